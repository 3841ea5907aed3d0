import type { CombinationScoresInput } from '@gongkai/domain/combination';
import type { SystemCombination } from '@gongkai/domain/indicator';
import { evaluateCombination } from '@gongkai/domain/scoring';
import { authorise, ServiceError, type ServiceContext } from '../core/index.ts';
import { collectFacts, seesWholeOffice, usableSystem, visibleRows } from '../evaluation/index.ts';
import { authoriseReading } from '../indicator-system/index.ts';
import { combinableLines, findCombination, type Combination, type Line } from './rows.ts';

/** The combination over the versions that count today; bands and ranking are those of its first system. */
function combinationOf(
  { id, name, missing, parts }: Combination,
  lines: readonly Line[],
): { definition: SystemCombination; used: Line[] } {
  const used = parts.flatMap(({ systemKey }) => lines.find(({ key }) => key === systemKey) ?? []);
  const [main] = used;
  if (main === undefined || used.length < parts.length)
    throw new ServiceError('refused', 'combination-system-gone', {
      name: parts.find(({ systemKey }) => !used.some(({ key }) => key === systemKey))?.systemKey ?? '',
    });
  const { ranking, rankWithin, bands } = main.definition;
  const shares = used.map(({ key, definition }, at) => ({
    key,
    name: definition.name,
    weight: parts[at]?.weight ?? 0,
    of: 'own' as const,
    system: usableSystem(definition),
  }));
  return {
    definition: { key: id, name, missing, ranking, rankWithin, bands, parts: shares },
    used,
  };
}

/**
 * Today's combined scores: for each subject the score by each system, its weight, and the total. A department sees its
 * own row. `systemId` opens the sheet by that very version.
 *
 * @throws ServiceError `forbidden`, `combination-not-found`, `plan-not-found`, `combination-system-gone`, and what
 *   `usableSystem` refuses.
 */
export async function readCombinedScores(ctx: ServiceContext, input: CombinationScoresInput) {
  authoriseReading(ctx);
  const own = ctx.actor.kind === 'user' ? ctx.actor.departmentId : null;
  if (!seesWholeOffice(ctx) && own !== null) authorise(ctx, 'evaluation.read', [own]);
  const combination = await findCombination(ctx.db, ctx, input.id);
  const lines = await combinableLines(ctx.db, ctx);
  const { definition, used } = combinationOf(combination, lines);
  const facts = await collectFacts(ctx.db, ctx, input.planId);
  const { overall, overallBand, asOf, subjects } = evaluateCombination(definition, facts);
  return {
    combination,
    asOf,
    overall,
    overallBand,
    bands: definition.bands,
    ranking: definition.ranking,
    parts: used.map(({ key, id, version, definition: { name } }, at) => ({
      key,
      systemId: id,
      version,
      name,
      weight: combination.parts[at]?.weight ?? 0,
    })),
    subjects: visibleRows(ctx, subjects),
  };
}
