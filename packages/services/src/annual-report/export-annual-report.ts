import type { AnnualReportRef } from '@gongkai/domain/annual-report';
import { authorise, write, type ServiceContext } from '../core/index.ts';
import { buildAnnualReport, type AnnualReportView } from './read-annual-report.ts';

/**
 * The report to be taken away as a file, which is audited with its format.
 *
 * @throws ServiceError `forbidden`; `annual-report-too-early`, `annual-report-year-ahead`.
 */
export async function exportAnnualReport(
  ctx: ServiceContext,
  { year, format }: AnnualReportRef & { format: 'docx' | 'xlsx' | 'json' },
): Promise<AnnualReportView> {
  authorise(ctx, 'annual-report.read');
  return await write(ctx, async ({ tx, audit }) => {
    const report = await buildAnnualReport(tx, ctx, { year });
    await audit({
      action: 'export.annual-report',
      subjectType: 'organisation',
      subjectId: ctx.actor.organisationId,
      after: { year, format, failing: report.checks.filter(({ state }) => state === 'fails').length },
    });
    return report;
  });
}
