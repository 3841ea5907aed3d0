import type { ReadStakeInput } from '@gongkai/domain/evaluation';
import { pointsAtStake } from '@gongkai/domain/scoring';
import type { ServiceContext } from '../core/index.ts';
import { collectFacts } from './collect-facts.ts';
import { systemInForce } from './systems.ts';
import { authoriseSubject } from './visible.ts';

/** What each open task would add to the score if it were done today, largest first. */
export async function readStake(ctx: ServiceContext, input: ReadStakeInput) {
  authoriseSubject(ctx, input.subject);
  const facts = await collectFacts(ctx.db, ctx, input.planId);
  return pointsAtStake(await systemInForce(ctx.db, ctx, input.subject.kind), facts, input.subject);
}
