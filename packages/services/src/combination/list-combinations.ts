import { combinationProblems } from '@gongkai/domain/combination';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import { authoriseReading } from '../indicator-system/index.ts';
import { combinableLines, toCombination, type Combination, type Line } from './rows.ts';

/** A combination with its systems by name, and what has become wrong with it since it was saved. */
function toEntry(combination: Combination, lines: readonly Line[]) {
  return {
    ...combination,
    parts: combination.parts.map(({ systemKey, weight }) => {
      const line = lines.find(({ key }) => key === systemKey);
      return {
        systemKey,
        weight,
        name: line?.definition.name ?? null,
        version: line?.version ?? null,
        systemId: line?.id ?? null,
      };
    }),
    problems: combinationProblems(combination, lines),
  };
}

/**
 * All combinations, by name, and the lines of versions that may be combined. Whoever may read the rules behind a score
 * may read how scores are put together.
 *
 * @throws ServiceError `forbidden`.
 */
export async function listCombinations(ctx: ServiceContext) {
  authoriseReading(ctx);
  const lines = await combinableLines(ctx.db, ctx);
  const rows = await ctx.db.systemCombination.findMany({
    where: organisationScope(ctx),
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return {
    combinations: rows.map((row) => toEntry(toCombination(row), lines)),
    lines: lines.map(({ key, subjectKind, id, version, definition }) => ({
      key,
      subjectKind,
      systemId: id,
      version,
      name: definition.name,
      departmentKinds: definition.departmentKinds,
    })),
  };
}
