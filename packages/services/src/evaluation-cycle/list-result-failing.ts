import type { PlainDate } from '@gongkai/domain/common';
import { FAILING_PAGE } from '@gongkai/domain/evaluation';
import type { ResultLeafPage } from '@gongkai/domain/evaluation-cycle';
import type { LocalText } from '@gongkai/domain/indicator';
import type { LedgerKey } from '@gongkai/domain/ledger';
import { ledgerCheckOf, recordKey, type RecordRef } from '@gongkai/domain/metric';
import { resultLeaves } from '@gongkai/domain/scoring';
import { notFound, type ServiceContext } from '../core/index.ts';
import { sheetReasons, standingOf, type Rectification } from '../evaluation/index.ts';
import { announcedSheet } from './announced-sheet.ts';

/**
 * A record that failed when the facts were frozen. `there`: it can still be opened; `standing`: how it stands today,
 * null for a work item or department, which are no acts; `reason` and `since`: why and since when it fails, of a ledger's
 * record as long as it does.
 */
export type FrozenFailing = {
  record: RecordRef;
  ledger: LedgerKey | null;
  there: boolean;
  standing: Rectification | null;
  reason: LocalText | null;
  since: PlainDate | null;
};

/** What is no act of its own (a work item, a department) has no standing and is always there. */
function isAct({ kind }: RecordRef): boolean {
  return kind !== 'item' && kind !== 'department';
}

/**
 * One page of all the records that lost points in one indicator of an announced sheet, as the frozen facts name them,
 * and how each stands today. `unnamed` counts those that the facts count but do not name.
 *
 * @throws ServiceError as {@link announcedSheet}; `leaf-not-found`.
 */
export async function listResultFailing(ctx: ServiceContext, input: ResultLeafPage) {
  const { sheet, frozen, system } = await announcedSheet(ctx, input);
  const leaf = resultLeaves(sheet.nodes).find(({ key }) => key === input.leafKey);
  if (leaf === undefined) throw notFound('leaf');
  const first = (input.page - 1) * FAILING_PAGE;
  const refs = leaf.failing.slice(first, first + FAILING_PAGE);
  const check = leaf.metric === null ? null : ledgerCheckOf(leaf.metric.key);
  const standings = await standingOf(ctx, refs);
  const shown = { ...sheet, nodes: [{ ...leaf, failing: refs }] };
  const reasons = (await sheetReasons(ctx, system.definition, frozen.facts, shown))[leaf.key] ?? {};
  return {
    total: leaf.failing.length,
    unnamed: leaf.failingCount - leaf.failing.length,
    page: input.page,
    pages: Math.max(1, Math.ceil(leaf.failing.length / FAILING_PAGE)),
    rows: refs.map((record): FrozenFailing => {
      const key = recordKey(record);
      const standing = standings.get(key) ?? null;
      return {
        record,
        ledger: record.kind === 'record' ? (check?.ledger.key ?? null) : null,
        there: standing !== null || !isAct(record),
        standing,
        reason: reasons[key]?.text ?? null,
        since: reasons[key]?.since ?? null,
      };
    }),
  };
}
