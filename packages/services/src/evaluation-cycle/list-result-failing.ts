import { FAILING_PAGE } from '@gongkai/domain/evaluation';
import type { ResultLeafPage } from '@gongkai/domain/evaluation-cycle';
import type { LocalText } from '@gongkai/domain/indicator';
import type { LedgerKey } from '@gongkai/domain/ledger';
import { ledgerCheckOf, type RecordRef } from '@gongkai/domain/metric';
import { resultLeaves } from '@gongkai/domain/scoring';
import { toDbDate } from '@gongkai/db';
import { notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import { standingOf, type Rectification } from '../evaluation/index.ts';
import { announcedSheet } from './announced-sheet.ts';

/**
 * A record that failed when the facts were frozen. `there`: it can still be opened; `standing`: how it stands today,
 * null for a work item or department, which are no acts; `reason`: why its ledger fails it today, if it still does.
 */
export type FrozenFailing = {
  record: RecordRef;
  ledger: LedgerKey | null;
  there: boolean;
  standing: Rectification | null;
  reason: LocalText | null;
};

type Check = NonNullable<ReturnType<typeof ledgerCheckOf>>;

/** Why the ledger fails these records today, by their ids. */
async function reasonsOf(ctx: ServiceContext, refs: readonly RecordRef[], found: Check | null) {
  if (found === null) return new Map<string, LocalText>();
  const { ledger, check } = found;
  const rows = await ctx.db.ledgerOutcome.findMany({
    where: {
      ...organisationScope(ctx),
      recordId: { in: refs.map(({ id }) => id) },
      ledgerKey: ledger.key,
      key: check.key,
      OR: [{ outcome: 'fail' }, { failsOn: { lte: toDbDate(ctx.today) } }],
    },
    select: { recordId: true, reason: true },
  });
  return new Map(
    rows.flatMap(({ recordId, reason }) => {
      const text = reason === null ? undefined : check.reasons[reason];
      return text === undefined ? [] : [[recordId, text] as const];
    }),
  );
}

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
  const { sheet } = await announcedSheet(ctx, input);
  const leaf = resultLeaves(sheet.nodes).find(({ key }) => key === input.leafKey);
  if (leaf === undefined) throw notFound('leaf');
  const first = (input.page - 1) * FAILING_PAGE;
  const refs = leaf.failing.slice(first, first + FAILING_PAGE);
  const check = leaf.metric === null ? null : ledgerCheckOf(leaf.metric.key);
  const standings = await standingOf(ctx, refs);
  const reasons = await reasonsOf(ctx, refs, check);
  return {
    total: leaf.failing.length,
    unnamed: leaf.failingCount - leaf.failing.length,
    page: input.page,
    pages: Math.max(1, Math.ceil(leaf.failing.length / FAILING_PAGE)),
    rows: refs.map((record): FrozenFailing => {
      const standing = standings.get(`${record.kind}|${record.id}`) ?? null;
      return {
        record,
        ledger: record.kind === 'record' ? (check?.ledger.key ?? null) : null,
        there: standing !== null || !isAct(record),
        standing,
        reason: reasons.get(record.id) ?? null,
      };
    }),
  };
}
