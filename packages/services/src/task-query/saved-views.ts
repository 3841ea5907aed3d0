import type { SaveViewInput } from '@gongkai/domain/supervision';
import { authorise, notFound, organisationScope, ServiceError, type ServiceContext } from '../core/index.ts';

/** A view the person kept: a list's address under a name. */
export type SavedViewDto = { id: string; name: string; search: SaveViewInput['search'] };

function own(ctx: ServiceContext) {
  authorise(ctx, 'view.save');
  if (ctx.actor.kind !== 'user') throw new ServiceError('unauthenticated', 'unauthenticated');
  return { ...organisationScope(ctx), userId: ctx.actor.userId };
}

/** The person's own views of a screen, by name. */
export async function listViews(ctx: ServiceContext, input: { screen: string }): Promise<SavedViewDto[]> {
  const rows = await ctx.db.savedView.findMany({
    where: { ...own(ctx), screen: input.screen },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, search: true },
  });
  // Only saveView writes this column, from a checked input.
  return rows.map((row) => ({ ...row, search: row.search as SavedViewDto['search'] }));
}

/** Keeps a view under a name; the same name again replaces it. A personal convenience: no audit row. */
export async function saveView(ctx: ServiceContext, input: SaveViewInput): Promise<SavedViewDto> {
  const { organisationId, userId } = own(ctx);
  const { screen, name, search } = input;
  const { id } = await ctx.db.savedView.upsert({
    where: { userId_screen_name: { userId, screen, name } },
    create: { organisationId, userId, screen, name, search },
    update: { search },
    select: { id: true },
  });
  return { id, name, search };
}

/**
 * Forgets one of the person's views.
 *
 * @throws ServiceError `view-not-found`, also for another person's view.
 */
export async function deleteView(ctx: ServiceContext, input: { id: string }): Promise<{ id: string }> {
  const { count } = await ctx.db.savedView.deleteMany({ where: { ...own(ctx), id: input.id } });
  if (count === 0) throw notFound('view');
  return { id: input.id };
}
