import type { ReadStakeInput } from '@gongkai/domain/evaluation';
import { pointsAtStake, resultLeaves, evaluateOne } from '@gongkai/domain/scoring';
import type { ServiceContext } from '../core/index.ts';
import { collectFacts } from './collect-facts.ts';
import { stakeRecords } from './stake-records.ts';
import { systemOfSubject } from './systems.ts';
import { authoriseSubject } from './visible.ts';

/**
 * What each open task, checkpoint, planned session and ledger record would add to the score if it were done today, and
 * what it would cost from its day on, largest first; each with the names of the indicators that would move. Ledger records that move nothing are left out.
 *
 * @throws ServiceError `score-of-others`, `plan-not-found`.
 */
export async function readStake(ctx: ServiceContext, input: ReadStakeInput) {
  authoriseSubject(ctx, input.subject);
  const facts = await collectFacts(ctx.db, ctx, input.planId);
  const { definition: system } = await systemOfSubject(ctx.db, ctx, input.subject);
  const { subject } = input;
  const records = await stakeRecords(ctx.db, ctx, { year: facts.plan.year, subject, system });
  const nodes = evaluateOne(system, facts, subject)?.nodes ?? [];
  const names = new Map(resultLeaves(nodes).map(({ key, name }) => [key, name]));
  return pointsAtStake(system, facts, subject, records)
    .filter(({ kind, gain, avoided }) => kind !== 'record' || (gain ?? 0) !== 0 || (avoided ?? 0) !== 0)
    .map(({ leaves, ...row }) => ({
      ...row,
      indicators: leaves.flatMap((key) => {
        const name = names.get(key);
        return name === undefined ? [] : [{ key, name }];
      }),
    }));
}
