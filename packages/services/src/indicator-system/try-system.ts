import { systemProblems, type TryBasis, type TrySystemInput } from '@gongkai/domain/indicator';
import { EvaluationFacts, lastQuarterEnd, rewindFacts } from '@gongkai/domain/metric';
import { trySystem as tryOver } from '@gongkai/domain/scoring';
import { toDbDate } from '@gongkai/db';
import { authorise, notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import { collectFacts, systemsReplacedBy, usableSystem } from '../evaluation/index.ts';
import { refuseProblems } from './publish-system.ts';

/** What the trial rested on: `rewound` says that later records were undone by their dates; `snapshot` which was used. */
type TrialBasis = {
  kind: TryBasis['kind'];
  rewound: boolean;
  snapshot: { number: number; label: string } | null;
};

/**
 * What a draft would change and for whom, against the system in force, before anything is published. Nothing is
 * written.
 *
 * @throws ServiceError `forbidden`, `plan-not-found`, `snapshot-not-found`, or `system-not-publishable` with all
 *   problems.
 */
export async function trySystem(ctx: ServiceContext, input: TrySystemInput) {
  authorise(ctx, 'evaluation.edit');
  const { definition } = input;
  refuseProblems(systemProblems(definition));
  const [current, ...others] = await systemsReplacedBy(ctx.db, ctx, definition);
  // What cannot be computed with any more cannot be compared with: it says why.
  const replaced = [
    usableSystem(current.definition),
    ...others.map((one) => usableSystem(one.definition)),
  ] as const;
  const { facts, basis } = await factsOf(ctx, input);
  return {
    basis,
    current: { name: current.definition.name, version: current.version },
    bandsBefore: current.definition.bands,
    bandsAfter: definition.bands,
    ...tryOver(replaced, definition, facts),
  };
}

async function factsOf(
  ctx: ServiceContext,
  { planId, basis, definition }: TrySystemInput,
): Promise<{ facts: EvaluationFacts; basis: TrialBasis }> {
  if (basis.kind === 'today')
    return {
      facts: await collectFacts(ctx.db, ctx, planId, undefined, [definition]),
      basis: { kind: 'today', rewound: false, snapshot: null },
    };
  if (basis.kind === 'snapshot') {
    const found = await frozen(ctx, { planId, id: basis.snapshotId });
    if (found === null) throw notFound('snapshot');
    return { facts: found.facts, basis: { kind: 'snapshot', rewound: false, snapshot: found.snapshot } };
  }
  const day = lastQuarterEnd(ctx.today);
  const kept = await frozen(ctx, { planId, asOf: toDbDate(day) });
  if (kept !== null)
    return { facts: kept.facts, basis: { kind: 'quarter', rewound: false, snapshot: kept.snapshot } };
  // Nobody froze that day: today's records, less what happened since.
  const then = { ...ctx, today: day };
  const facts = rewindFacts(await collectFacts(ctx.db, then, planId, undefined, [definition]), day);
  return { facts, basis: { kind: 'quarter', rewound: true, snapshot: null } };
}

/** The newest snapshot of a plan that fits, with its facts. */
async function frozen(ctx: ServiceContext, where: { planId: string; id?: string; asOf?: Date }) {
  const row = await ctx.db.evaluationSnapshot.findFirst({
    where: { ...where, kind: 'manual', ...organisationScope(ctx) },
    orderBy: { number: 'desc' },
    select: { facts: true, number: true, label: true },
  });
  if (row === null) return null;
  return {
    facts: EvaluationFacts.parse(row.facts),
    snapshot: { number: row.number, label: row.label },
  };
}
