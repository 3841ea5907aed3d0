import type { Role } from '../account/index.ts';
import type { Permission, PermissionScope } from './permission.ts';

type Row = Partial<Record<Role, Exclude<PermissionScope, 'never'>>>;

const OFFICE: Row = { office: 'any' };
const BUSINESS: Row = {
  office: 'any',
  leadership: 'any',
  'department-lead': 'any',
  'department-staff': 'any',
};
/** The office and leadership see everything; a department sees what it takes part in. */
const OVERSIGHT: Row = {
  office: 'any',
  leadership: 'any',
  'department-lead': 'own-department',
  'department-staff': 'own-department',
};
/** A third party sees the evaluations it assesses and nothing else of the office. */
const ASSESSOR: Row = { assessor: 'any' };
const EVERYONE: Row = {
  ...BUSINESS,
  ...ASSESSOR,
  'system-admin': 'any',
  'security-admin': 'any',
  'audit-admin': 'any',
};
/** Work on a part; the office is itself a department and works only on its own parts. */
const DEPARTMENT: Row = {
  office: 'own-department',
  'department-lead': 'own-department',
  'department-staff': 'own-department',
};
/** Records of ledgers: the office keeps all, a department its own. */
const RECORDS: Row = { ...DEPARTMENT, office: 'any' };
const DEPARTMENT_HEAD: Row = { office: 'own-department', 'department-lead': 'own-department' };

/** Permission × role. What is not written is never allowed. Whoever holds several roles has the widest of them. */
export const PERMISSION_MATRIX: Readonly<Record<Permission, Row>> = {
  'plan.read': BUSINESS,
  'plan.import': OFFICE,
  'plan.edit': OFFICE,
  'task.read': OVERSIGHT,
  'task.create': OFFICE,
  'task.edit': OFFICE,
  'task.issue': OFFICE,
  'task.reassign': OFFICE,
  'task.cancel': OFFICE,
  'task.receive': DEPARTMENT_HEAD,
  'task.report': DEPARTMENT,
  'task.submit': DEPARTMENT_HEAD,
  'task.verify': OFFICE,
  'task.close': OFFICE,
  'extension.request': DEPARTMENT_HEAD,
  'extension.decide': OFFICE,
  'instruction.create': { leadership: 'any' },
  'instruction.read': OVERSIGHT,
  'training.read': BUSINESS,
  'training.edit': OFFICE,
  'training.record': { ...DEPARTMENT, office: 'any' },
  'ledger.read': OVERSIGHT,
  'ledger.edit': RECORDS,
  'ledger.import': { office: 'any', 'department-lead': 'own-department' },
  'ledger.export': OVERSIGHT,
  // Personal data of applicants is nobody's business but of those who handle the case.
  'ledger.personal': RECORDS,
  'review.read': OVERSIGHT,
  'review.request': RECORDS,
  // Which step of a review each of them decides is a rule of the review (domain/secrecy-review).
  'review.decide': { office: 'any', leadership: 'any', 'department-lead': 'own-department' },
  'secrecy.override': { 'security-admin': 'any' },
  'link.read': OVERSIGHT,
  'link.check': OFFICE,
  'evaluation.read': OVERSIGHT,
  'evaluation.edit': OFFICE,
  'evaluation.snapshot': OFFICE,
  // Who sees which figure of an evaluation, and when, is a rule of its own (背靠背).
  'evaluation.follow': { ...OVERSIGHT, ...ASSESSOR },
  'evaluation.open': OFFICE,
  'evaluation.assess': DEPARTMENT,
  'evaluation.hand-in': DEPARTMENT_HEAD,
  'evaluation.third-party': ASSESSOR,
  'evaluation.verify': OFFICE,
  'evaluation.announce': OFFICE,
  // Hints for whoever verifies; nobody else sees them.
  'evaluation.signals': OFFICE,
  'appeal.file': DEPARTMENT_HEAD,
  'appeal.decide': OFFICE,
  'dashboard.office': OFFICE,
  'dashboard.department': OVERSIGHT,
  'dashboard.leadership': { office: 'any', leadership: 'any' },
  // The statutory yearly report is the whole bureau's.
  'annual-report.read': { office: 'any', leadership: 'any' },
  'annual-report.edit': OFFICE,
  'export.tasks': OVERSIGHT,
  'export.scores': OVERSIGHT,
  'account.read': { 'system-admin': 'any', 'security-admin': 'any' },
  'account.manage': { 'system-admin': 'any' },
  'department.read': EVERYONE,
  'department.manage': { 'system-admin': 'any' },
  'role.grant': { 'security-admin': 'any' },
  'audit.read': { 'audit-admin': 'any' },
  'calendar.read': EVERYONE,
  'calendar.edit': { office: 'any', 'system-admin': 'any' },
  'settings.read': EVERYONE,
  'settings.edit': { office: 'any', 'system-admin': 'any' },
  'file.upload': { ...DEPARTMENT, ...ASSESSOR, office: 'any' },
  'file.read': OVERSIGHT,
  'notification.read': EVERYONE,
  'view.save': EVERYONE,
};
