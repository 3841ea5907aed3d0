import { canonicalJson } from '@gongkai/domain/audit';
import { compareSystems, systemProblems, type SaveSystemInput } from '@gongkai/domain/indicator';
import { actorId, organisationScope, versionConflict, write, type ServiceContext } from '../core/index.ts';
import { toJson } from '../core/json.ts';
import { findDraft, refuseMarked, sizeOf } from './rows.ts';

/**
 * Saves a draft as it is, publishable or not; its line and its kind of subject stay. The audit row names what changed.
 *
 * @returns the new revision and what is still wrong, with its place.
 * @throws ServiceError `forbidden`, `indicator-system-not-found`, `system-published`, `classified-text`, or `version-conflict` where
 *   somebody else saved in between: nothing is written then.
 */
export async function saveSystem(ctx: ServiceContext, input: SaveSystemInput) {
  return await write(ctx, async ({ tx, audit, changed }) => {
    const draft = await findDraft(tx, ctx, input.id);
    if (draft.revision !== input.revision) throw versionConflict('indicator-system');
    const definition = { ...input.definition, key: draft.key, subjectKind: draft.subjectKind };
    const problems = systemProblems(definition);
    refuseMarked(problems);
    if (canonicalJson(definition) === canonicalJson(draft.definition))
      return { revision: draft.revision, problems };
    const { count } = await tx.indicatorSystem.updateMany({
      where: { id: draft.id, revision: input.revision, status: 'draft', ...organisationScope(ctx) },
      data: {
        name: definition.name.zh,
        definition: toJson(definition),
        revision: { increment: 1 },
        updatedAt: ctx.now,
        updatedById: actorId(ctx),
      },
    });
    if (count === 0) throw versionConflict('indicator-system');
    const { settings, nodes } = compareSystems(draft.definition, definition);
    const keysOf = (kind: string) => nodes.filter((node) => node.kind === kind).map(({ key }) => key);
    await audit({
      action: 'indicator-system.update',
      subjectType: 'indicator-system',
      subjectId: draft.id,
      before: sizeOf(draft.definition),
      after: {
        ...sizeOf(definition),
        settings: settings.map(({ field }) => field),
        added: keysOf('added'),
        removed: keysOf('removed'),
        changed: keysOf('changed'),
      },
    });
    changed({ topic: 'evaluation', id: draft.id });
    return { revision: draft.revision + 1, problems };
  });
}
