import { scopeOf, type Permission } from '@gongkai/domain/permission';
import { taskCode } from '@gongkai/domain/supervision';
import { likeLiteral, organisationScope, type ServiceContext } from '../core/index.ts';
import { visibleTasks } from './visible-tasks.ts';

/** Something found; `hint` tells like-named ones apart. */
export type SearchHit = {
  kind: 'task' | 'item' | 'department' | 'person';
  id: string;
  title: string;
  hint: string;
};

/** How many of each kind. */
const EACH = 8;

function holds(ctx: ServiceContext, permission: Permission): boolean {
  return ctx.actor.kind === 'system' || scopeOf(ctx.actor, permission) !== 'never';
}

/**
 * Finds tasks (by words or number), work items, departments and people, each as far as the person may see them.
 * The screens' own pages are found by the browser.
 */
export async function searchEverything(ctx: ServiceContext, input: { text: string }): Promise<SearchHit[]> {
  const text = input.text.trim();
  if (text === '') return [];
  const contains = { contains: likeLiteral(text), mode: 'insensitive' } as const;
  const [tasks, items, departments, people] = await Promise.all([
    holds(ctx, 'task.read') ? findTasks(ctx, text, contains) : [],
    holds(ctx, 'plan.read') ? findItems(ctx, contains) : [],
    holds(ctx, 'department.read') ? findDepartments(ctx, contains) : [],
    holds(ctx, 'department.read') ? findPeople(ctx, contains) : [],
  ]);
  return [...tasks, ...items, ...departments, ...people];
}

type Contains = { contains: string; mode: 'insensitive' };

/** `2021-007`, `007` and `7` all name a task's number. */
function numberIn(text: string): number | null {
  const digits = /^(?:\d{4}-)?(\d{1,6})$/u.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

async function findTasks(ctx: ServiceContext, text: string, title: Contains): Promise<SearchHit[]> {
  const number = numberIn(text);
  const rows = await ctx.db.task.findMany({
    where: {
      AND: [
        visibleTasks(ctx),
        { OR: [{ title }, { deliverable: title }, ...(number === null ? [] : [{ number }])] },
      ],
    },
    select: { id: true, title: true, number: true, plan: { select: { year: true } } },
    orderBy: [{ plan: { year: 'desc' } }, { number: 'asc' }],
    take: EACH,
  });
  return rows.map((row) => ({
    kind: 'task',
    id: row.id,
    title: row.title,
    hint: taskCode(row.plan.year, row.number),
  }));
}

async function findItems(ctx: ServiceContext, text: Contains): Promise<SearchHit[]> {
  const rows = await ctx.db.planItem.findMany({
    where: { ...organisationScope(ctx), OR: [{ heading: text }, { body: text }] },
    select: { id: true, number: true, heading: true, body: true, plan: { select: { year: true } } },
    orderBy: [{ plan: { year: 'desc' } }, { position: 'asc' }],
    take: EACH,
  });
  return rows.map((row) => ({
    kind: 'item',
    id: row.id,
    title: row.heading ?? row.body.slice(0, 30),
    hint: `${row.plan.year} · ${row.number}`,
  }));
}

async function findDepartments(ctx: ServiceContext, text: Contains): Promise<SearchHit[]> {
  const rows = await ctx.db.department.findMany({
    where: { ...organisationScope(ctx), archivedOn: null, OR: [{ name: text }, { shortName: text }] },
    select: { id: true, name: true, shortName: true },
    orderBy: { position: 'asc' },
    take: EACH,
  });
  return rows.map((row) => ({ kind: 'department', id: row.id, title: row.name, hint: row.shortName }));
}

async function findPeople(ctx: ServiceContext, name: Contains): Promise<SearchHit[]> {
  const { organisationId } = organisationScope(ctx);
  const rows = await ctx.db.user.findMany({
    where: { organisationId, active: true, name },
    select: { id: true, name: true, department: { select: { shortName: true } } },
    orderBy: { name: 'asc' },
    take: EACH,
  });
  return rows.map((row) => ({
    kind: 'person',
    id: row.id,
    title: row.name,
    hint: row.department?.shortName ?? '',
  }));
}
