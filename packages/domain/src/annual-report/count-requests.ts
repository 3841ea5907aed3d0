import type { RequestFact } from './facts.ts';
import { requestKey, type ApplicantColumn, type RequestRow } from './form.ts';
import { isWithin, type ReportPeriod } from './period.ts';

/** The end of a request: the reply with its decision, or the applicant's withdrawal, which the form has no row for. */
function endOf({ repliedOn, withdrawnOn, decision }: RequestFact) {
  if (repliedOn !== null) return { on: repliedOn, row: decision ?? 'other' } as const;
  return withdrawnOn === null ? null : ({ on: withdrawnOn, row: 'other' } as const);
}

/** Whether a request was ended by withdrawal within the period; it is counted under 其他处理:其他. */
export function isWithdrawn(request: RequestFact, period: ReportPeriod): boolean {
  return request.repliedOn === null && isWithin(request.withdrawnOn, period);
}

/** How a request came into the year: as new, carried over, or not at all. */
function cameAs(request: RequestFact, { start, end }: ReportPeriod): 'new' | 'carried' | null {
  const received = request.receivedOn;
  if (received === null || received > end) return null;
  if (received >= start) return 'new';
  const ended = endOf(request);
  return ended === null || ended.on >= start ? 'carried' : null;
}

/** What became of a request by the end of the period: its decision, still pending, or nothing of this year. */
function wentAs(request: RequestFact, period: ReportPeriod): Exclude<RequestRow, 'new' | 'carried'> | null {
  const ended = endOf(request);
  if (ended !== null && ended.on <= period.end) return isWithin(ended.on, period) ? ended.row : null;
  return request.receivedOn !== null && request.receivedOn <= period.end ? 'pending' : null;
}

/** The two rows that a request counts in, by how it came and how it went. */
function rowsOfRequest(request: RequestFact, period: ReportPeriod): RequestRow[] {
  return [cameAs(request, period), wentAs(request, period)].filter((row) => row !== null);
}

/** A request that counts on one side of the balance only: closed before it was received, or the like. */
export function isOneSided(request: RequestFact, period: ReportPeriod): boolean {
  return (cameAs(request, period) === null) !== (wentAs(request, period) === null);
}

/** The cells of table 2 that a request counts in, without totals. */
export function cellsOfRequest(request: RequestFact, period: ReportPeriod): string[] {
  const column: ApplicantColumn | null = request.applicantKind;
  return column === null ? [] : rowsOfRequest(request, period).map((row) => requestKey(row, column));
}

/** Whether the fee of a request was paid within the period. */
export function isFeePaid(request: RequestFact, period: ReportPeriod): boolean {
  return (request.feeAmount ?? 0) > 0 && isWithin(request.feePaidOn, period);
}
