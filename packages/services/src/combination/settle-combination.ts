import {
  combinationProblems,
  combineScored,
  type FrozenPart,
  type SettleCombinationInput,
} from '@gongkai/domain/combination';
import type { FrozenSystem } from '@gongkai/domain/evaluation-cycle';
import { toDbDate, type Transaction } from '@gongkai/db';
import {
  actorId,
  authorise,
  organisationScope,
  ServiceError,
  versionConflict,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { sha256Of, toJson } from '../core/json.ts';
import { announcedEvaluations, newestResults, resultOfPart } from './announced-parts.ts';
import { combinableLines, findCombination, type Combination } from './rows.ts';

type Chosen = { part: FrozenPart; systems: FrozenSystem[]; definition: FrozenSystem['definition'] };

/** The evaluation chosen for each part, as it is frozen. */
async function choose(
  tx: Transaction,
  ctx: ServiceContext,
  combination: Combination,
  { planId, evaluations }: SettleCombinationInput,
): Promise<Chosen[]> {
  const announced = await announcedEvaluations(tx, ctx, planId);
  const results = await newestResults(
    tx,
    ctx,
    announced.map(({ id }) => id),
  );
  return combination.parts.map(({ systemKey, weight }, at) => {
    const wanted = evaluations.find((one) => one.systemKey === systemKey);
    const found = announced.find(({ id }) => id === wanted?.evaluationId);
    const result = found === undefined ? undefined : results.get(found.id);
    if (found === undefined || result === undefined)
      throw new ServiceError('refused', 'combination-part-not-announced', { number: at + 1 });
    const system = found.systems.find(({ definition }) => definition.key === systemKey);
    if (system === undefined)
      throw new ServiceError('refused', 'combination-part-other-system', {
        title: found.title,
        number: at + 1,
      });
    const part: FrozenPart = {
      systemKey,
      name: system.definition.name,
      version: system.version,
      weight,
      evaluationId: found.id,
      title: found.title,
      periodFrom: found.periodFrom,
      periodTo: found.periodTo,
      resultId: result.id,
      resultNumber: result.number,
      resultSha256: result.sha256,
    };
    return { part, systems: found.systems, definition: system.definition };
  });
}

/** The hash over how totals were read, what they rest on, and what came out. */
export function combinedHash(settings: unknown, parts: unknown, result: unknown): string {
  return sha256Of(toJson({ settings, parts, result }));
}

/**
 * Settles combined totals over announced evaluations: freezes the weights and the very results they rest on. It never
 * changes; after a decided appeal the office settles again, which makes the next number.
 *
 * @throws ServiceError `forbidden`, `combination-not-found`, `version-conflict`; `refused` `combination-wrong`,
 *   `combination-part-not-announced`, `combination-part-other-system`.
 */
export async function settleCombination(ctx: ServiceContext, input: SettleCombinationInput) {
  authorise(ctx, 'evaluation.announce');
  return await write(ctx, async ({ tx, audit, changed }) => {
    // Two at once would take the same number; Prisma cannot lock a row.
    await tx.$queryRaw`SELECT 1 FROM "SystemCombination" WHERE id = ${input.id}::uuid FOR UPDATE`;
    const combination = await findCombination(tx, ctx, input.id);
    if (combination.revision !== input.revision) throw versionConflict('combination');
    const problems = combinationProblems(combination, await combinableLines(tx, ctx));
    if (problems.length > 0)
      throw new ServiceError('refused', 'combination-wrong', { count: problems.length });
    const chosen = await choose(tx, ctx, combination, input);
    const [main] = chosen;
    if (main === undefined) throw new ServiceError('refused', 'combination-wrong', { count: 1 });
    const { ranking, rankWithin, bands } = main.definition;
    const settings = { missing: combination.missing, ranking, rankWithin, bands };
    const scored = [];
    for (const { part, systems } of chosen) scored.push(await resultOfPart(tx, ctx, part, systems));
    const result = combineScored(settings, scored);
    const parts = chosen.map(({ part }) => part);
    const sha256 = combinedHash(settings, parts, result);
    const number = 1 + (await tx.combinedResult.count({ where: { combinationId: combination.id } }));
    const row = await tx.combinedResult.create({
      data: {
        ...organisationScope(ctx),
        planId: input.planId,
        combinationId: combination.id,
        combinationName: toJson(combination.name),
        number,
        title: input.title,
        parts: toJson(parts),
        settings: toJson(settings),
        result: toJson(result),
        sha256,
        createdById: actorId(ctx),
        createdByName: ctx.actor.name,
        createdOn: toDbDate(ctx.today),
      },
      select: { id: true },
    });
    await audit({
      action: 'combination.settle',
      subjectType: 'combination',
      subjectId: combination.id,
      parentId: input.planId,
      after: {
        number,
        title: input.title,
        sha256,
        overall: result.overall,
        parts: parts.map(({ title, weight, resultNumber }) => ({ title, weight, resultNumber })),
      },
    });
    changed({ topic: 'evaluation', id: row.id });
    return { id: row.id, number, sha256 };
  });
}
