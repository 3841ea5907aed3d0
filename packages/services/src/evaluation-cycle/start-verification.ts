import { decideStartVerification, type EvaluationVersionRef } from '@gongkai/domain/evaluation-cycle';
import { authorise, organisationScope, valueOf, write, type ServiceContext } from '../core/index.ts';
import { fetchForChange } from './evaluation-row.ts';
import { readHandIns } from './leaf-files.ts';

/** Departments that were archived since the opening have nobody left to hand in. */
async function goneSince(ctx: ServiceContext, tx: Parameters<Parameters<typeof write>[1]>[0]['tx']) {
  const rows = await tx.department.findMany({
    where: { ...organisationScope(ctx), archivedOn: { not: null } },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/**
 * Ends self-assessment and begins verification. After the last day the departments that did not hand in are late:
 * their own figures count as not done, and the announcement says so.
 *
 * @throws ServiceError `evaluation-not-found`; `version-conflict`; `refused` `hand-ins-awaited`, `evaluation-not-open`.
 */
export async function startVerification(ctx: ServiceContext, input: EvaluationVersionRef) {
  authorise(ctx, 'evaluation.verify');
  return await write(ctx, async ({ tx, audit, changed }) => {
    const head = await fetchForChange(tx, ctx, input);
    const gone = await goneSince(ctx, tx);
    const self = { evaluationId: head.id, source: 'self', state: 'awaited' };
    await tx.evaluationHandIn.updateMany({
      where: { ...self, departmentId: { in: gone } },
      data: { state: 'not-required', version: { increment: 1 } },
    });
    const { late } = valueOf(decideStartVerification(head, await readHandIns(tx, head.id), ctx.today));
    const departmentIds = late.map(({ departmentId }) => departmentId);
    await tx.evaluationHandIn.updateMany({
      where: { ...self, departmentId: { in: departmentIds } },
      data: { state: 'late', version: { increment: 1 } },
    });
    await tx.evaluation.update({
      where: { id: head.id },
      data: { status: 'verification', version: { increment: 1 } },
    });
    await audit({
      action: 'evaluation.start-verification',
      subjectType: 'evaluation',
      subjectId: head.id,
      parentId: head.planId,
      before: { status: head.status },
      after: { status: 'verification', late: departmentIds },
    });
    changed({ topic: 'evaluation', id: head.id });
    return { version: head.version + 1, late: departmentIds.length };
  });
}
