import type { Role } from '@gongkai/domain/account';
import type { Permission } from '@gongkai/domain/permission';

/** The pages of administration: who may open each, and who looks after it (三员分立). */
export const SECTIONS = [
  {
    key: 'accounts',
    to: '/admin/accounts',
    permission: 'account.read',
    keepers: ['system-admin', 'security-admin'],
  },
  {
    key: 'departments',
    to: '/admin/departments',
    permission: 'department.manage',
    keepers: ['system-admin'],
  },
  {
    key: 'calendar',
    to: '/admin/calendar',
    permission: 'calendar.edit',
    keepers: ['office', 'system-admin'],
  },
  {
    key: 'settings',
    to: '/admin/settings',
    permission: 'settings.edit',
    keepers: ['office', 'system-admin'],
  },
  { key: 'audit', to: '/admin/audit', permission: 'audit.read', keepers: ['audit-admin'] },
] as const satisfies readonly {
  key: string;
  to: string;
  permission: Permission;
  keepers: readonly Role[];
}[];

export type Section = (typeof SECTIONS)[number];
export type SectionKey = Section['key'];

/** The sections that somebody with these permissions may open, in their order. */
export function sectionsFor(held: readonly { permission: Permission }[]): Section[] {
  return SECTIONS.filter(({ permission }) => held.some((one) => one.permission === permission));
}
