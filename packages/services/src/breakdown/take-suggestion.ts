import type { Transaction } from '@gongkai/db';
import { organisationScope, ServiceError, type ServiceContext } from '../core/index.ts';

/**
 * Moves suggestions from one state to another, all or none.
 *
 * @throws ServiceError `refused` with `suggestion-not-open` (or `suggestion-still-open`) when one of them is not in
 *   the state it must leave, or is another bureau's.
 */
export async function moveSuggestions(
  tx: Pick<Transaction, 'suggestion'>,
  ctx: Pick<ServiceContext, 'actor'>,
  ids: readonly string[],
  to: 'accepted' | 'dropped' | 'open',
): Promise<void> {
  const { count } = await tx.suggestion.updateMany({
    where: {
      ...organisationScope(ctx),
      id: { in: [...ids] },
      state: to === 'open' ? { not: 'open' } : 'open',
    },
    data: { state: to },
  });
  if (count !== new Set(ids).size)
    throw new ServiceError('refused', to === 'open' ? 'suggestion-still-open' : 'suggestion-not-open');
}
