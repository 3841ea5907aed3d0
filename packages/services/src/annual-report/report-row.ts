import {
  annualReportForm,
  StoredNarratives,
  StoredOverrides,
  type FigureOverride,
  type NarrativeKey,
} from '@gongkai/domain/annual-report';
import type { Prisma, Transaction } from '@gongkai/db';
import { organisationScope, valueOf, versionConflict, type ServiceContext } from '../core/index.ts';

/** What people added to a report. Version 0: nobody has yet, and there is no row. */
export type ReportRow = {
  id: string | null;
  overrides: Record<string, FigureOverride>;
  narratives: Partial<Record<NarrativeKey, string>>;
  version: number;
};

/** Refuses a year that has no report: before the form that is known, or not begun. */
export function formOf(ctx: Pick<ServiceContext, 'today'>, year: number) {
  return valueOf(annualReportForm(year, Number(ctx.today.slice(0, 4))));
}

/** What people added to the report of a year. */
export async function readReportRow(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  year: number,
): Promise<ReportRow> {
  const row = await tx.annualReport.findFirst({ where: { ...organisationScope(ctx), year } });
  if (row === null) return { id: null, overrides: {}, narratives: {}, version: 0 };
  return {
    id: row.id,
    overrides: StoredOverrides.parse(row.overrides),
    narratives: StoredNarratives.parse(row.narratives),
    version: row.version,
  };
}

/**
 * Writes the row if it is still as it was read; answers its id.
 *
 * @throws ServiceError `version-conflict` when somebody else wrote first.
 */
export async function writeReportRow(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  year: number,
  { overrides, narratives, version }: Omit<ReportRow, 'id'>,
): Promise<string> {
  const data = {
    overrides: overrides as Prisma.InputJsonObject,
    narratives: narratives as Prisma.InputJsonObject,
    version: version + 1,
  };
  const key = { ...organisationScope(ctx), year };
  // The first of two at once makes the row; the other finds it there.
  const { count } =
    version === 0
      ? await tx.annualReport.createMany({ data: [{ ...key, ...data }], skipDuplicates: true })
      : await tx.annualReport.updateMany({ where: { ...key, version }, data });
  if (count === 0) throw versionConflict('annual-report');
  return (await tx.annualReport.findFirstOrThrow({ where: key, select: { id: true } })).id;
}
