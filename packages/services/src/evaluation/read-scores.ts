import type { ReadScoresInput } from '@gongkai/domain/evaluation';
import { evaluateSystems } from '@gongkai/domain/scoring';
import type { ServiceContext } from '../core/index.ts';
import { collectFacts } from './collect-facts.ts';
import { previousSnapshot } from './snapshot-store.ts';
import { systemsInForce } from './systems.ts';
import { visibleResult } from './visible.ts';

/** The ranking as of today with every sheet, and the last snapshot's scores to compare with. */
export async function readScores(ctx: ServiceContext, input: ReadScoresInput) {
  const facts = await collectFacts(ctx.db, ctx, input.planId);
  const systems = await systemsInForce(ctx.db, ctx, input.kind);
  const result = evaluateSystems(systems, facts);
  const previous = await previousSnapshot(ctx.db, ctx, input.planId);
  const before = previous === null ? null : previous.result[input.kind === 'item' ? 'items' : 'departments'];
  return {
    result: visibleResult(ctx, result),
    systems: systems.map(({ name }) => name),
    previous:
      previous === null || before === null
        ? null
        : {
            number: previous.number,
            label: previous.label,
            asOf: previous.asOf,
            result: visibleResult(ctx, before),
          },
  };
}
