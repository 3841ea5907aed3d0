import { systemProblems, type SystemRef } from '@gongkai/domain/indicator';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import { isInForce, systemsInForce } from './list-systems.ts';
import { authoriseReading, findVersion, namesOf, seesDrafts } from './rows.ts';

/**
 * One version with its whole tree, what is wrong with it, and which version came before it in its line (null: none).
 *
 * @throws ServiceError `forbidden` or `indicator-system-not-found`.
 */
export async function readSystem(ctx: ServiceContext, input: SystemRef) {
  authoriseReading(ctx);
  const found = await findVersion(ctx.db, ctx, input.id);
  const names = await namesOf(ctx.db, ctx, [found.updatedById, found.publishedById]);
  const draft = seesDrafts(ctx)
    ? await ctx.db.indicatorSystem.findFirst({
        where: { ...organisationScope(ctx), key: found.key, status: 'draft' },
        select: { id: true },
      })
    : null;
  return {
    ...found,
    problems: systemProblems(found.definition),
    updatedBy: found.updatedById === null ? null : (names.get(found.updatedById) ?? null),
    publishedBy: found.publishedById === null ? null : (names.get(found.publishedById) ?? null),
    inForce: isInForce(found, await systemsInForce(ctx)),
    previousId: await previousId(ctx, found),
    /** the draft of the same line that is being worked on */
    draftId: draft?.id ?? null,
  };
}

async function previousId(
  ctx: ServiceContext,
  { key, version, basedOnId }: { key: string; version: number; basedOnId: string | null },
): Promise<string | null> {
  const row = await ctx.db.indicatorSystem.findFirst({
    where: { ...organisationScope(ctx), key, status: 'published', version: { lt: version } },
    orderBy: { version: 'desc' },
    select: { id: true },
  });
  return row?.id ?? basedOnId;
}
