import type { DepartmentRef } from '@gongkai/domain/evaluation-cycle';
import { resultLeaves } from '@gongkai/domain/scoring';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import { standingOf } from '../evaluation/index.ts';
import { officeName } from '../settings/index.ts';
import { announcedHead } from './announced-sheet.ts';
import { revisionNumber } from './revision-number.ts';
import { namedSheet } from './read-result-sheet.ts';

/**
 * What a printed announced sheet says beside each lost point: how every record that it names stands today, with the
 * office and the number of the revision (0: the first announcement) that head it.
 *
 * @throws ServiceError as {@link announcedHead}.
 */
export async function readResultPrint(ctx: ServiceContext, input: DepartmentRef) {
  const { head, sheet } = await announcedHead(ctx, input);
  const office = await officeName(ctx.db, ctx);
  const refs = resultLeaves(namedSheet(sheet).nodes).flatMap(({ failing }) => failing);
  return {
    office,
    period: { from: head.periodFrom, to: head.periodTo },
    revision: await revisionNumber(ctx.db, organisationScope(ctx), head),
    /** by `kind|id`; a record that is no longer there has none */
    states: Object.fromEntries(await standingOf(ctx, refs)),
  };
}
