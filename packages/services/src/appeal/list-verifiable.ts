import { fromDbDateOrNull } from '@gongkai/db';
import { authorise, organisationScope, type ServiceContext } from '../core/index.ts';
import { verifySnapshot } from '../evaluation/index.ts';
import { verifyEvaluation } from './verify-evaluation.ts';

/** Something with frozen facts that can be computed again: an evaluation that was opened, or a snapshot. */
export type Verifiable = {
  kind: 'evaluation' | 'snapshot';
  id: string;
  number: number;
  planId: string;
  title: string;
  status: string;
  asOf: string | null;
};

/** Every opened evaluation and every snapshot of the office, newest first. */
export async function listVerifiable(ctx: ServiceContext): Promise<Verifiable[]> {
  authorise(ctx, 'dashboard.leadership');
  const scope = organisationScope(ctx);
  const evaluations = await ctx.db.evaluation.findMany({
    where: { ...scope, factsSha256: { not: null } },
    select: { id: true, number: true, planId: true, title: true, status: true, asOf: true },
    orderBy: { createdAt: 'desc' },
  });
  const snapshots = await ctx.db.evaluationSnapshot.findMany({
    // Daily ones keep no facts.
    where: { ...scope, kind: 'manual' },
    select: { id: true, number: true, planId: true, label: true, asOf: true },
    orderBy: { createdAt: 'desc' },
  });
  return [
    ...evaluations.map((row) => ({ ...row, kind: 'evaluation' as const, asOf: fromDbDateOrNull(row.asOf) })),
    ...snapshots.map(({ label, ...row }) => ({
      ...row,
      kind: 'snapshot' as const,
      title: label,
      status: 'snapshot',
      asOf: fromDbDateOrNull(row.asOf),
    })),
  ];
}

/**
 * Computes an evaluation or a snapshot again, whichever has this id.
 *
 * @throws ServiceError `evaluation-not-found` when neither has it.
 */
export async function verifyAny(ctx: ServiceContext, id: string) {
  authorise(ctx, 'dashboard.leadership');
  const snapshot = await ctx.db.evaluationSnapshot.findFirst({
    where: { id, kind: 'manual', ...organisationScope(ctx) },
    select: { label: true },
  });
  if (snapshot === null) return await verifyEvaluation(ctx, { evaluationId: id });
  const { number, sha256, unchanged, subjects, differing, agrees } = await verifySnapshot(ctx, {
    snapshotId: id,
  });
  const named = differing.map(({ id: subjectId, name }) => ({ id: subjectId, name }));
  return {
    kind: 'snapshot' as const,
    id,
    title: snapshot.label,
    results: [{ number, stage: 'snapshot', sha256, unchanged, subjects, differing: named }],
    agrees: agrees && unchanged,
  };
}
