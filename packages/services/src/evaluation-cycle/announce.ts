import { appealWindow } from '@gongkai/domain/appeal';
import { decideAnnounce, type EvaluationVersionRef } from '@gongkai/domain/evaluation-cycle';
import { toDbDate } from '@gongkai/db';
import { actorId, authorise, organisationScope, valueOf, write, type ServiceContext } from '../core/index.ts';
import { departmentPeople, leadershipPeople, notify } from '../notification/index.ts';
import { computeResult } from './compute-result.ts';
import { fetchForChange, fetchFrozen } from './evaluation-row.ts';
import { toJson } from '../core/json.ts';
import { readHandIns, readLeafRecords } from './leaf-files.ts';
import { openPoints } from './open-points.ts';

/**
 * Announces (公示): scores the frozen facts with everything that was handed in and decided, stores the result, which
 * never changes, and fixes the last day to appeal by the office's calendar.
 *
 * @throws ServiceError `evaluation-not-found`; `version-conflict`; `refused` with what is still open (`announce-…`).
 */
export async function announce(ctx: ServiceContext, input: EvaluationVersionRef) {
  authorise(ctx, 'evaluation.announce');
  return await write(ctx, async (unit) => {
    const { tx, audit, changed } = unit;
    const head = await fetchForChange(tx, ctx, input);
    const frozen = await fetchFrozen(tx, ctx, head.id);
    const handIns = await readHandIns(tx, head.id);
    const records = await readLeafRecords(tx, head.id, frozen, handIns);
    const thirdPartyWeight = head.weights['third-party'];
    const open = openPoints(head.sampling, handIns, records);
    const status = valueOf(decideAnnounce({ status: head.status, thirdPartyWeight }, open));
    const { decided, result, sha256 } = computeResult(frozen, records, head.weights);
    const row = await tx.evaluationResult.create({
      data: {
        ...organisationScope(ctx),
        evaluationId: head.id,
        number: 1,
        stage: 'announced',
        decided: toJson(decided),
        result: toJson(result),
        sha256,
        createdById: actorId(ctx),
        createdByName: ctx.actor.name,
        createdOn: toDbDate(ctx.today),
      },
      select: { id: true },
    });
    const window = appealWindow(ctx.calendar, ctx.today, head.appealDays);
    await tx.evaluation.update({
      where: { id: head.id },
      data: {
        status,
        announcedOn: toDbDate(ctx.today),
        appealUntil: toDbDate(window.closesOn),
        appealUntilState: window.state,
        version: { increment: 1 },
      },
    });
    await audit({
      action: 'evaluation.announce',
      subjectType: 'evaluation',
      subjectId: head.id,
      parentId: head.planId,
      before: { status: head.status },
      after: { status, sha256, overall: result.overall, appealUntil: window.closesOn },
    });
    const departments = handIns.map(({ departmentId }) => departmentId);
    const people = [
      ...(await departmentPeople(tx, ctx, [...new Set(departments)])),
      ...(await leadershipPeople(tx, ctx)),
    ];
    const params = { title: head.title, appealUntil: window.closesOn };
    await notify(
      unit,
      ctx,
      people,
      { kind: 'evaluation-announced', params },
      `/evaluations/${head.id}?tab=result`,
    );
    changed({ topic: 'evaluation', id: head.id });
    return {
      version: head.version + 1,
      resultId: row.id,
      sha256,
      overall: result.overall,
      appealUntil: window.closesOn,
    };
  });
}
