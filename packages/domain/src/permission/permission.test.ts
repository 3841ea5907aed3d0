import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../account/index.ts';
import { PERMISSIONS, PERMISSION_MATRIX, may, permissionsOf, scopeOf, type Permission } from './index.ts';

/** A = any, d = own department, - = never; roles in the order of ROLES. */
const EXPECTED: Record<Permission, string> = {
  'plan.read': 'AAAA----',
  'plan.import': 'A-------',
  'plan.edit': 'A-------',
  'task.read': 'AddA----',
  'task.create': 'A-------',
  'task.edit': 'A-------',
  'task.issue': 'A-------',
  'task.reassign': 'A-------',
  'task.cancel': 'A-------',
  'task.receive': 'dd------',
  'task.report': 'ddd-----',
  'task.submit': 'dd------',
  'task.verify': 'A-------',
  'task.close': 'A-------',
  'extension.request': 'dd------',
  'extension.decide': 'A-------',
  'instruction.create': '---A----',
  'instruction.read': 'AddA----',
  'training.read': 'AAAA----',
  'training.edit': 'A-------',
  'training.record': 'Add-----',
  'ledger.read': 'AddA----',
  'ledger.edit': 'Add-----',
  'ledger.import': 'Ad------',
  'ledger.export': 'AddA----',
  'ledger.personal': 'Add-----',
  'review.read': 'AddA----',
  'review.request': 'Add-----',
  'review.decide': 'Ad-A----',
  'secrecy.override': '-----A--',
  'link.read': 'AddA----',
  'link.check': 'A-------',
  'evaluation.read': 'AddA----',
  'evaluation.edit': 'A-------',
  'evaluation.snapshot': 'A-------',
  'evaluation.follow': 'AddA---A',
  'evaluation.open': 'A-------',
  'evaluation.assess': 'ddd-----',
  'evaluation.hand-in': 'dd------',
  'evaluation.third-party': '-------A',
  'evaluation.verify': 'A-------',
  'evaluation.announce': 'A-------',
  'evaluation.signals': 'A-------',
  'appeal.file': 'dd------',
  'appeal.decide': 'A-------',
  'dashboard.office': 'A-------',
  'dashboard.department': 'AddA----',
  'dashboard.leadership': 'A--A----',
  'annual-report.read': 'A--A----',
  'annual-report.edit': 'A-------',
  'export.tasks': 'AddA----',
  'export.scores': 'AddA----',
  'account.read': '----AA--',
  'account.manage': '----A---',
  'department.read': 'AAAAAAAA',
  'department.manage': '----A---',
  'role.grant': '-----A--',
  'audit.read': '------A-',
  'calendar.read': 'AAAAAAAA',
  'calendar.edit': 'A---A---',
  'settings.read': 'AAAAAAAA',
  'settings.edit': 'A---A---',
  'file.upload': 'Add----A',
  'file.read': 'AddA----',
  'notification.read': 'AAAAAAAA',
  'view.save': 'AAAAAAAA',
};

const OWN = 'own';
const OTHER = 'other';

describe.each(PERMISSIONS)('%s', (permission) => {
  test.each(ROLES.map((role, index) => [role, EXPECTED[permission][index]] as const))(
    '%s: %s',
    (role, letter) => {
      const actor = { departmentId: OWN, roles: [role] };
      expect(may(actor, permission)).toBe(letter === 'A');
      expect(may(actor, permission, { departmentIds: [OTHER] })).toBe(letter === 'A');
      expect(may(actor, permission, { departmentIds: [OTHER, OWN] })).toBe(letter !== '-');
      expect(may({ ...actor, departmentId: null }, permission, { departmentIds: [OWN] })).toBe(
        letter === 'A',
      );
    },
  );
});

test('the matrix has a row for every permission and no other', () => {
  expect(Object.keys(PERMISSION_MATRIX).toSorted()).toEqual([...PERMISSIONS].toSorted());
  expect(Object.keys(EXPECTED).toSorted()).toEqual([...PERMISSIONS].toSorted());
});

test('several roles give the widest reach, no role gives none', () => {
  const both: Role[] = ['department-staff', 'leadership'];
  expect(scopeOf({ departmentId: OWN, roles: both }, 'task.read')).toBe('any');
  expect(scopeOf({ departmentId: OWN, roles: ['department-staff'] }, 'task.read')).toBe('own-department');
  expect(scopeOf({ departmentId: null, roles: ['department-staff'] }, 'task.read')).toBe('never');
  expect(permissionsOf({ departmentId: OWN, roles: [] })).toEqual([]);
});

test('permissionsOf lists what is held with its reach', () => {
  expect(permissionsOf({ departmentId: null, roles: ['audit-admin'] })).toEqual(
    ['department.read', 'audit.read', 'calendar.read', 'settings.read', 'notification.read', 'view.save'].map(
      (permission) => ({ permission, scope: 'any' }),
    ),
  );
});

function held(role: Role): Set<Permission> {
  return new Set(permissionsOf({ departmentId: OWN, roles: [role] }).map((one) => one.permission));
}

test('the three administrators do no business, and none of them does the work of another', () => {
  expect(held('system-admin').has('role.grant')).toBe(false);
  expect(held('security-admin').has('account.manage')).toBe(false);
  for (const role of ['office', 'leadership', 'system-admin', 'security-admin'] as const) {
    expect(held(role).has('audit.read')).toBe(false);
  }
});
