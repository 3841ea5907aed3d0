import type { RouterOutputs } from '#lib/trpc.ts';

export type TaskList = RouterOutputs['task']['list'];
export type TaskRow = TaskList['tasks'][number];
export type PartRow = TaskRow['parts'][number];
export type TaskDetail = RouterOutputs['task']['detail'];
export type PartDetail = TaskDetail['parts'][number];
export type TaskReport = TaskDetail['reports'][number];
export type Evidence = TaskReport['evidence'][number];
export type TaskExtension = TaskDetail['extensions'][number];
export type Offer = TaskDetail['offers']['close'];
export type HistoryEntry = RouterOutputs['task']['history'][number];
