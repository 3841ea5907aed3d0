import type { PlainDate } from '../common/index.ts';
import type { DisclosureDecision } from '../disclosure-request/index.ts';
import type { ActKind, ApplicantColumn, DisputeKind, DisputeResult } from './form.ts';

/** A ledger record behind a figure. */
export type ReportRecord = {
  id: string;
  ledger: string;
  number: number;
  label: string;
  /** the day by which it counts */
  on: PlainDate | null;
};

/** A request (依申请公开) as far as the report counts it; `receivedOn` is the day of receipt of art. 31. */
export type RequestFact = {
  record: ReportRecord;
  applicantKind: ApplicantColumn | null;
  receivedOn: PlainDate | null;
  arrivedOn: PlainDate | null;
  decision: DisclosureDecision | null;
  repliedOn: PlainDate | null;
  withdrawnOn: PlainDate | null;
  /** fen, and the day it was paid */
  feeAmount: number | null;
  feePaidOn: PlainDate | null;
};

/** A case of reconsideration or litigation on disclosure. */
export type DisputeFact = {
  record: ReportRecord;
  kind: DisputeKind;
  receivedOn: PlainDate;
  decidedOn: PlainDate | null;
  result: Exclude<DisputeResult, 'pending' | 'total'> | null;
};

/** A normative document (行政规范性文件) with its validity as labelled. */
export type DocumentFact = {
  record: ReportRecord;
  madeOn: PlainDate | null;
  effectiveOn: PlainDate | null;
  validUntil: PlainDate | null;
  validity: 'valid' | 'amended' | 'expired' | 'repealed' | 'not-yet' | null;
  endedOn: PlainDate | null;
};

/**
 * Decisions of one kind in the year: `yearly` as announced in the yearly figures of enforcement, `registered` as
 * counted in the register of decisions. Null where the ledger says nothing.
 */
export type ActFact = {
  yearly: number | null;
  yearlyRecords: readonly ReportRecord[];
  registered: number | null;
};

/** Everything that the figures of a year's report rest on, as of `asOf`. Requests and cases may be of any year. */
export type AnnualReportFacts = {
  year: number;
  asOf: PlainDate;
  /** null: that ledger holds no record at all, so that nothing can be said from it */
  requests: readonly RequestFact[] | null;
  disputes: readonly DisputeFact[] | null;
  documents: readonly DocumentFact[] | null;
  acts: Readonly<Record<ActKind, ActFact>>;
};
