import { z } from 'zod';

/** The roles a person can hold (glossary). */
export const ROLES = [
  'office',
  'department-lead',
  'department-staff',
  'leadership',
  'system-admin',
  'security-admin',
  'audit-admin',
  'assessor',
] as const;

export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** 三员: three administrators who are three persons and do no business of the office. */
export const ADMIN_ROLES = [
  'system-admin',
  'security-admin',
  'audit-admin',
] as const satisfies readonly Role[];

/** Roles that act for a department and therefore need one. */
export const DEPARTMENT_ROLES = [
  'office',
  'department-lead',
  'department-staff',
] as const satisfies readonly Role[];

/** Whether the role is one of the three administrators. */
export function isAdminRole(role: Role): boolean {
  return ADMIN_ROLES.some((admin) => admin === role);
}

/** Whether the role can only be held by a member of a department. */
export function needsDepartment(role: Role): boolean {
  return DEPARTMENT_ROLES.some((held) => held === role);
}
