import type { Calendar, UpdateCalendarYearInput } from '@gongkai/domain/calendar';
import { toDbDate, type Transaction } from '@gongkai/db';
import { authorise, versionConflict, write, type ServiceContext, type WriteUnit } from '../core/index.ts';
import { recomputeRecords, type MovedRecordDeadline } from '../ledger/recompute-records.ts';
import { readSettings } from '../settings/index.ts';
import { loadCalendar } from './load-calendar.ts';
import { movedDeadlines, type MovedDeadline } from './moved-deadlines.ts';

function withYear(calendar: Calendar, input: UpdateCalendarYearInput): Calendar {
  const days = Object.fromEntries(input.days.map(({ on, isWorkday, name }) => [on, { isWorkday, name }]));
  const year = { state: input.state, source: input.source, days };
  return { years: { ...calendar.years, [input.year]: year } };
}

/** The due days that would move if the year were saved like this; nothing is written. */
export async function previewCalendarYear(
  ctx: ServiceContext,
  input: UpdateCalendarYearInput,
): Promise<{ moved: MovedDeadline[]; records: MovedRecordDeadline[] }> {
  authorise(ctx, 'calendar.edit');
  const calendar = await loadCalendar(ctx.db, ctx.actor.organisationId);
  const after = withYear(calendar, input);
  const { limits } = await readSettings(ctx.db, ctx);
  return {
    moved: await movedDeadlines(ctx.db, ctx, after),
    records: await recomputeRecords(ctx.db, ctx, { calendar: after, limits, isPreview: true }),
  };
}

async function replaceYear(tx: Transaction, ctx: ServiceContext, input: UpdateCalendarYearInput) {
  const { organisationId } = ctx.actor;
  // Prisma has no row locks: two people saving one year, also a new one, come one after the other.
  await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE id = ${organisationId}::uuid FOR UPDATE`;
  const key = { organisationId_year: { organisationId, year: input.year } };
  const before = await tx.calendarYear.findUnique({ where: key });
  if ((before?.version ?? null) !== input.version) throw versionConflict('calendar-year');
  const data = { state: input.state, sourceDocument: input.source, version: (before?.version ?? 0) + 1 };
  const year = await tx.calendarYear.upsert({
    where: key,
    create: { organisationId, year: input.year, ...data },
    update: data,
  });
  await tx.calendarDay.deleteMany({ where: { yearId: year.id } });
  await tx.calendarDay.createMany({
    data: input.days.map((day) => ({ ...day, yearId: year.id, on: toDbDate(day.on) })),
  });
  return year;
}

async function moveDeadline({ tx, audit, changed }: WriteUnit, moved: MovedDeadline): Promise<void> {
  const { checkpointId, taskId, before, after } = moved;
  await tx.checkpoint.update({
    where: { id: checkpointId },
    data: { dueOn: toDbDate(after.on), dueState: after.state },
  });
  await audit({
    action: 'checkpoint.recompute',
    subjectType: 'checkpoint',
    subjectId: checkpointId,
    parentId: taskId,
    before: { label: moved.label, dueOn: before.on, dueState: before.state },
    after: { label: moved.label, dueOn: after.on, dueState: after.state },
  });
  changed({ topic: 'task', id: taskId });
}

/** Counts the ledgers' deadlines anew under the calendar, with one audit row for all that moved. */
async function recountRecords(
  { tx, audit, changed }: WriteUnit,
  ctx: ServiceContext,
  calendar: Calendar,
  yearId: string,
): Promise<MovedRecordDeadline[]> {
  const { limits } = await readSettings(tx, ctx);
  const moved = await recomputeRecords(tx, ctx, { calendar, limits, isPreview: false });
  if (moved.length === 0) return moved;
  const after = { rows: moved.length };
  await audit({ action: 'ledger.recompute', subjectType: 'calendar-year', subjectId: yearId, after });
  changed({ topic: 'ledger', id: null });
  return moved;
}

/**
 * Saves one year of the working-day calendar whole, and computes every open due day anew that rests on it. Due
 * days that people agreed on (dated tasks) stay.
 *
 * @throws ServiceError `conflict` when somebody else saved the year since it was read.
 */
export async function saveCalendarYear(
  ctx: ServiceContext,
  input: UpdateCalendarYearInput,
): Promise<{ version: number; moved: MovedDeadline[]; records: MovedRecordDeadline[] }> {
  authorise(ctx, 'calendar.edit');
  return write(ctx, async (unit) => {
    const { tx, audit, changed } = unit;
    const before = await loadCalendar(tx, ctx.actor.organisationId);
    const { id, version } = await replaceYear(tx, ctx, input);
    const after = withYear(before, input);
    const action = input.state === 'official' ? 'calendar.load' : 'calendar.update';
    const record = { before: before.years[input.year], after: after.years[input.year] };
    await audit({ action, subjectType: 'calendar-year', subjectId: id, ...record });
    const moved = await movedDeadlines(tx, ctx, after);
    for (const one of moved) await moveDeadline(unit, one);
    const records = await recountRecords(unit, ctx, after, id);
    changed({ topic: 'organisation', id });
    return { version, moved, records };
  });
}
