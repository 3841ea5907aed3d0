export { taskWorkbook, type TaskSheetRow, type TaskWorkbookInput } from './workbook/task-workbook.ts';
export { compositionText, scoreSubjects } from './workbook/score-subjects.ts';
export { scoreWorkbook } from './workbook/score-workbook.ts';
export type { ScoreNode, ScoreRecord, ScoreSubject, ScoreWorkbookInput } from './workbook/score-input.ts';
export { evaluationReport } from './evaluation/evaluation-report.ts';
export { resultName, type ReportedEvaluation } from './evaluation/reported-evaluation.ts';
export type { EvaluationReportInput, Rectified } from './evaluation/report-input.ts';
export { annualReportDocument, type AnnualReportDocumentInput } from './annual/annual-report-document.ts';
export { annualReportWorkbook, type AnnualReportWorkbookInput } from './annual/annual-report-workbook.ts';
export {
  attendanceTemplateWorkbook,
  taskTemplateHeadings,
  taskTemplateWorkbook,
  type TaskTemplateColumn,
} from './workbook/templates.ts';
export type { ReportLight, ReportLocale, ReportState, ReportTaskStatus } from './workbook/words.ts';
export { readSheet } from './sheet/read-sheet.ts';
export { readCsv, readTableText } from './sheet/read-csv.ts';
export {
  DEFAULT_LIMITS,
  type SheetLimits,
  type SheetRefusal,
  type SheetRows,
} from './sheet/sheet-refusal.ts';
export { htmlToText, LARGEST_PLAN_FILE, readPlanText, type PlanFileRefusal } from './document/index.ts';
export {
  ledgerWorkbook,
  reasonHeading,
  type LedgerSheetRow,
  type LedgerWorkbookInput,
} from './workbook/ledger-workbook.ts';
export { builtInTemplate, checkTemplate, fillTemplate, noticeTitle } from './notice/index.ts';
export { systemWorkbook, type SystemWorkbookInput } from './workbook/system-workbook.ts';
