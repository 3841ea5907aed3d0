import { DISCLOSURE_DECISIONS, type DisclosureDecision } from '../disclosure-request/index.ts';
import { allow, refuse, type Decision } from '../common/index.ts';

/**
 * The form of the yearly report (政府信息公开工作年度报告) by the first year it is for. Earlier reports had another
 * table 1 and are not made here.
 */
export const ANNUAL_REPORT_FORMS = [{ from: 2021, document: '国办公开办函〔2021〕30号' }] as const;

/** Who asked: the columns of table 2, its total last. */
export const REQUEST_COLUMNS = [
  'natural',
  'business',
  'research',
  'welfare',
  'legal-service',
  'other',
  'total',
] as const;
export type RequestColumn = (typeof REQUEST_COLUMNS)[number];
export type ApplicantColumn = Exclude<RequestColumn, 'total'>;
export const APPLICANT_COLUMNS = REQUEST_COLUMNS.filter(
  (column): column is ApplicantColumn => column !== 'total',
);

/** The 21 results of table 2, in its order. */
export const DECISION_ROWS = Object.keys(DISCLOSURE_DECISIONS) as DisclosureDecision[];

/** The rows of table 2: 一 本年新收, 二 上年结转, 三 办理结果 with its total, 四 结转下年度. */
export const REQUEST_ROWS = ['new', 'carried', ...DECISION_ROWS, 'concluded', 'pending'] as const;
export type RequestRow = 'new' | 'carried' | DisclosureDecision | 'concluded' | 'pending';

/** The three kinds of case of table 3, and the five columns of each. */
export const DISPUTE_KINDS = ['reconsideration', 'suit-direct', 'suit-after'] as const;
export type DisputeKind = (typeof DISPUTE_KINDS)[number];
export const DISPUTE_RESULTS = ['upheld', 'corrected', 'other', 'pending', 'total'] as const;
export type DisputeResult = (typeof DISPUTE_RESULTS)[number];

/** Table 1, 第二十条(一): what was made, repealed and is in force. */
export const DOCUMENT_KINDS = ['rules', 'normative'] as const;
export const DOCUMENT_COLUMNS = ['made', 'repealed', 'valid'] as const;
/** Table 1, 第二十条(五)(六): decisions of the year. */
export const ACT_KINDS = ['permit', 'penalty', 'compulsion'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/** Figures that stand outside the three tables or alone in them; money in fen. */
const SINGLE_FIGURES = ['charges.amount', 'fee.amount', 'fee.requests'] as const;

/** Every figure of the report by its place: `documents.normative.made`, `requests.granted.natural`, … */
export const FIGURE_KEYS: readonly string[] = [
  ...DOCUMENT_KINDS.flatMap((kind) => DOCUMENT_COLUMNS.map((column) => `documents.${kind}.${column}`)),
  ...ACT_KINDS.map((kind) => `acts.${kind}`),
  ...REQUEST_ROWS.flatMap((row) => REQUEST_COLUMNS.map((column) => requestKey(row, column))),
  ...DISPUTE_KINDS.flatMap((kind) => DISPUTE_RESULTS.map((result) => disputeKey(kind, result))),
  ...SINGLE_FIGURES,
];
const KNOWN = new Set(FIGURE_KEYS);

/** Whether a text names a figure of the report. */
export function isFigureKey(text: string): boolean {
  return KNOWN.has(text);
}

/** The place of a figure of table 2. */
export function requestKey(row: RequestRow, column: RequestColumn): string {
  return `requests.${row}.${column}`;
}

/** The place of a figure of table 3. */
export function disputeKey(kind: DisputeKind, result: DisputeResult): string {
  return `disputes.${kind}.${result}`;
}

/** Whether a figure is money, counted in fen; table 1 shows it in 万元, part six in yuan. */
export function isMoney(key: string): boolean {
  return key === 'charges.amount' || key === 'fee.amount';
}

/** The parts that people write: five of part one, two of part five, one of part six. */
export const NARRATIVE_KEYS = [
  'overview.proactive',
  'overview.requests',
  'overview.management',
  'overview.platform',
  'overview.supervision',
  'problems',
  'improvements',
  'other',
] as const;
export type NarrativeKey = (typeof NARRATIVE_KEYS)[number];

/** Why there is no report for a year. */
export const AnnualReportRefusal = ['annual-report-too-early', 'annual-report-year-ahead'] as const;
export type AnnualReportRefusal = (typeof AnnualReportRefusal)[number];

/**
 * The form in force for the report of a year. Refuses years before the first form known here, with that year in
 * `first`, and years that have not begun, with the office's `current` one.
 */
export function annualReportForm(
  year: number,
  currentYear: number,
): Decision<(typeof ANNUAL_REPORT_FORMS)[number], AnnualReportRefusal> {
  if (year > currentYear) return refuse('annual-report-year-ahead', { year, current: currentYear });
  const form = ANNUAL_REPORT_FORMS.findLast(({ from }) => from <= year);
  return form === undefined
    ? refuse('annual-report-too-early', { year, first: ANNUAL_REPORT_FORMS[0].from })
    : allow(form);
}
