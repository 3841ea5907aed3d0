import { taskRecords } from './records.ts';
import type { GamingSignal, SignalPolicy, SignalReport } from './schema.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Signals from when and how progress was reported; `reports` in order of time, `end` in milliseconds. */
export function timingSignals(
  reports: readonly SignalReport[],
  end: number,
  policy: SignalPolicy,
): GamingSignal[] {
  const departments = Map.groupBy(reports, ({ departmentId }) => departmentId);
  return [...departments].flatMap(([departmentId, own]) => [
    ...lastMinute(departmentId, own, end, policy),
    ...bursts(departmentId, own, policy),
    ...jumps(departmentId, own, policy),
    ...reversals(departmentId, own),
  ]);
}

function lastMinute(
  departmentId: string,
  reports: readonly SignalReport[],
  end: number,
  { lastHours, lastShare, atLeastReports }: SignalPolicy,
): GamingSignal[] {
  const late = reports.filter(({ reportedAt }) => Date.parse(reportedAt) >= end - lastHours * HOUR);
  const isHabit = reports.length >= atLeastReports && late.length * 100 >= reports.length * lastShare;
  if (!isHabit) return [];
  const figures = { late: late.length, reports: reports.length, hours: lastHours };
  return [{ kind: 'last-minute', departmentId, figures, sample: null, records: taskRecords(late) }];
}

/** Each run of reports by one person, as long as it can be: a report belongs to one run. */
function bursts(
  departmentId: string,
  reports: readonly SignalReport[],
  { burstTasks, burstMinutes }: SignalPolicy,
): GamingSignal[] {
  const people = Map.groupBy(reports, ({ reporter }) => reporter);
  return [...people.values()].flatMap((own) =>
    runs(own, burstMinutes * MINUTE).flatMap((run): GamingSignal[] => {
      const records = taskRecords(run);
      if (records.length < burstTasks) return [];
      const figures = { tasks: records.length, minutes: burstMinutes };
      return [{ kind: 'burst', departmentId, figures, sample: null, records }];
    }),
  );
}

function runs(reports: readonly SignalReport[], length: number): SignalReport[][] {
  const found: SignalReport[][] = [];
  for (const report of reports) {
    const run = found.at(-1);
    const start = run?.[0];
    const isWithin =
      start !== undefined && Date.parse(report.reportedAt) - Date.parse(start.reportedAt) <= length;
    if (run !== undefined && isWithin) run.push(report);
    else found.push([report]);
  }
  return found;
}

function jumps(
  departmentId: string,
  reports: readonly SignalReport[],
  { jumpPoints }: SignalPolicy,
): GamingSignal[] {
  const found = reports.filter(
    ({ percentBefore, percent }) => percent === 100 && percent - percentBefore >= jumpPoints,
  );
  if (found.length === 0) return [];
  const records = taskRecords(found);
  const figures = { tasks: records.length, from: 100 - jumpPoints };
  return [{ kind: 'jump', departmentId, figures, sample: null, records }];
}

function reversals(departmentId: string, reports: readonly SignalReport[]): GamingSignal[] {
  const found = reports.filter(({ percentBefore, percent }) => percentBefore === 100 && percent < 100);
  if (found.length === 0) return [];
  const records = taskRecords(found);
  return [{ kind: 'reversal', departmentId, figures: { tasks: records.length }, sample: null, records }];
}
