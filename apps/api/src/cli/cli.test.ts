import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, startEmbedded, type EmbeddedDatabase } from '@gongkai/db';
import { verifyPassword } from '@gongkai/services/account';
import { createLocalLiveBus, createVault } from '@gongkai/services/core';
import { ROOT } from '../config.ts';
import { createDiskFileStore } from '../files/disk.ts';
import { foundTestOffice } from '../testing/test-app.ts';

const NOTICE = join(ROOT, 'prisma/seed/data/plan-2021.txt');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai cli '));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Ended = { code: number | null; out: string; err: string };

async function gongkai(args: string[], input = ''): Promise<Ended> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'main.ts'), ...args],
    { env: { PATH: process.env['PATH'], DATA_DIR: folder }, cwd: tmpdir() },
  );
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, err };
}

describe('help', () => {
  it('of the program lists every command', async () => {
    const { code, out } = await gongkai(['--help']);
    expect(code).toBe(0);
    for (const words of [
      'migrate',
      'user create',
      'user unlock',
      'user reset-password',
      'plan parse',
      'deadline',
      'fee',
      'report annual',
      'report evaluation',
      'audit verify',
    ])
      expect(out).toContain(words);
  });

  it.each([
    [['migrate']],
    [['user', 'create']],
    [['plan', 'parse']],
    [['deadline']],
    [['fee']],
    [['report', 'annual']],
    [['report', 'evaluation']],
    [['audit', 'verify']],
  ])('of %j needs no database', async (words) => {
    const { code, out } = await gongkai([...words, '--help']);
    expect([code, out.includes(`gongkai ${words.join(' ')}`)]).toEqual([0, true]);
  });

  it.each([
    [[]],
    [['frob']],
    [['user']],
    [['plan', 'parse']],
    [['plan', 'parse', NOTICE, '--frob']],
    [['user', 'create']],
  ])('is given for %j, with exit code 2 and nothing on stdout', async (args) => {
    const { code, out, err } = await gongkai(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('用法 Usage');
  });
});

describe('plan parse', () => {
  it('prints the notice as JSON: 4 sections of 7, 2, 5 and 3 items, blanks null', async () => {
    const { code, out, err } = await gongkai(['plan', 'parse', NOTICE, '--json']);
    expect([code, err]).toEqual([0, '']);
    const plan = JSON.parse(out);
    expect(plan).toMatchObject({
      title: null,
      documentNumber: null,
      indexNumber: '01441663/2021-20048',
      issuer: '市自然资源和规划局',
      date: '2021-11-08',
    });
    const sections = plan.sections as { items: { number: number }[] }[];
    expect(sections.map(({ items }) => items.length)).toEqual([7, 2, 5, 3]);
    expect(sections.flatMap(({ items }) => items.map(({ number }) => number))).toEqual(
      Array.from({ length: 17 }, (_, index) => index + 1),
    );
  });

  it('reads standard input and prints a tree for people', async () => {
    const { code, out } = await gongkai(['plan', 'parse', '-'], readFileSync(NOTICE, 'utf8'));
    expect(code).toBe(0);
    expect(out).toContain('17 items');
  });

  it.each([
    ['missing.txt', null, '没有这个文件'],
    ['.', null, '这是文件夹'],
    ['old.docx', '\u00D0', '已损坏'],
    ['empty.txt', '', '没有内容'],
    ['picture.png', 'x', '不支持的文件类型'],
    ['prose.txt', '今天天气很好。', '没有找到工作事项'],
  ])('refuses %s with exit code 1', async (name, content, message) => {
    const path = join(folder, name);
    if (content !== null) writeFileSync(path, content);
    const { code, err } = await gongkai(['plan', 'parse', path]);
    expect([code, err.includes(message)]).toEqual([1, true]);
  });
});

describe('deadline and fee', () => {
  it('print exactly the answer, its rule and the steps as JSON', async () => {
    const args = ['deadline', '--rule', 'request.reply', '--from', '2021-09-08', '--json'];
    const { code, out, err } = await gongkai(args);
    expect([code, err]).toEqual([0, '']);
    const { steps, ...answer } = JSON.parse(out);
    expect(answer).toEqual({
      due: '2021-10-12',
      state: 'official',
      rule: {
        key: 'request.reply',
        law: '政府信息公开条例',
        article: '33',
        amount: 20,
        unit: 'working-day',
        effectiveFrom: '2019-05-15',
      },
    });
    expect(steps.at(-1)).toMatchObject({ kind: 'due', from: '2021-10-12', counted: 20 });
  });

  it('print fen and every band that applies as JSON', async () => {
    const { code, out, err } = await gongkai(['fee', '--by', 'item', '--count', '11', '--json']);
    expect([code, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({
      amount: 10_000,
      unit: 'fen',
      bands: [
        { from: 1, to: 10, rate: 0, count: 10, amount: 0 },
        { from: 11, to: 30, rate: 10_000, count: 1, amount: 10_000 },
      ],
    });
  });

  it.each([
    [['deadline', '--rule', 'request.reply', '--from', '2021-02-30'], 2, '2021-02-30'],
    [['deadline', '--rule', 'request.reply', '--from', '2008-05-01'], 1, '2019-05-15'],
    [['fee', '--by', 'item', '--count', '-1'], 2, '100000'],
  ])('refuse %j with exit code %i', async (args, code, message) => {
    const ended = await gongkai(args);
    expect([ended.code, ended.out, ended.err.includes(message)]).toEqual([code, '', true]);
  });
});

describe('on the database of a running server', () => {
  let running: EmbeddedDatabase;
  let db: ReturnType<typeof openDatabase>;
  let first: Ended;

  beforeAll(async () => {
    first = await gongkai(['migrate']);
    running = await startEmbedded(folder);
    db = openDatabase(running.connection);
  });
  afterAll(async () => {
    await db.$disconnect();
    await running.stop();
  });

  it('which a command made before the server ran', () => {
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toMatch(/已应用 Applied: \d+/);
  });

  it('says that there is no office yet', async () => {
    const { code, err } = await gongkai(['audit', 'verify']);
    expect([code, err.includes('--empty')]).toEqual([1, true]);
    const files = createDiskFileStore(folder);
    const vault = createVault('a secret for tests only');
    const fetchPage = () => Promise.reject(new Error('Tests do not fetch pages.'));
    await foundTestOffice({ db, live: createLocalLiveBus(), files, vault, fetchPage, now: () => new Date() });
  });

  it('has nothing to migrate', async () => {
    expect((await gongkai(['migrate'])).out).toContain('up to date');
  });

  it('makes an account with roles and a first password shown once', async () => {
    const role = ['--role', 'department-lead', '--role', 'department-staff'];
    const who = ['--username', 'Zhang', '--name', '张', '--department', '法规'];
    const { code, out } = await gongkai(['user', 'create', ...who, ...role]);
    expect(code).toBe(0);
    const password = /: (\S+)\s*$/.exec(out)?.[1] ?? '';
    const user = await db.user.findUniqueOrThrow({
      where: { username: 'zhang' },
      include: { accounts: true, grants: true, department: true },
    });
    expect(await verifyPassword(password, user.accounts[0]?.password ?? null)).toBe(true);
    expect(user).toMatchObject({ mustChangePassword: true, department: { name: '法规处' } });
    expect(user.grants.map((grant) => grant.role)).toEqual(['department-lead', 'department-staff']);
    const actions = await db.auditEntry.findMany({ where: { subjectId: user.id }, orderBy: { seq: 'asc' } });
    expect(actions.map(({ actorName, action }) => `${actorName} ${action}`)).toEqual([
      '命令行 account.create',
      '命令行 role.grant',
      '命令行 role.grant',
    ]);
  });

  it.each([
    [['--username', 'zhang', '--name', '张'], 1, '已被使用'],
    [['--username', '1x', '--name', '张'], 2, '以字母开头'],
    [['--username', 'li', '--name', '李', '--department', '没有处'], 1, '没有处室'],
    [['--username', 'lisi', '--name', '李', '--role', 'office'], 1, '须有所属处室'],
    [['--username', 'lisi', '--name', '李', '--role', 'system-admin', '--role', 'leadership'], 1, '互斥'],
    [['--username', 'lisi', '--name', '李', '--role', 'king'], 2, '没有角色'],
    [['--username', 'lisi', '--name', '李', '--password', 'short'], 1, '至少 8 个字符'],
  ])('refuses %j and makes no account', async (args, code, message) => {
    const before = await db.user.count();
    const ended = await gongkai(['user', 'create', ...args]);
    expect([ended.code, ended.err.includes(message)]).toEqual([code, true]);
    expect(await db.user.count()).toBe(before);
  });

  it('lifts a lock and resets a password', async () => {
    const locked = { failedSignIns: 5, lockedUntil: new Date(Date.now() + 900_000) };
    await db.user.update({ where: { username: 'leader' }, data: locked });
    expect((await gongkai(['user', 'unlock', 'leader'])).code).toBe(0);
    const open = { failedSignIns: 0, lockedUntil: null };
    expect(await db.user.findUnique({ where: { username: 'leader' } })).toMatchObject(open);
    expect((await gongkai(['user', 'reset-password', 'leader'])).out).toMatch(/\w{4}-\w{4}-\w{4}/);
    const changed = await db.user.findUnique({ where: { username: 'leader' } });
    expect(changed?.mustChangePassword).toBe(true);
    expect((await gongkai(['user', 'unlock', 'nobody'])).code).toBe(1);
  });

  it('checks the audit trail', async () => {
    const { code, out } = await gongkai(['audit', 'verify', '--json']);
    const count = await db.auditEntry.count();
    expect([code, JSON.parse(out)]).toMatchObject([0, { entries: count, brokenAt: null }]);
  });
});
