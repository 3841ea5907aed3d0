import type { CalendarState, NoticeDay, UpdateCalendarYearInput } from '@gongkai/domain/calendar';
import type { PlainDate } from '@gongkai/domain/common';
import type { RouterOutputs } from '#lib/trpc.ts';

export type StoredYear = RouterOutputs['calendar']['year'];
type Day = { isWorkday: boolean; name: string };

/** One year as it is edited: a key a day, so that two people's changes of different days go together. */
export type YearFields = { state: CalendarState; source: string } & { [day: `day:${string}`]: Day };

/** The stored year in fields; a year that is missing begins as assumed, without days. */
export function fieldsOf(year: Pick<StoredYear, 'state' | 'source' | 'days'> | null): YearFields {
  const days = (year?.days ?? []).map(({ on, isWorkday, name }) => [`day:${on}`, { isWorkday, name }]);
  return { state: year?.state ?? 'assumed', source: year?.source ?? '', ...Object.fromEntries(days) };
}

/** The days of the fields, in order. */
export function daysOf(fields: YearFields): NoticeDay[] {
  return Object.entries(fields)
    .filter((entry): entry is [string, Day] => entry[0].startsWith('day:'))
    .map(([key, day]) => ({ on: key.slice(4), ...day }))
    .toSorted((a, b) => a.on.localeCompare(b.on));
}

/** The fields as the server takes them. */
export function inputOf(year: number, version: number | null, fields: YearFields): UpdateCalendarYearInput {
  const source = fields.source.trim();
  return { year, version, state: fields.state, source: source === '' ? null : source, days: daysOf(fields) };
}

/** The fields with all days of a notice instead of their own. */
export function withDays(fields: YearFields, days: readonly NoticeDay[]): YearFields {
  const next = days.map(({ on, isWorkday, name }) => [`day:${on}`, { isWorkday, name }]);
  return { state: fields.state, source: fields.source, ...Object.fromEntries(next) };
}

/** Turns a day from what it plainly is to its contrary, and back. */
export function toggleDay(
  fields: YearFields,
  on: PlainDate,
  names: { off: string; work: string },
): YearFields {
  const days = daysOf(fields);
  if (days.some((day) => day.on === on))
    return withDays(
      fields,
      days.filter((day) => day.on !== on),
    );
  const isWorkday = isWeekend(on);
  return withDays(fields, [...days, { on, isWorkday, name: isWorkday ? names.work : names.off }]);
}

function isWeekend(on: PlainDate): boolean {
  return Temporal.PlainDate.from(on).dayOfWeek >= 6;
}

type DayKind = 'workday' | 'weekend' | 'holiday' | 'swapped';
export type GridDay = { on: PlainDate; day: number; kind: DayKind; name: string | null };
/** A month: how many cells stand empty before its first day (weeks begin on Monday), and its days. */
export type GridMonth = { month: number; blanks: number; days: GridDay[] };

/** The twelve months of a year with what each day is. */
export function monthsOf(year: number, days: readonly NoticeDay[]): GridMonth[] {
  const special = new Map(days.map((day) => [day.on, day]));
  return Array.from({ length: 12 }, (_, index) => {
    const first = Temporal.PlainDate.from({ year, month: index + 1, day: 1 });
    return {
      month: index + 1,
      blanks: first.dayOfWeek - 1,
      days: Array.from({ length: first.daysInMonth }, (_day, offset) => {
        const on = first.add({ days: offset }).toString();
        const found = special.get(on);
        return { on, day: offset + 1, kind: kindOf(on, found), name: found?.name ?? null };
      }),
    };
  });
}

function kindOf(on: PlainDate, found: Day | undefined): DayKind {
  if (found === undefined) return isWeekend(on) ? 'weekend' : 'workday';
  return found.isWorkday ? 'swapped' : 'holiday';
}

/** How many days the office works in the year. */
export function countWorkdays(months: readonly GridMonth[]): number {
  return months.flatMap(({ days }) => days).filter(({ kind }) => kind === 'workday' || kind === 'swapped')
    .length;
}
