import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '@gongkai/domain/account';
import { PERMISSION_MATRIX } from '@gongkai/domain/permission';
import type { Permission } from '@gongkai/domain/permission';
import { SECTIONS, sectionsFor } from './sections.ts';

function heldBy(role: Role) {
  const all = Object.entries(PERMISSION_MATRIX) as [Permission, Partial<Record<Role, unknown>>][];
  return all.filter(([, row]) => row[role] !== undefined).map(([permission]) => ({ permission }));
}

describe('sectionsFor', () => {
  it.each([
    ['system-admin', ['accounts', 'departments', 'calendar', 'settings']],
    ['security-admin', ['accounts']],
    ['audit-admin', ['audit']],
    ['office', ['calendar', 'settings']],
    ['leadership', []],
    ['department-lead', []],
    ['department-staff', []],
  ] as const)('%s opens %j', (role, keys) => {
    expect(sectionsFor(heldBy(role)).map(({ key }) => key)).toEqual(keys);
  });

  it('names as keepers exactly the roles that may open the section', () => {
    for (const { key, permission, keepers } of SECTIONS) {
      const may = ROLES.filter((role) => heldBy(role).some((one) => one.permission === permission));
      expect([key, [...may].toSorted()]).toEqual([key, [...keepers].toSorted()]);
    }
  });
});
