import type { OverrideFigureInput } from '@gongkai/domain/annual-report';
import { authorise, ServiceError, versionConflict, write, type ServiceContext } from '../core/index.ts';
import { buildAnnualReport } from './read-annual-report.ts';
import { readReportRow, writeReportRow } from './report-row.ts';

/**
 * Puts a figure in place of the counted one, or takes the counted one back (`value` null), with the reason. The
 * counted figure is kept: it is counted anew from the ledgers and shown beside the correction.
 *
 * @throws ServiceError `forbidden`; `version-conflict`; `figure-not-corrected` when there is nothing to take back;
 *   `figure-unchanged` when the figure is what is shown already.
 */
export async function correctFigure(
  ctx: ServiceContext,
  { year, figure, value, reason, version }: OverrideFigureInput,
): Promise<{ version: number }> {
  authorise(ctx, 'annual-report.edit');
  return await write(ctx, async ({ tx, audit, changed }) => {
    const report = await buildAnnualReport(tx, ctx, { year });
    const row = await readReportRow(tx, ctx, year);
    if (row.version !== version) throw versionConflict('annual-report');
    const shown = report.figures[figure];
    if (value === null && shown?.override == null) throw new ServiceError('refused', 'figure-not-corrected');
    if (value !== null && shown?.value === value) throw new ServiceError('refused', 'figure-unchanged');
    const { [figure]: before, ...others } = row.overrides;
    const after = value === null ? null : { value, reason, byName: ctx.actor.name, on: ctx.today };
    const overrides = after === null ? others : { ...others, [figure]: after };
    const id = await writeReportRow(tx, ctx, year, { ...row, overrides });
    await audit({
      action: value === null ? 'annual-report.restore' : 'annual-report.correct',
      subjectType: 'annual-report',
      subjectId: id,
      before: { year, figure, counted: shown?.counted ?? null, value: before?.value ?? null },
      after: { year, figure, counted: shown?.counted ?? null, value },
      reason,
    });
    changed({ topic: 'annual-report', id });
    return { version: version + 1 };
  });
}
