import { type SnapshotRef, SnapshotResult } from '@gongkai/domain/evaluation';
import { canonicalJson } from '@gongkai/domain/audit';
import { EvaluationFacts } from '@gongkai/domain/metric';
import { evaluateSystems } from '@gongkai/domain/scoring';
import { authorise, notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import { snapshotHash } from './snapshot-store.ts';

/**
 * Computes a snapshot again from its frozen facts. A daily one keeps none, and is not found here.
 *
 * @returns whether the stored bytes are those that were hashed, and the subjects whose score differs by anything.
 */
export async function verifySnapshot(ctx: ServiceContext, input: SnapshotRef) {
  authorise(ctx, 'dashboard.leadership');
  const row = await ctx.db.evaluationSnapshot.findFirst({
    where: { id: input.snapshotId, kind: 'manual', ...organisationScope(ctx) },
  });
  if (row === null) throw notFound('snapshot');
  const facts = EvaluationFacts.parse(row.facts);
  const stored = SnapshotResult.parse(row.result);
  const again = {
    departments: evaluateSystems([stored.departmentSystem, ...stored.otherSystems], facts),
    items: evaluateSystems([stored.itemSystem], facts),
  };
  const differing = (['departments', 'items'] as const).flatMap((kind) =>
    stored[kind].subjects
      .filter((sheet) => {
        const other = again[kind].subjects.find(({ subject }) => subject.id === sheet.subject.id);
        return other === undefined || canonicalJson(other) !== canonicalJson(sheet);
      })
      .map(({ subject, name }) => ({ ...subject, name })),
  );
  const subjects = stored.departments.subjects.length + stored.items.subjects.length;
  return {
    number: row.number,
    sha256: row.sha256,
    unchanged: snapshotHash(row.facts, row.result) === row.sha256,
    subjects,
    differing,
    agrees: differing.length === 0,
  };
}
