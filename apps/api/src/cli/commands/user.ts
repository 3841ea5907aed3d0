import { parseArgs } from 'node:util';
import { CreateAccountInput, needsDepartment, Role, ROLES, rolesGoTogether } from '@gongkai/domain/account';
import {
  createAccount,
  grantRole,
  makeFirstPassword,
  resetPassword,
  unlockAccount,
} from '@gongkai/services/account';
import { organisationScope, type ServiceContext } from '@gongkai/services/core';
import { print, RefusedError, UsageError, type Command } from '../command.ts';
import { refusalText } from '../refusal-text.ts';
import { withOffice } from '../with-database.ts';

async function findDepartment(ctx: ServiceContext, name: string): Promise<string> {
  const OR = [{ name }, { shortName: name }];
  const found = await ctx.db.department.findFirst({ where: { ...organisationScope(ctx), OR } });
  if (found !== null) return found.id;
  throw new RefusedError(`没有处室“${name}”。There is no department “${name}”.`);
}

async function findUser(ctx: ServiceContext, username: string): Promise<string> {
  const where = { username: username.toLowerCase(), ...organisationScope(ctx) };
  const found = await ctx.db.user.findFirst({ where, select: { id: true } });
  if (found !== null) return found.id;
  throw new RefusedError(`没有账号 ${username}。There is no account ${username}.`);
}

function readRoles(given: readonly string[]): Role[] {
  return given.map((one) => {
    const role = Role.safeParse(one);
    if (role.success) return role.data;
    throw new UsageError(`没有角色 no such role: ${one}\n可用 known: ${ROLES.join(', ')}`);
  });
}

/** Before anything is written: an account whose roles cannot be granted is not made. */
function checkRoles(roles: readonly Role[], department: string | undefined): void {
  if (!rolesGoTogether(roles)) {
    throw new RefusedError(`这些角色互斥(三员分立)。These roles exclude each other: ${roles.join(', ')}`);
  }
  const bound = roles.find(needsDepartment);
  if (bound !== undefined && department === undefined)
    throw new RefusedError(refusalText('role-needs-department', { role: bound }));
}

async function create(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      username: { type: 'string' },
      name: { type: 'string' },
      department: { type: 'string' },
      role: { type: 'string', multiple: true, default: [] },
      password: { type: 'string' },
    },
  });
  const { username, name } = values;
  if (username === undefined || name === undefined)
    throw new UsageError('须给出 --username 和 --name。--username and --name are needed.');
  const roles = [...new Set(readRoles(values.role))];
  checkRoles(roles, values.department);
  return withOffice(async (ctx) => {
    const departmentId =
      values.department === undefined ? null : await findDepartment(ctx, values.department);
    const password = values.password ?? makeFirstPassword(username);
    const input = CreateAccountInput.parse({ username, name, departmentId, password });
    const { id } = await createAccount(ctx, input);
    for (const role of roles) await grantRole(ctx, { userId: id, role });
    print(`已创建账号 Account made: ${input.username}`);
    if (values.password === undefined)
      print(`首次密码(登录后须修改)First password, to be changed: ${password}`);
    return 0;
  });
}

function readUsername(args: string[], options: { password?: { type: 'string' } }) {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [username, ...rest] = positionals;
  if (username === undefined || rest.length > 0)
    throw new UsageError('须给出一个登录名。One user name is needed.');
  return { username, password: (values as { password?: string }).password };
}

async function unlock(args: string[]): Promise<number> {
  const { username } = readUsername(args, {});
  return withOffice(async (ctx) => {
    await unlockAccount(ctx, { userId: await findUser(ctx, username) });
    print(`已解锁 Unlocked: ${username}`);
    return 0;
  });
}

async function reset(args: string[]): Promise<number> {
  const given = readUsername(args, { password: { type: 'string' } });
  return withOffice(async (ctx) => {
    const userId = await findUser(ctx, given.username);
    const password = given.password ?? makeFirstPassword(given.username);
    await resetPassword(ctx, { userId, password });
    print(`已重置 Reset: ${given.username}`);
    if (given.password === undefined)
      print(`首次密码(登录后须修改)First password, to be changed: ${password}`);
    return 0;
  });
}

export const userCreate: Command = {
  path: ['user', 'create'],
  summary: '创建账号 Make an account',
  help: `用法 Usage: gongkai user create --username NAME --name 姓名 [--department 处室] [--role ROLE]… [--password TEXT]

  --username    登录名:3–30 个小写字母、数字、. - _  user name
  --name        显示的姓名 the person's name
  --department  处室全称或简称 the department's name or short name
  --role        可重复 may be repeated: ${ROLES.join(', ')}
  --password    不给则随机生成并显示一次 made and shown once when left out

首次登录须修改密码。The password must be changed at the first sign-in.`,
  run: create,
};

export const userUnlock: Command = {
  path: ['user', 'unlock'],
  summary: '解除锁定 Lift an account lock',
  help: '用法 Usage: gongkai user unlock NAME\n\n连续登录失败而锁定的账号立即可用。Lifts the lock that failed sign-ins set.',
  run: unlock,
};

export const userResetPassword: Command = {
  path: ['user', 'reset-password'],
  summary: '重置密码 Reset a password',
  help: `用法 Usage: gongkai user reset-password NAME [--password TEXT]

同时解除锁定与双因素,并结束其全部会话。Also lifts a lock and the second factor, and ends all sessions.`,
  run: reset,
};
