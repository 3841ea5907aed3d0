import type { PlainDate } from '../common/index.ts';
import type { AnnualReportFacts } from './facts.ts';

/** The days a report covers: to the end of the year, or as far as the year has come. */
export type ReportPeriod = { start: PlainDate; end: PlainDate; isOver: boolean };

/** The period of a report as of its day. */
export function reportPeriod({ year, asOf }: Pick<AnnualReportFacts, 'year' | 'asOf'>): ReportPeriod {
  const yearEnd = `${year}-12-31`;
  return { start: `${year}-01-01`, end: asOf < yearEnd ? asOf : yearEnd, isOver: asOf >= yearEnd };
}

/** Whether a day lies in the period; an unknown day does not. */
export function isWithin(on: PlainDate | null, { start, end }: ReportPeriod): boolean {
  return on !== null && on >= start && on <= end;
}
