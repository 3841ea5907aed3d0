export { exportEvaluationResult, exportEvaluationScores } from './export-evaluation-result.ts';
export type { EvaluationSource, ReportedResult } from './evaluation-source.ts';
export { exportEvaluationReport, type EvaluationReportSource } from './export-evaluation-report.ts';
export { exportScores } from './export-scores.ts';
export type { ScoreChoice, ScoreSource } from './score-source.ts';
export { exportTasks, type ExportedTask } from './export-tasks.ts';
