import { randomUUID } from 'node:crypto';
import type { SetSamplingInput } from '@gongkai/domain/evaluation-cycle';
import { Prisma } from '@gongkai/db';
import { authorise, ServiceError, write, type ServiceContext } from '../core/index.ts';
import { fetchForChange } from './evaluation-row.ts';

/**
 * Verifies by random sampling (随机抽查), or everything again. Without a seed a new one is drawn; whoever knows the
 * seed can draw the same sample again.
 *
 * @throws ServiceError `version-conflict`; `refused` `evaluation-not-in-verification`.
 */
export async function setSampling(ctx: ServiceContext, input: SetSamplingInput) {
  authorise(ctx, 'evaluation.verify');
  return await write(ctx, async ({ tx, audit, changed }) => {
    const head = await fetchForChange(tx, ctx, input);
    if (head.status !== 'verification') throw new ServiceError('refused', 'evaluation-not-in-verification');
    const sampling =
      input.percent === null
        ? null
        : { percent: input.percent, seed: input.seed ?? randomUUID().slice(0, 8) };
    await tx.evaluation.update({
      where: { id: head.id },
      data: { sampling: sampling ?? Prisma.DbNull, version: { increment: 1 } },
    });
    await audit({
      action: 'evaluation.sample',
      subjectType: 'evaluation',
      subjectId: head.id,
      parentId: head.planId,
      before: head.sampling,
      after: sampling,
    });
    changed({ topic: 'evaluation', id: head.id });
    return { version: head.version + 1, sampling };
  });
}
