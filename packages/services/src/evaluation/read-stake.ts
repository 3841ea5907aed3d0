import type { ReadStakeInput } from '@gongkai/domain/evaluation';
import { pointsAtStake } from '@gongkai/domain/scoring';
import type { ServiceContext } from '../core/index.ts';
import { collectFacts } from './collect-facts.ts';
import { systemOfSubject } from './systems.ts';
import { authoriseSubject } from './visible.ts';

/** What each open task would add to the score if it were done today, largest first. */
export async function readStake(ctx: ServiceContext, input: ReadStakeInput) {
  authoriseSubject(ctx, input.subject);
  const facts = await collectFacts(ctx.db, ctx, input.planId);
  const { definition } = await systemOfSubject(ctx.db, ctx, input.subject);
  return pointsAtStake(definition, facts, input.subject);
}
