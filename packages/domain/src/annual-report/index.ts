export {
  ACT_KINDS,
  ANNUAL_REPORT_FORMS,
  annualReportForm,
  AnnualReportRefusal,
  APPLICANT_COLUMNS,
  DECISION_ROWS,
  DISPUTE_KINDS,
  DISPUTE_RESULTS,
  DOCUMENT_COLUMNS,
  DOCUMENT_KINDS,
  disputeKey,
  FIGURE_KEYS,
  isFigureKey,
  isMoney,
  NARRATIVE_KEYS,
  REQUEST_COLUMNS,
  REQUEST_ROWS,
  requestKey,
  type ActKind,
  type ApplicantColumn,
  type DisputeKind,
  type DisputeResult,
  type NarrativeKey,
  type RequestColumn,
  type RequestRow,
} from './form.ts';
export type {
  ActFact,
  AnnualReportFacts,
  DisputeFact,
  DocumentFact,
  ReportRecord,
  RequestFact,
} from './facts.ts';
export { countFigures, recordsBehind } from './count-figures.ts';
export type { ReportCheck } from './checks.ts';
export { REPORT_FINDINGS, type ReportFinding, type ReportFindingCode } from './findings.ts';
export {
  DISCLOSURE_BLOCKS,
  DISPUTE_KIND_LABELS,
  DISPUTE_RESULT_LABELS,
  FEE_FIGURES,
  figureText,
  NARRATIVE_TITLES,
  PART_TITLES,
  readFigureText,
  REQUEST_COLUMN_LABELS,
  REQUEST_ROW_LABELS,
  RESULT_GROUPS,
} from './labels.ts';
export { figureLabel, REQUEST_LINES, requestLineLabel } from './figure-label.ts';
export { narrativeDrafts } from './drafts.ts';
export { reportPeriod, type ReportPeriod } from './period.ts';
export {
  fillAnnualReport,
  type AnnualReport,
  type FigureOverride,
  type ReportFigure,
  type ReportFigures,
} from './report.ts';
export { DisputeBody, DocumentBody, RequestBody, YearlyFiguresBody } from './bodies.ts';
export {
  AnnualReportRef,
  FigureKey,
  FigureRef,
  NarrativeKeyInput,
  OverrideFigureInput,
  SaveNarrativeInput,
  StoredNarratives,
  StoredOverrides,
} from './inputs.ts';
