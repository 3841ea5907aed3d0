import { z } from 'zod';

export const TASK_TABS = ['duties', 'basis', 'progress', 'evidence', 'verification', 'history'] as const;
export const TaskTab = z.enum(TASK_TABS);
export type TaskTab = z.infer<typeof TaskTab>;
