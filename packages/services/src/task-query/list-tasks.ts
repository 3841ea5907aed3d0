import {
  countViews,
  matchesFilter,
  sortTasks,
  type TaskFilter,
  type TaskView,
} from '@gongkai/domain/supervision';
import type { ServiceContext } from '../core/index.ts';
import { readSettings } from '../settings/index.ts';
import { taskRowInclude, toTaskRow, type TaskRow } from './task-row.ts';
import { visibleTasks } from './visible-tasks.ts';

type Named = { id: string; name: string };

/** What the person's tasks of the year can be filtered by, in document and alphabetical order. */
export type TaskFacets = {
  departments: Named[];
  owners: Named[];
  sections: { id: string; number: number | null; heading: string | null }[];
  items: { id: string; number: number; heading: string | null }[];
};

export type TaskList = {
  tasks: TaskRow[];
  /** all of the person's tasks of the year, before the filter */
  total: number;
  /** rows under each tab, before the other filters */
  counts: Record<TaskView, number>;
  /** calendar days without a report after which a task counts as stalled */
  stalledDays: number;
  facets: TaskFacets;
};

/**
 * The tasks of a plan year that the person may see, filtered and sorted. Lights are computed, so they are filtered
 * here and not in the database; a tab's count is always the number of rows it shows.
 *
 * @throws ServiceError `forbidden`.
 */
export async function listTasks(
  ctx: ServiceContext,
  input: TaskFilter & { year: number },
): Promise<TaskList> {
  const where = { ...visibleTasks(ctx), plan: { year: input.year } };
  const settings = await readSettings(ctx.db, ctx);
  const sources = await ctx.db.task.findMany({ where, include: taskRowInclude, orderBy: { number: 'asc' } });
  const rows = sources.map((source) => toTaskRow(source, ctx, settings));
  const day = { today: ctx.today, stalledDays: settings.light.stalledDays };
  return {
    tasks: sortTasks(
      rows.filter((row) => matchesFilter(row, input, day)),
      input,
    ),
    total: rows.length,
    counts: countViews(rows, day),
    stalledDays: day.stalledDays,
    facets: facetsOf(rows),
  };
}

function facetsOf(rows: readonly TaskRow[]): TaskFacets {
  const departments = new Map<string, string>();
  const owners = new Map<string, string>();
  const sections = new Map<string, TaskFacets['sections'][number]>();
  const items = new Map<string, TaskFacets['items'][number]>();
  for (const row of rows.toSorted((a, b) => a.itemPosition - b.itemPosition)) {
    sections.set(row.sectionId, {
      id: row.sectionId,
      number: row.sectionNumber,
      heading: row.sectionHeading,
    });
    items.set(row.itemId, { id: row.itemId, number: row.itemNumber, heading: row.itemHeading });
    for (const part of row.parts) {
      departments.set(part.departmentId, part.departmentName);
      if (part.ownerId !== null) owners.set(part.ownerId, part.ownerName ?? '');
    }
  }
  return {
    departments: named(departments),
    owners: named(owners),
    sections: [...sections.values()],
    items: [...items.values()],
  };
}

function named(names: ReadonlyMap<string, string>): Named[] {
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}
