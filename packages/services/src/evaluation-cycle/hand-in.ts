import { decideHandIn, isRequired, type HandInInput } from '@gongkai/domain/evaluation-cycle';
import { toDbDate } from '@gongkai/db';
import {
  actorId,
  authorise,
  notFound,
  valueOf,
  versionConflict,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { notify, officePeople } from '../notification/index.ts';
import { departmentNames } from '../progress/notices.ts';
import { fetchEvaluation, fetchFrozen } from './evaluation-row.ts';
import { readHandIns, readLeafRecords, type LeafRecord } from './leaf-files.ts';

/** Leaves on which the department had business and that have neither a figure nor an explanation of this source. */
function missingOf(records: readonly LeafRecord[], source: 'self' | 'third-party'): number {
  return records.filter(({ file, entries }) => {
    const entry = entries[source];
    const isGiven = entry !== undefined && (entry.points !== null || entry.explanation !== null);
    return isRequired(file) && !isGiven;
  }).length;
}

/**
 * Hands a department's figures in: the head of the department for its own, the third party for its own. From then on
 * they are fixed; leaves that were returned are open to a new verdict.
 *
 * @throws ServiceError `forbidden`; `evaluation-not-found`; `hand-in-not-found`; `version-conflict`; `refused`
 *   `hand-in-incomplete` with the number of missing figures, `hand-in-closed`, `evaluation-not-open`.
 */
export async function handIn(ctx: ServiceContext, input: HandInInput): Promise<{ version: number }> {
  const { source, departmentId, evaluationId, version } = input;
  if (source === 'self') authorise(ctx, 'evaluation.hand-in', [departmentId]);
  else authorise(ctx, 'evaluation.third-party');
  return await write(ctx, async (unit) => {
    const { tx, audit, changed } = unit;
    const head = await fetchEvaluation(tx, ctx, evaluationId, 'share');
    const handIns = await readHandIns(tx, head.id);
    const own = handIns.find((one) => one.departmentId === departmentId && one.source === source);
    if (own === undefined) throw notFound('hand-in');
    const frozen = await fetchFrozen(tx, ctx, head.id);
    const records = await readLeafRecords(tx, head.id, frozen, handIns, [departmentId]);
    const state = valueOf(decideHandIn(source, head.status, own.state, missingOf(records, source)));
    const where = { evaluationId, departmentId, source };
    const { count } = await tx.evaluationHandIn.updateMany({
      where: { ...where, version },
      data: {
        state,
        handedInOn: toDbDate(ctx.today),
        handedInById: actorId(ctx),
        handedInByName: ctx.actor.name,
        version: { increment: 1 },
      },
    });
    if (count === 0) throw versionConflict('hand-in');
    await tx.evaluationEntry.updateMany({ where, data: { state: 'handed-in' } });
    if (source === 'self')
      await tx.evaluationVerdict.deleteMany({ where: { evaluationId, departmentId, verdict: 'returned' } });
    await audit({
      action: 'evaluation.hand-in',
      subjectType: 'evaluation',
      subjectId: head.id,
      parentId: head.planId,
      before: { departmentId, source, state: own.state },
      after: { departmentId, source, state },
    });
    const names = await departmentNames(tx, ctx, [departmentId]);
    const params = { title: head.title, departmentName: names.get(departmentId) ?? '' };
    const link = `/evaluations/${head.id}?tab=verify&department=${departmentId}`;
    await notify(unit, ctx, await officePeople(tx, ctx), { kind: 'evaluation-handed-in', params }, link);
    changed({ topic: 'evaluation', id: head.id });
    return { version: version + 1 };
  });
}
