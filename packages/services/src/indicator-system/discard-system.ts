import type { SystemVersionInput } from '@gongkai/domain/indicator';
import { organisationScope, versionConflict, write, type ServiceContext } from '../core/index.ts';
import { findDraft } from './rows.ts';

/**
 * Throws a draft away. The audit row keeps its whole tree, so that nothing is lost for good.
 *
 * @throws ServiceError `forbidden`, `indicator-system-not-found`, `system-published` or `version-conflict`.
 */
export async function discardSystem(ctx: ServiceContext, input: SystemVersionInput) {
  return await write(ctx, async ({ tx, audit, changed }) => {
    const draft = await findDraft(tx, ctx, input.id);
    const { count } = await tx.indicatorSystem.deleteMany({
      where: { id: draft.id, revision: input.revision, status: 'draft', ...organisationScope(ctx) },
    });
    if (count === 0) throw versionConflict('indicator-system');
    await audit({
      action: 'indicator-system.discard',
      subjectType: 'indicator-system',
      subjectId: draft.id,
      before: { name: draft.definition.name.zh, version: draft.version, definition: draft.definition },
    });
    changed({ topic: 'evaluation', id: draft.id });
    return { id: draft.id };
  });
}
