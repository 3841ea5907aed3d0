import { z } from 'zod';
import { TaskView } from '@gongkai/domain/supervision';
import type { TableState } from '@gongkai/ui/data-table';
import { TaskTab } from './detail/task-tabs.ts';

/** Everything of the task table's view, as it stands in the address: it can be shared, saved and gone back to. */
export const TasksSearch = z.object({
  view: TaskView.optional().catch(undefined),
  sort: z.string().max(40).optional().catch(undefined),
  group: z.string().max(40).optional().catch(undefined),
  filter: z.record(z.string(), z.array(z.string())).optional().catch(undefined),
  q: z.string().max(100).optional().catch(undefined),
  columns: z.array(z.string()).optional().catch(undefined),
  dense: z.boolean().optional().catch(undefined),
  /** the task open beside the table, and its tab */
  task: z.uuid().optional().catch(undefined),
  tab: TaskTab.optional().catch(undefined),
});
export type TasksSearch = z.infer<typeof TasksSearch>;

/** The part of the address that the table itself keeps. */
export function tableState({ sort, group, filter, q, columns, dense }: TasksSearch): TableState {
  return { sort, group, filter, q, columns, dense };
}

/** The part that a saved view keeps: everything but the task that happens to be open. */
export function viewSearch(search: TasksSearch): Record<string, string> {
  const { task: _task, tab: _tab, ...view } = search;
  return Object.fromEntries(
    Object.entries(view).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, JSON.stringify(value)]],
    ),
  );
}

/** A saved view's address; what cannot be read is left out. */
export function fromViewSearch(saved: Readonly<Record<string, string | string[]>>): TasksSearch {
  const entries = Object.entries(saved).flatMap(([key, value]) => {
    try {
      return typeof value === 'string' ? [[key, JSON.parse(value) as unknown] as const] : [];
    } catch {
      return [];
    }
  });
  const parsed = TasksSearch.safeParse(Object.fromEntries(entries));
  return parsed.success ? parsed.data : {};
}
