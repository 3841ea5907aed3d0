import type { SaveNarrativeInput } from '@gongkai/domain/annual-report';
import { authorise, versionConflict, write, type ServiceContext } from '../core/index.ts';
import { formOf, readReportRow, writeReportRow } from './report-row.ts';

/**
 * Saves the text of a part of the report, whole; an empty text takes it away.
 *
 * @throws ServiceError `forbidden`; `version-conflict`; `annual-report-too-early`, `annual-report-year-ahead`.
 */
export async function saveNarrative(
  ctx: ServiceContext,
  { year, part, text, version }: SaveNarrativeInput,
): Promise<{ version: number }> {
  authorise(ctx, 'annual-report.edit');
  formOf(ctx, year);
  return await write(ctx, async ({ tx, audit, changed }) => {
    const row = await readReportRow(tx, ctx, year);
    if (row.version !== version) throw versionConflict('annual-report');
    const { [part]: before, ...others } = row.narratives;
    const narratives = text === '' ? others : { ...others, [part]: text };
    const id = await writeReportRow(tx, ctx, year, { ...row, narratives });
    await audit({
      action: 'annual-report.write',
      subjectType: 'annual-report',
      subjectId: id,
      before: { year, part, text: before ?? null },
      after: { year, part, text: text === '' ? null : text },
    });
    changed({ topic: 'annual-report', id });
    return { version: version + 1 };
  });
}
