import { organisationScope, type ServiceContext } from '../core/index.ts';

type Subject = { subjectType: string; subjectId: string };

/** Finds the names of the records with these ids, whose other office's ids find nothing. */
type Lookup = (ctx: ServiceContext, ids: string[]) => Promise<{ id: string; name: string }[]>;

function whereOf(ctx: ServiceContext, ids: string[]) {
  return { id: { in: ids }, ...organisationScope(ctx) };
}

const LOOKUPS: Readonly<Record<string, Lookup>> = {
  account: (ctx, ids) => ctx.db.user.findMany({ where: whereOf(ctx, ids), select: { id: true, name: true } }),
  department: (ctx, ids) =>
    ctx.db.department.findMany({ where: whereOf(ctx, ids), select: { id: true, name: true } }),
  task: async (ctx, ids) => {
    const rows = await ctx.db.task.findMany({ where: whereOf(ctx, ids), select: { id: true, title: true } });
    return rows.map(({ id, title }) => ({ id, name: title }));
  },
  assignment: async (ctx, ids) => {
    const rows = await ctx.db.assignment.findMany({
      where: whereOf(ctx, ids),
      select: { id: true, task: { select: { title: true } }, department: { select: { shortName: true } } },
    });
    return rows.map(({ id, task, department }) => ({ id, name: `${department.shortName} · ${task.title}` }));
  },
  extension: async (ctx, ids) => {
    const rows = await ctx.db.extension.findMany({
      where: whereOf(ctx, ids),
      select: { id: true, task: { select: { title: true } } },
    });
    return rows.map(({ id, task }) => ({ id, name: task.title }));
  },
};

/**
 * The names that the subjects of audit rows bear today, by id: rows about a change keep only what changed. What
 * bears no name, or was deleted since, is left out.
 */
export async function subjectNames(
  ctx: ServiceContext,
  subjects: readonly Subject[],
): Promise<Map<string, string>> {
  const idsByType = Map.groupBy(subjects, ({ subjectType }) => subjectType);
  const names = new Map<string, string>();
  for (const [type, some] of idsByType) {
    const ids = [...new Set(some.map(({ subjectId }) => subjectId))];
    for (const { id, name } of (await LOOKUPS[type]?.(ctx, ids)) ?? []) names.set(id, name);
  }
  return names;
}
