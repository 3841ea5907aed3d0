import {
  combinationProblems,
  type CombinationVersionRef,
  type SaveCombinationInput,
} from '@gongkai/domain/combination';
import type { Transaction } from '@gongkai/db';
import {
  actorId,
  authorise,
  organisationScope,
  ServiceError,
  versionConflict,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { toJson } from '../core/json.ts';
import { combinableLines, findCombination, inAudit, type Line } from './rows.ts';

function refuseWrong(input: SaveCombinationInput, lines: readonly Line[]): void {
  const problems = combinationProblems(input, lines);
  if (problems.length === 0) return;
  throw new ServiceError(
    'refused',
    'combination-wrong',
    { count: problems.length },
    problems.map(({ code, at, details }) => ({ field: at === null ? '' : `parts.${at}`, code, details })),
  );
}

async function refuseTakenName(
  tx: Transaction,
  ctx: ServiceContext,
  { id, name }: SaveCombinationInput,
): Promise<void> {
  // Two at once would take the same name; Prisma cannot lock a row.
  await tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE id = ${ctx.actor.organisationId}::uuid FOR UPDATE`;
  const other = await tx.systemCombination.findFirst({
    where: { ...organisationScope(ctx), name, ...(id === null ? {} : { id: { not: id } }) },
    select: { id: true },
  });
  if (other !== null) throw new ServiceError('refused', 'combination-name-taken', { name });
}

/**
 * Writes a combination down, a new one or a changed one. Totals that were settled before keep their own weights.
 *
 * @throws ServiceError `forbidden`; `combination-wrong` with every problem by its place; `combination-name-taken`;
 *   `combination-not-found`; `version-conflict` where somebody else was quicker.
 */
export async function saveCombination(ctx: ServiceContext, input: SaveCombinationInput) {
  authorise(ctx, 'evaluation.edit');
  return await write(ctx, async ({ tx, audit, changed }) => {
    refuseWrong(input, await combinableLines(tx, ctx));
    await refuseTakenName(tx, ctx, input);
    const { id, revision, name, nameEn, subjectKind, missing, parts } = input;
    const before = id === null ? null : await findCombination(tx, ctx, id);
    if (before !== null && before.revision !== revision) throw versionConflict('combination');
    const data = {
      name,
      nameEn,
      subjectKind,
      missing,
      parts: toJson(parts),
      updatedAt: ctx.now,
      updatedById: actorId(ctx),
      updatedByName: ctx.actor.name,
    };
    const select = { id: true, revision: true } as const;
    const row =
      before === null
        ? await tx.systemCombination.create({ data: { ...data, ...organisationScope(ctx) }, select })
        : await tx.systemCombination.update({
            where: { id: before.id },
            data: { ...data, revision: { increment: 1 } },
            select,
          });
    await audit({
      action: before === null ? 'combination.create' : 'combination.update',
      subjectType: 'combination',
      subjectId: row.id,
      ...(before === null ? {} : { before: inAudit(before) }),
      after: inAudit({ ...input, name: { zh: name, en: nameEn } }),
    });
    changed({ topic: 'evaluation', id: row.id });
    return row;
  });
}

/**
 * Takes a combination away; the audit row keeps it, and totals that were settled with it stay.
 *
 * @throws ServiceError `forbidden`, `combination-not-found` or `version-conflict`.
 */
export async function removeCombination(ctx: ServiceContext, input: CombinationVersionRef) {
  authorise(ctx, 'evaluation.edit');
  return await write(ctx, async ({ tx, audit, changed }) => {
    const before = await findCombination(tx, ctx, input.id);
    const { count } = await tx.systemCombination.deleteMany({
      where: { id: input.id, revision: input.revision, ...organisationScope(ctx) },
    });
    if (count === 0) throw versionConflict('combination');
    await audit({
      action: 'combination.delete',
      subjectType: 'combination',
      subjectId: input.id,
      before: inAudit(before),
    });
    changed({ topic: 'evaluation', id: input.id });
    return { id: input.id };
  });
}
