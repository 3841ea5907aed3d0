import type { YearState } from '@gongkai/domain/calendar';
import { fromDbDate } from '@gongkai/db';
import { authorise, notFound, organisationScope, type ServiceContext } from '../core/index.ts';

/** One year in the list. A missing year has no notice, no days and no version. */
export type CalendarYearRow = {
  year: number;
  state: YearState;
  source: string | null;
  version: number | null;
  days: number;
};

/**
 * Every stored year and, as missing, every year without one from the first stored to the year after the office's
 * own: deadlines already reach into it.
 */
export async function listCalendarYears(ctx: ServiceContext): Promise<CalendarYearRow[]> {
  authorise(ctx, 'calendar.read');
  const rows = await ctx.db.calendarYear.findMany({
    where: organisationScope(ctx),
    include: { _count: { select: { days: true } } },
  });
  const stored = new Map(rows.map((row) => [row.year, row]));
  const current = Number(ctx.today.slice(0, 4));
  const first = Math.min(current, ...stored.keys());
  const last = Math.max(current + 1, ...stored.keys());
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const row = stored.get(first + index);
    if (row === undefined)
      return { year: first + index, state: 'missing', source: null, version: null, days: 0 };
    const state = row.state === 'official' ? 'official' : 'assumed';
    return { year: row.year, state, source: row.sourceDocument, version: row.version, days: row._count.days };
  });
}

/** One year with the days on which it differs from plain weekends, in order. */
export async function readCalendarYear(ctx: ServiceContext, input: { year: number }) {
  authorise(ctx, 'calendar.read');
  const row = await ctx.db.calendarYear.findUnique({
    where: { organisationId_year: { organisationId: ctx.actor.organisationId, year: input.year } },
    include: { days: { orderBy: { on: 'asc' } } },
  });
  if (row === null) throw notFound('calendar-year');
  return {
    year: row.year,
    state: row.state === 'official' ? ('official' as const) : ('assumed' as const),
    source: row.sourceDocument,
    version: row.version,
    days: row.days.map(({ on, isWorkday, name }) => ({ on: fromDbDate(on), isWorkday, name })),
  };
}
