import { systemProblems, type PublishSystemInput, type SystemProblem } from '@gongkai/domain/indicator';
import {
  actorId,
  organisationScope,
  ServiceError,
  versionConflict,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { systemsReplacedBy } from '../evaluation/index.ts';
import { findDraft, sizeOf } from './rows.ts';

/** Refuses a system that cannot be evaluated, with every problem: `field` is the node's key, or empty for the whole. */
export function refuseProblems(problems: readonly SystemProblem[]): void {
  if (problems.length === 0) return;
  const issues = problems.map(({ code, key, details }) => ({
    field: key ?? '',
    code,
    details: details ?? {},
  }));
  throw new ServiceError('refused', 'system-not-publishable', { count: problems.length }, issues);
}

/**
 * Publishes a draft: it never changes afterwards (the database refuses), and every score computed from now on uses it;
 * `partOnly`: only combinations use it, and what is in force stays.
 * What was frozen before keeps the rules that it was computed with.
 *
 * @throws ServiceError `forbidden`, `indicator-system-not-found`, `system-published`, `version-conflict`, or
 *   `system-not-publishable` with all problems.
 */
export async function publishSystem(ctx: ServiceContext, input: PublishSystemInput) {
  return await write(ctx, async ({ tx, audit, changed }) => {
    const draft = await findDraft(tx, ctx, input.id);
    if (draft.revision !== input.revision) throw versionConflict('indicator-system');
    refuseProblems(systemProblems(draft.definition));
    const { partOnly = false } = input;
    const [before] = partOnly ? [null] : await systemsReplacedBy(tx, ctx, draft.definition);
    const { count } = await tx.indicatorSystem.updateMany({
      where: { id: draft.id, revision: input.revision, status: 'draft', ...organisationScope(ctx) },
      data: { status: 'published', publishedAt: ctx.now, publishedById: actorId(ctx), partOnly },
    });
    if (count === 0) throw versionConflict('indicator-system');
    await audit({
      action: 'indicator-system.publish',
      subjectType: 'indicator-system',
      subjectId: draft.id,
      ...(before !== null && { before: { name: before.definition.name.zh, version: before.version } }),
      after: {
        name: draft.definition.name.zh,
        version: draft.version,
        partOnly,
        ...sizeOf(draft.definition),
      },
    });
    changed({ topic: 'evaluation', id: draft.id });
    return { id: draft.id, version: draft.version };
  });
}
