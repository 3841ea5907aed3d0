import type { LedgerKey } from '@gongkai/domain/ledger';
import type { RecordRef } from '@gongkai/domain/metric';
import { resultLeaves, type EvaluationResult } from '@gongkai/domain/scoring';
import type { Transaction } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';

/** `closed`: put right since; `open`: not yet; null: the record is no act that could be put right. */
export type Rectified = 'open' | 'closed' | null;

type Loss = { leaf: string; metric: string | null; record: RecordRef };

function lossesOf(result: EvaluationResult): Loss[] {
  return result.subjects.flatMap(({ nodes }) =>
    resultLeaves(nodes).flatMap((leaf) =>
      leaf.failing.map((record) => ({ leaf: leaf.key, metric: leaf.metric?.key ?? null, record })),
    ),
  );
}

function idsOf(losses: readonly Loss[], kind: RecordRef['kind']): string[] {
  return [...new Set(losses.flatMap(({ record }) => (record.kind === kind ? [record.id] : [])))];
}

/** Parts that the office verified, tasks with nothing left to verify, checkpoints that were met. */
async function mendedWork(
  tx: Transaction,
  ctx: ServiceContext,
  losses: readonly Loss[],
): Promise<Set<string>> {
  const scope = organisationScope(ctx);
  const parts = await tx.assignment.findMany({
    where: { id: { in: idsOf(losses, 'assignment') }, task: scope, status: 'verified' },
    select: { id: true },
  });
  const tasks = await tx.task.findMany({
    where: {
      id: { in: idsOf(losses, 'task') },
      ...scope,
      OR: [{ status: 'closed' }, { assignments: { every: { status: 'verified' }, some: {} } }],
    },
    select: { id: true },
  });
  const checkpoints = await tx.checkpoint.findMany({
    where: { id: { in: idsOf(losses, 'checkpoint') }, task: scope, doneOn: { not: null } },
    select: { id: true },
  });
  return new Set([...parts, ...tasks, ...checkpoints].map(({ id }) => id));
}

/** `<record>|<check>` of ledger records whose act was done (late), or whose check passes by now. */
async function mendedRecords(
  tx: Transaction,
  ctx: ServiceContext,
  losses: readonly Loss[],
): Promise<Set<string>> {
  const where = { recordId: { in: idsOf(losses, 'record') }, ...organisationScope(ctx) };
  const done = await tx.ledgerDeadline.findMany({
    where: { ...where, doneOn: { not: null } },
    select: { recordId: true, key: true },
  });
  const passing = await tx.ledgerOutcome.findMany({
    where: { ...where, outcome: 'pass', failsOn: null },
    select: { recordId: true, key: true },
  });
  return new Set([...done, ...passing].map(({ recordId, key }) => `${recordId}|${key}`));
}

/** `ledger.<ledger>.<check>` → the check; keys of ledgers and checks have no dots. */
function checkOf(metric: string | null): string | null {
  const [family, , check] = (metric ?? '').split('.') as [string, LedgerKey?, string?];
  return family === 'ledger' ? (check ?? null) : null;
}

/**
 * Tells for each record that lost points in a result whether it has been put right by now (整改情况). Putting right
 * gives no points back; a record that was done late stays lost and counts as put right.
 */
export async function rectifiedSince(
  tx: Transaction,
  ctx: ServiceContext,
  result: EvaluationResult,
): Promise<(leaf: string, record: RecordRef) => Rectified> {
  const losses = lossesOf(result);
  const work = await mendedWork(tx, ctx, losses);
  const records = await mendedRecords(tx, ctx, losses);
  const metrics = new Map(losses.map(({ leaf, metric }) => [leaf, metric]));
  return (leaf, { kind, id }) => {
    if (kind === 'record') {
      const check = checkOf(metrics.get(leaf) ?? null);
      return check === null ? null : records.has(`${id}|${check}`) ? 'closed' : 'open';
    }
    if (kind === 'task' || kind === 'assignment' || kind === 'checkpoint')
      return work.has(id) ? 'closed' : 'open';
    return null;
  };
}
