import { SnapshotResult } from '@gongkai/domain/evaluation';
import type { IndicatorSystemDefinition } from '@gongkai/domain/indicator';
import { EvaluationFacts, type SubjectKind } from '@gongkai/domain/metric';
import { evaluateSystems, type EvaluationResult } from '@gongkai/domain/scoring';
import { fromDbDate, type Transaction } from '@gongkai/db';
import { authorise, notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import { collectFacts, currentSystems, previousSnapshot, visibleResult } from '../evaluation/index.ts';

/** Which scores: of a plan, for a kind of subject, as of today or as a snapshot froze them. */
export type ScoreChoice = { planId: string; kind: SubjectKind; snapshotId: string | null };

/** A system that scores were computed with. */
type ScoreSystem = { definition: IndicatorSystemDefinition; version: number | null };

export type ScoreSource = {
  facts: EvaluationFacts;
  /** that of the departments (处室) first; `version` is null where a snapshot froze it */
  systems: readonly ScoreSystem[];
  /** as far as the actor may see it */
  result: EvaluationResult;
  snapshot: { number: number; label: string; sha256: string } | null;
  /** the snapshot before, to compare with */
  previous: { label: string; result: EvaluationResult } | null;
};

function resultKey(kind: SubjectKind): 'departments' | 'items' {
  return kind === 'item' ? 'items' : 'departments';
}

function frozenSystems(stored: SnapshotResult, kind: SubjectKind): ScoreSystem[] {
  const definitions =
    kind === 'item' ? [stored.itemSystem] : [stored.departmentSystem, ...stored.otherSystems];
  return definitions.map((definition) => ({ definition, version: null }));
}

async function snapshotBefore(
  tx: Transaction,
  ctx: ServiceContext,
  { planId, kind }: ScoreChoice,
  number: number,
): Promise<ScoreSource['previous']> {
  const row = await tx.evaluationSnapshot.findFirst({
    where: { planId, kind: 'manual', ...organisationScope(ctx), number: { lt: number } },
    orderBy: { number: 'desc' },
    select: { label: true, result: true },
  });
  if (row === null) return null;
  return {
    label: row.label,
    result: visibleResult(ctx, SnapshotResult.parse(row.result)[resultKey(kind)]),
  };
}

async function frozen(
  tx: Transaction,
  ctx: ServiceContext,
  choice: ScoreChoice,
  snapshotId: string,
): Promise<ScoreSource> {
  authorise(ctx, 'dashboard.leadership');
  const row = await tx.evaluationSnapshot.findFirst({
    // A daily one is taken for trends and keeps no facts.
    where: { id: snapshotId, kind: 'manual', planId: choice.planId, ...organisationScope(ctx) },
  });
  if (row === null) throw notFound('snapshot');
  const stored = SnapshotResult.parse(row.result);
  const { number, label, sha256 } = row;
  return {
    facts: { ...EvaluationFacts.parse(row.facts), asOf: fromDbDate(row.asOf) },
    systems: frozenSystems(stored, choice.kind),
    result: visibleResult(ctx, stored[resultKey(choice.kind)]),
    snapshot: { number, label, sha256 },
    previous: await snapshotBefore(tx, ctx, choice, number),
  };
}

async function ofToday(tx: Transaction, ctx: ServiceContext, choice: ScoreChoice): Promise<ScoreSource> {
  const facts = await collectFacts(tx, ctx, choice.planId);
  const systems = await currentSystems(tx, ctx, choice.kind);
  const [{ definition: main }, ...others] = systems;
  const definitions = [main, ...others.map(({ definition }) => definition)] as const;
  const last = await previousSnapshot(tx, ctx, choice.planId);
  return {
    facts,
    systems,
    result: visibleResult(ctx, evaluateSystems(definitions, facts)),
    snapshot: null,
    previous:
      last === null
        ? null
        : { label: last.label, result: visibleResult(ctx, last.result[resultKey(choice.kind)]) },
  };
}

/**
 * The scores that a document is made of. Work items are scored for the whole office: whoever sees only a department
 * gets none of them. Snapshots are for those who see the leadership's dashboard.
 *
 * @throws ServiceError `forbidden`; `plan-not-found`, `snapshot-not-found`.
 */
export async function scoreSource(
  tx: Transaction,
  ctx: ServiceContext,
  choice: ScoreChoice,
): Promise<ScoreSource> {
  if (choice.kind === 'item') authorise(ctx, 'evaluation.read');
  return choice.snapshotId === null
    ? await ofToday(tx, ctx, choice)
    : await frozen(tx, ctx, choice, choice.snapshotId);
}
