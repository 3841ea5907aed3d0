import { endOfMonth } from '../calendar/index.ts';
import { PlainDate } from '../common/index.ts';
import type { Cycle, DeadlineKind } from './enums.ts';

/** A deadline as read from a cell. */
export type ParsedDeadline =
  | { deadlineKind: Extract<DeadlineKind, 'dated'>; dueOn: PlainDate; cycle: null }
  | { deadlineKind: Extract<DeadlineKind, 'standing'>; dueOn: null; cycle: Cycle };

/**
 * Reads a deadline as offices write it: 2021-12-31, 2021/12/31, 2021.12.31, 2021年12月31日, 12月31日, 12月底前, 12月,
 * 年底前, 上半年, 第三季度末, and as standing 每月, 每季度, 持续推进, 全年, 长期, 常态化 (quarterly unless monthly is
 * said). A day without year lies in the plan's year. Null for anything else, also for days that do not exist.
 */
export function parseDeadline(cell: string, planYear: number): ParsedDeadline | null {
  const text = cell.normalize('NFKC').replaceAll(/\s/gu, '');
  const standing = standingCycle(text);
  if (standing !== null) return { deadlineKind: 'standing', dueOn: null, cycle: standing };
  const dueOn = namedDay(text, planYear) ?? endOfNamedPeriod(text, planYear);
  return dueOn === null ? null : { deadlineKind: 'dated', dueOn, cycle: null };
}

function standingCycle(text: string): Cycle | null {
  if (/每(?:个)?月|按月|逐月|monthly/iu.test(text)) return 'monthly';
  return /每(?:个)?季|按季|逐季|持续|长期|常态|全年|贯穿|quarterly|standing|ongoing/iu.test(text)
    ? 'quarterly'
    : null;
}

function namedDay(text: string, planYear: number): PlainDate | null {
  const end = '(?:日|号)?(?:以?前|之前|止)?$';
  const full = new RegExp(`^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})${end}`, 'u').exec(text);
  if (full) return day(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = new RegExp(`^(\\d{1,2})[-/.月](\\d{1,2})${end}`, 'u').exec(text);
  return short ? day(planYear, Number(short[1]), Number(short[2])) : null;
}

function endOfNamedPeriod(text: string, planYear: number): PlainDate | null {
  const match = /^(?:(\d{4})年|(?:今|本|当)年)?(.*?)(?:(?:以|之)?[前内]|完成)*$/u.exec(text);
  const year = Number(match?.[1] ?? planYear);
  const period = match?.[2] ?? '';
  const month = /^(\d{1,2})月(?:份)?(?:底|末)?$/u.exec(period);
  if (month) return monthEnd(year, Number(month[1]));
  if (/^(?:年?(?:底|末)|年度|下半年)$/u.test(period)) return monthEnd(year, 12);
  if (/^(?:上半年|年中)$/u.test(period)) return monthEnd(year, 6);
  const quarter = /^第?([一二三四1-4])季度?(?:底|末)?$/u.exec(period)?.[1];
  if (quarter === undefined) return null;
  const number = '一二三四'.includes(quarter) ? '一二三四'.indexOf(quarter) + 1 : Number(quarter);
  return monthEnd(year, number * 3);
}

function monthEnd(year: number, month: number): PlainDate | null {
  const first = day(year, month, 1);
  return first === null ? null : endOfMonth(first);
}

function day(year: number, month: number, date: number): PlainDate | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const parsed = PlainDate.safeParse(text);
  return parsed.success ? parsed.data : null;
}
