import { randomUUID } from 'node:crypto';
import type { Role } from '@gongkai/domain/account';
import type { Database } from '@gongkai/db';

export type TestUser = {
  id: string;
  name: string;
  username: string;
  organisationId: string;
  departmentId: string | null;
  roles: Role[];
};

/** A department with its head and one of its staff. */
export type TestDepartment = { id: string; name: string; shortName: string; lead: TestUser; staff: TestUser };

/** A bureau of a test's own: the first department is the office (局办公室). */
export type TestOffice = {
  organisationId: string;
  departments: TestDepartment[];
  /** 办公室专办, member of the first department */
  office: TestUser;
  leadership: TestUser;
  systemAdmin: TestUser;
  securityAdmin: TestUser;
  auditAdmin: TestUser;
  /** 第三方评估员 */
  assessor: TestUser;
};

const NAMES = ['办公室', '法规处', '规划处', '耕保处', '利用处', '矿产处', '执法处', '信息中心'];

async function makeUser(
  db: Database,
  organisationId: string,
  departmentId: string | null,
  role: Role,
  name: string,
): Promise<TestUser> {
  const id = randomUUID();
  const username = `u${id.replaceAll('-', '').slice(0, 20)}`;
  await db.user.create({
    data: {
      id,
      name,
      username,
      email: `${username}@accounts.invalid`,
      organisationId,
      departmentId,
      mustChangePassword: false,
      grants: { create: { organisationId, role } },
    },
  });
  return { id, name, username, organisationId, departmentId, roles: [role] };
}

/**
 * Makes a bureau with departments and one person for each role, without audit rows and without passwords.
 *
 * @param options.departments how many departments (2 to 8 have real names), the office among them; 3 unless told.
 */
export async function makeOffice(db: Database, options: { departments?: number } = {}): Promise<TestOffice> {
  const { id: organisationId } = await db.organisation.create({ data: { name: '测试局' } });
  const departments: TestDepartment[] = [];
  for (let position = 0; position < (options.departments ?? 3); position += 1) {
    const name = NAMES[position] ?? `处室${position + 1}`;
    const { id } = await db.department.create({
      data: { organisationId, name, shortName: name, position, kind: position === 0 ? 'office' : 'division' },
    });
    const lead = await makeUser(db, organisationId, id, 'department-lead', `${name}负责人`);
    const staff = await makeUser(db, organisationId, id, 'department-staff', `${name}经办人`);
    departments.push({ id, name, shortName: name, lead, staff });
  }
  return {
    organisationId,
    departments,
    office: await makeUser(db, organisationId, departments[0]?.id ?? null, 'office', '办公室专办'),
    leadership: await makeUser(db, organisationId, null, 'leadership', '分管局领导'),
    systemAdmin: await makeUser(db, organisationId, null, 'system-admin', '系统管理员'),
    securityAdmin: await makeUser(db, organisationId, null, 'security-admin', '安全管理员'),
    auditAdmin: await makeUser(db, organisationId, null, 'audit-admin', '审计管理员'),
    assessor: await makeUser(db, organisationId, null, 'assessor', '第三方评估员'),
  };
}
