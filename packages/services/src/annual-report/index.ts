export { correctFigure } from './correct-figure.ts';
export { exportAnnualReport } from './export-annual-report.ts';
export { figureRecords } from './figure-records.ts';
export { readAnnualReport, type AnnualReportView } from './read-annual-report.ts';
export { saveNarrative } from './save-narrative.ts';
