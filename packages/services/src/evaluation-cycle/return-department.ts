import { decideReturnHandIn, type ReturnDepartmentInput } from '@gongkai/domain/evaluation-cycle';
import { toDbDate } from '@gongkai/db';
import { authorise, notFound, valueOf, versionConflict, write, type ServiceContext } from '../core/index.ts';
import { departmentPeople, notify } from '../notification/index.ts';
import { fetchEvaluation } from './evaluation-row.ts';
import { readHandIns } from './leaf-files.ts';

/**
 * Gives a department its self-assessment back with a reason: the leaves marked as returned, or, where none is, all
 * that have no verdict. A late department is so let in after all.
 *
 * @throws ServiceError `hand-in-not-found`; `version-conflict`; `refused` `hand-in-nothing-to-return`,
 *   `evaluation-not-in-verification`.
 */
export async function returnDepartment(ctx: ServiceContext, input: ReturnDepartmentInput) {
  authorise(ctx, 'evaluation.verify');
  return await write(ctx, async (unit) => {
    const { tx, audit, changed } = unit;
    const { evaluationId, departmentId, version, reason } = input;
    const head = await fetchEvaluation(tx, ctx, evaluationId, 'share');
    const own = (await readHandIns(tx, head.id)).find(
      (one) => one.departmentId === departmentId && one.source === 'self',
    );
    if (own === undefined) throw notFound('hand-in');
    const state = valueOf(decideReturnHandIn(head.status, own.state));
    const { count } = await tx.evaluationHandIn.updateMany({
      where: { evaluationId, departmentId, source: 'self', version },
      data: {
        state,
        returnReason: reason,
        returnedOn: toDbDate(ctx.today),
        returnCount: { increment: 1 },
        version: { increment: 1 },
      },
    });
    if (count === 0) throw versionConflict('hand-in');
    await audit({
      action: 'evaluation.return',
      subjectType: 'evaluation',
      subjectId: head.id,
      parentId: head.planId,
      before: { departmentId, state: own.state },
      after: { departmentId, state },
      reason,
    });
    const people = await departmentPeople(tx, ctx, [departmentId]);
    const params = { title: head.title, reason };
    const link = `/evaluations/${head.id}?tab=assess&department=${departmentId}`;
    await notify(unit, ctx, people, { kind: 'evaluation-returned', params }, link);
    changed({ topic: 'evaluation', id: head.id });
    return { version: version + 1 };
  });
}
