import { authorise, write, type ServiceContext } from '../core/index.ts';
import { fetchPlan } from '../plan/fetch-plan.ts';
import { chosenSuggestions, type SuggestionChoice } from './accept-suggestions.ts';
import { moveSuggestions } from './take-suggestion.ts';

async function move(
  ctx: ServiceContext,
  choice: SuggestionChoice,
  to: 'dropped' | 'open',
): Promise<{ suggestionIds: string[] }> {
  authorise(ctx, 'task.create');
  const { planId } = choice;
  return await write(ctx, async ({ tx, audit, changed }) => {
    await fetchPlan(tx, ctx, planId);
    const rows = await chosenSuggestions(tx, ctx, choice);
    const suggestionIds = rows.map((row) => row.id);
    await moveSuggestions(tx, ctx, suggestionIds, to);
    await audit({
      action: to === 'open' ? 'suggestion.restore' : 'suggestion.drop',
      subjectType: 'plan',
      subjectId: planId,
      parentId: planId,
      before: { suggestions: rows.map(({ id, state, title }) => ({ id, state, title })) },
      after: { state: to },
    });
    changed({ topic: 'plan', id: planId });
    return { suggestionIds };
  });
}

/**
 * Sets suggestions aside; all or none.
 *
 * @throws ServiceError `forbidden`, `plan-not-found`, or `refused` with `suggestion-not-open`.
 */
export function dropSuggestions(
  ctx: ServiceContext,
  choice: SuggestionChoice,
): Promise<{ suggestionIds: string[] }> {
  return move(ctx, choice, 'dropped');
}

/**
 * Takes back an acceptance or a dropping: the suggestions are open again.
 *
 * @throws ServiceError `forbidden`, `plan-not-found`, or `refused` with `suggestion-still-open`.
 */
export function restoreSuggestions(
  ctx: ServiceContext,
  choice: { planId: string; suggestionIds: string[] },
): Promise<{ suggestionIds: string[] }> {
  return move(ctx, choice, 'open');
}
