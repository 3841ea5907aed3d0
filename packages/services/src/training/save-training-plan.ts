import type { TrainingPlanInput } from '@gongkai/domain/training';
import {
  authorise,
  organisationScope,
  ServiceError,
  versionConflict,
  write,
  type ServiceContext,
} from '../core/index.ts';

/** Makes the year's training plan (version null) or changes it. */
export async function saveTrainingPlan(ctx: ServiceContext, input: TrainingPlanInput) {
  authorise(ctx, 'training.edit');
  const { version, year, ...fields } = input;
  return await write(ctx, async ({ tx, audit, changed }) => {
    const before = await tx.trainingPlan.findFirst({ where: { year, ...organisationScope(ctx) } });
    if (version === null) {
      if (before !== null) throw new ServiceError('refused', 'plan-year-taken', { year });
      const made = await tx.trainingPlan.create({ data: { ...organisationScope(ctx), year, ...fields } });
      await audit({
        action: 'training-plan.create',
        subjectType: 'training-plan',
        subjectId: made.id,
        after: made,
      });
      changed({ topic: 'training', id: made.id });
      return { id: made.id, version: made.version };
    }
    const updated = await tx.trainingPlan.updateMany({
      where: { year, version, ...organisationScope(ctx) },
      data: { ...fields, version: { increment: 1 } },
    });
    if (before === null || updated.count === 0) throw versionConflict('training-plan');
    await audit({
      action: 'training-plan.update',
      subjectType: 'training-plan',
      subjectId: before.id,
      before,
      after: { ...before, ...fields, version: version + 1 },
    });
    changed({ topic: 'training', id: before.id });
    return { id: before.id, version: version + 1 };
  });
}
