import { annualReportDocument, annualReportWorkbook } from '@gongkai/reports';
import type { ServiceContext } from '@gongkai/services/core';
import { exportAnnualReport } from '@gongkai/services/annual-report';
import type { FileOf } from './export-file.ts';

function nameOf(year: number, ending: string): string {
  return `${year}年政府信息公开工作年度报告${ending}`;
}

/** The statutory yearly report as a .docx file in its prescribed layout; a draft while something is not settled. */
export async function annualReportFile(ctx: ServiceContext, year: number): Promise<FileOf> {
  const report = await exportAnnualReport(ctx, { year, format: 'docx' });
  const isDraft = !report.period.isOver || report.checks.some(({ state }) => state !== 'holds');
  const bytes = await annualReportDocument({ ...report, isDraft });
  return { name: nameOf(year, `${isDraft ? '（草稿）' : ''}.docx`), bytes };
}

/** Its three tables as an .xlsx file, with balances and corrections. */
export async function annualTablesFile(ctx: ServiceContext, year: number): Promise<FileOf> {
  const report = await exportAnnualReport(ctx, { year, format: 'xlsx' });
  return { name: nameOf(year, '表格.xlsx'), bytes: await annualReportWorkbook(report) };
}
