import { decideFinal, type FinaliseInput } from '@gongkai/domain/appeal';
import { toDbDate } from '@gongkai/db';
import { authorise, organisationScope, valueOf, write, type ServiceContext } from '../core/index.ts';
import { fetchForChange } from '../evaluation-cycle/evaluation-row.ts';
import { departmentPeople, leadershipPeople, notify } from '../notification/index.ts';
import { basisOf } from './rescore.ts';
import { appendResult } from './result-store.ts';

/**
 * Makes an announced evaluation final, once the appeal window is over and every appeal is decided. From then on the
 * database refuses every change of it.
 *
 * @throws ServiceError `forbidden`; `evaluation-not-found`; `version-conflict`; `refused` `final-not-announced`,
 *   `final-window-open` with the last day, `final-appeals-open` with their number.
 */
export async function finaliseEvaluation(ctx: ServiceContext, input: FinaliseInput) {
  authorise(ctx, 'evaluation.announce');
  return await write(ctx, async (unit) => {
    const { tx, audit, changed } = unit;
    const head = await fetchForChange(tx, ctx, input);
    const openAppeals = await tx.evaluationAppeal.count({
      where: { ...organisationScope(ctx), evaluationId: head.id, state: { in: ['filed', 'accepted'] } },
    });
    const state = { status: head.status, appealUntil: head.appealUntil, openAppeals };
    const status = valueOf(decideFinal(state, ctx.today));
    const { latest, frozen } = await basisOf(tx, ctx, head);
    const final = await appendResult(tx, ctx, {
      evaluationId: head.id,
      frozen,
      decided: latest.decided,
      number: latest.number + 1,
      stage: 'final',
      appealId: null,
      reason: '',
    });
    await tx.evaluation.update({
      where: { id: head.id },
      data: { status, finalOn: toDbDate(ctx.today), version: { increment: 1 } },
    });
    await audit({
      action: 'evaluation.finalise',
      subjectType: 'evaluation',
      subjectId: head.id,
      parentId: head.planId,
      before: { status: head.status },
      after: { status, result: final.number, sha256: final.sha256, overall: final.result.overall },
    });
    const people = [
      ...(await departmentPeople(
        tx,
        ctx,
        final.result.subjects.map(({ subject }) => subject.id),
      )),
      ...(await leadershipPeople(tx, ctx)),
    ];
    const notice = { kind: 'evaluation-final' as const, params: { title: head.title } };
    await notify(unit, ctx, people, notice, `/evaluations/${head.id}`);
    changed({ topic: 'evaluation', id: head.id });
    return { id: head.id, status, sha256: final.sha256 };
  });
}
