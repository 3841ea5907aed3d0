import { cellsOfRequest, isFeePaid } from './count-requests.ts';
import { isEnded, isInForce, isMade } from './count-documents.ts';
import type { AnnualReportFacts, DisputeFact, DocumentFact, ReportRecord, RequestFact } from './facts.ts';
import {
  ACT_KINDS,
  APPLICANT_COLUMNS,
  DECISION_ROWS,
  DISPUTE_KINDS,
  disputeKey,
  REQUEST_ROWS,
  requestKey,
} from './form.ts';
import { isWithin, reportPeriod, type ReportPeriod } from './period.ts';

/** A figure as the ledgers give it: the number (null: a gap) and the records it counts. */
type CountedFigure = { counted: number | null; records: readonly ReportRecord[] };

/** Figures that are counted from records; totals follow from them. */
export type CountedFigures = ReadonlyMap<string, CountedFigure>;

const GAP: CountedFigure = { counted: null, records: [] };

function countOf(facts: readonly { record: ReportRecord }[] | null): CountedFigure {
  if (facts === null) return GAP;
  return { counted: facts.length, records: facts.map(({ record }) => record) };
}

function requestFigures(
  requests: readonly RequestFact[] | null,
  period: ReportPeriod,
): [string, CountedFigure][] {
  const cells = Map.groupBy(
    (requests ?? []).flatMap((request) => cellsOfRequest(request, period).map((key) => ({ key, request }))),
    ({ key }) => key,
  );
  const rows = REQUEST_ROWS.filter((row) => row !== 'concluded');
  const paid = requests?.filter((request) => isFeePaid(request, period)) ?? null;
  return [
    ...rows.flatMap((row) =>
      APPLICANT_COLUMNS.map((column): [string, CountedFigure] => {
        const key = requestKey(row, column);
        const own = requests === null ? null : (cells.get(key) ?? []).map(({ request }) => request);
        return [key, countOf(own)];
      }),
    ),
    ['fee.requests', countOf(paid)],
    [
      'fee.amount',
      {
        ...countOf(paid),
        counted: paid === null ? null : paid.reduce((sum, { feeAmount }) => sum + (feeAmount ?? 0), 0),
      },
    ],
  ];
}

/** The column of table 3 that a case counts in: its result in the year it was decided, pending until then. */
function resultOf({ receivedOn, decidedOn, result }: DisputeFact, period: ReportPeriod) {
  if (decidedOn !== null && decidedOn <= period.end)
    return isWithin(decidedOn, period) ? (result ?? 'other') : null;
  return receivedOn <= period.end ? 'pending' : null;
}

function disputeFigures(
  disputes: readonly DisputeFact[] | null,
  period: ReportPeriod,
): [string, CountedFigure][] {
  return DISPUTE_KINDS.flatMap((kind) =>
    (['upheld', 'corrected', 'other', 'pending'] as const).map((result): [string, CountedFigure] => {
      const own = disputes?.filter((one) => one.kind === kind && resultOf(one, period) === result) ?? null;
      return [disputeKey(kind, result), countOf(own)];
    }),
  );
}

function documentFigures(
  documents: readonly DocumentFact[] | null,
  period: ReportPeriod,
): [string, CountedFigure][] {
  const where = (test: (document: DocumentFact, period: ReportPeriod) => boolean) =>
    countOf(documents?.filter((document) => test(document, period)) ?? null);
  return [
    ['documents.normative.made', where(isMade)],
    ['documents.normative.repealed', where(isEnded)],
    ['documents.normative.valid', where(isInForce)],
  ];
}

/**
 * Counts every figure that stands in a ledger. 规章 and 行政事业性收费 stand in none: they are gaps until somebody
 * fills them in.
 */
export function countFigures(facts: AnnualReportFacts): CountedFigures {
  const period = reportPeriod(facts);
  return new Map([
    ...(['made', 'repealed', 'valid'] as const).map((column): [string, CountedFigure] => [
      `documents.rules.${column}`,
      GAP,
    ]),
    ...documentFigures(facts.documents, period),
    ...ACT_KINDS.map((kind): [string, CountedFigure] => {
      const { yearly, yearlyRecords, registered } = facts.acts[kind];
      return [
        `acts.${kind}`,
        { counted: yearly ?? registered, records: yearly === null ? [] : yearlyRecords },
      ];
    }),
    ['charges.amount', GAP] as [string, CountedFigure],
    ...requestFigures(facts.requests, period),
    ...disputeFigures(facts.disputes, period),
  ]);
}

/** The figures that a total adds up, or null for a figure that is none. */
export function addendsOf(key: string): string[] | null {
  const [table, row, column] = key.split('.');
  if (table === 'disputes' && column === 'total')
    return (['upheld', 'corrected', 'other', 'pending'] as const).map((one) => `disputes.${row}.${one}`);
  if (table !== 'requests') return null;
  if (column === 'total') return APPLICANT_COLUMNS.map((one) => `requests.${row}.${one}`);
  if (row === 'concluded') return DECISION_ROWS.map((one) => `requests.${one}.${column}`);
  return null;
}

/** The records behind a figure, those behind a total's parts included; each record once. */
export function recordsBehind(figures: CountedFigures, key: string): ReportRecord[] {
  const parts = addendsOf(key);
  const records =
    parts === null
      ? (figures.get(key)?.records ?? [])
      : parts.flatMap((part) => recordsBehind(figures, part));
  return [...new Map(records.map((record) => [record.id, record])).values()];
}
