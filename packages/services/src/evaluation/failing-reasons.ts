import type { IndicatorSystemDefinition } from '@gongkai/domain/indicator';
import { leavesOf } from '@gongkai/domain/indicator';
import {
  failingReason,
  indexFacts,
  ledgerCheckOf,
  recordKey,
  type EvaluationFacts,
  type FailingReason,
} from '@gongkai/domain/metric';
import { resultLeaves, type SubjectResult } from '@gongkai/domain/scoring';
import { fromDbDateOrNull } from '@gongkai/db';
import type { ServiceContext } from '../core/index.ts';
import { BROKEN_LINK, LINK_METRIC } from './failing-links.ts';
import { failsToday } from './ledger-figures.ts';

/** Why the records that a sheet names fail: by indicator, then by `kind|id` of the record. */
export type SheetReasons = Record<string, Record<string, FailingReason>>;

type LedgerLeaf = { key: string; metric: string; ids: string[] };

/** Of records that ledgers keep the reason stands with their checks; one that was put right has none any more. */
async function ledgerReasons(ctx: ServiceContext, leaves: readonly LedgerLeaf[]): Promise<SheetReasons> {
  const ids = [...new Set(leaves.flatMap((leaf) => leaf.ids))];
  if (ids.length === 0) return {};
  const rows = await ctx.db.ledgerOutcome.findMany({
    where: {
      organisationId: ctx.actor.organisationId,
      recordId: { in: ids },
      ...failsToday(ctx),
    },
    select: { recordId: true, ledgerKey: true, key: true, reason: true, failsOn: true },
  });
  const found = new Map(rows.map((row) => [`${row.recordId}|${row.ledgerKey}|${row.key}`, row]));
  return Object.fromEntries(
    leaves.map(({ key, metric, ids: own }) => {
      const check = ledgerCheckOf(metric);
      const reasons = own.flatMap((id): [string, FailingReason][] => {
        const row = check === null ? undefined : found.get(`${id}|${check.ledger.key}|${check.check.key}`);
        const text = row?.reason == null ? undefined : check?.check.reasons[row.reason];
        return row === undefined || text === undefined
          ? []
          : [[recordKey({ kind: 'record', id }), { text, since: fromDbDateOrNull(row.failsOn) }]];
      });
      return [key, Object.fromEntries(reasons)];
    }),
  );
}

/**
 * Why each record that a score sheet names lost points there. Tasks, checkpoints and training are explained from the
 * facts that were scored; records of ledgers by their checks as they stand today.
 *
 * @param facts null where the sheet's facts were not kept: only ledger records have a reason then.
 */
export async function sheetReasons(
  ctx: ServiceContext,
  definition: IndicatorSystemDefinition,
  facts: EvaluationFacts | null,
  sheet: SubjectResult,
): Promise<SheetReasons> {
  const metrics = new Map(leavesOf(definition.nodes).map(({ key, metric }) => [key, metric]));
  const leaves = resultLeaves(sheet.nodes).flatMap(({ key, failing }) => {
    const metric = metrics.get(key) ?? null;
    return metric === null || failing.length === 0 ? [] : [{ key, metric, failing }];
  });
  const index = facts === null ? null : indexFacts(facts);
  const counted = leaves.map(({ key, metric, failing }) => {
    const reasons = failing.flatMap((record): [string, FailingReason][] => {
      const reason =
        metric === LINK_METRIC
          ? { text: BROKEN_LINK, since: null }
          : index && failingReason(index, metric, sheet.subject, record, ctx.calendar);
      return reason === null ? [] : [[recordKey(record), reason]];
    });
    return [key, Object.fromEntries(reasons)] as const;
  });
  const ofLedgers = leaves
    .filter(({ metric }) => ledgerCheckOf(metric) !== null)
    .map(({ key, metric, failing }) => ({
      key,
      metric,
      ids: failing.filter(({ kind }) => kind === 'record').map(({ id }) => id),
    }));
  return { ...Object.fromEntries(counted), ...(await ledgerReasons(ctx, ofLedgers)) };
}
