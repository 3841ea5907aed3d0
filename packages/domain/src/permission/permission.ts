import { z } from 'zod';

/** Everything a person may be allowed to do. Closed: a procedure names one of these. */
export const PERMISSIONS = [
  'plan.read',
  'plan.import',
  'plan.edit',
  'task.read',
  'task.create',
  'task.edit',
  'task.issue',
  'task.reassign',
  'task.cancel',
  'task.receive',
  'task.report',
  'task.submit',
  'task.verify',
  'task.close',
  'extension.request',
  'extension.decide',
  'instruction.create',
  'instruction.read',
  'training.read',
  'training.edit',
  'training.record',
  'evaluation.read',
  'evaluation.edit',
  'evaluation.snapshot',
  'dashboard.office',
  'dashboard.department',
  'dashboard.leadership',
  'export.tasks',
  'export.scores',
  'account.read',
  'account.manage',
  'department.read',
  'department.manage',
  'role.grant',
  'audit.read',
  'calendar.read',
  'calendar.edit',
  'settings.read',
  'settings.edit',
  'file.upload',
  'file.read',
  'notification.read',
  'view.save',
] as const;

export const Permission = z.enum(PERMISSIONS);
export type Permission = z.infer<typeof Permission>;

/** How far a permission reaches: over the whole bureau, or only where one's own department takes part. */
export const PermissionScope = z.enum(['any', 'own-department', 'never']);
export type PermissionScope = z.infer<typeof PermissionScope>;
