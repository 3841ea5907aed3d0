import { z } from 'zod';

/** draft 草稿 → issued 已下达 → closed 已销号, or cancelled 已取消. */
export const TaskStatus = z.enum(['draft', 'issued', 'closed', 'cancelled']);
export type TaskStatus = z.infer<typeof TaskStatus>;

/** One department's part: 待签收, 办理中, 待核验, 退回补正, 核验通过. */
export const AssignmentStatus = z.enum([
  'awaiting-receipt',
  'in-progress',
  'submitted',
  'returned',
  'verified',
]);
export type AssignmentStatus = z.infer<typeof AssignmentStatus>;

/** lead 牵头, support 配合. */
export const AssignmentRole = z.enum(['lead', 'support']);
export type AssignmentRole = z.infer<typeof AssignmentRole>;

/** dated 限期, standing 常态, event 事项触发. */
export const DeadlineKind = z.enum(['dated', 'standing', 'event']);
export type DeadlineKind = z.infer<typeof DeadlineKind>;

/** How often a standing task is due. */
export const Cycle = z.enum(['monthly', 'quarterly']);
export type Cycle = z.infer<typeof Cycle>;

export const LimitUnit = z.enum(['working-day', 'calendar-day']);
export type LimitUnit = z.infer<typeof LimitUnit>;

/** 亮灯, from best to worst; `none` has not begun or is no longer followed. */
export const Light = z.enum(['done', 'on-course', 'near-deadline', 'behind', 'overdue', 'none']);
export type Light = z.infer<typeof Light>;

export const EvidenceKind = z.enum(['file', 'link', 'screenshot', 'document-number']);
export type EvidenceKind = z.infer<typeof EvidenceKind>;

export const CheckpointKind = z.enum(['period', 'occurrence']);
export type CheckpointKind = z.infer<typeof CheckpointKind>;

export const ExtensionStatus = z.enum(['pending', 'granted', 'refused']);
export type ExtensionStatus = z.infer<typeof ExtensionStatus>;
