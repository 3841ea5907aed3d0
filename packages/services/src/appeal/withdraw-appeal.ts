import { decideWithdrawal, type AppealRef, statusOfStored } from '@gongkai/domain/appeal';
import {
  authorise,
  organisationScope,
  valueOf,
  versionConflict,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { fetchEvaluation, fetchFrozen } from '../evaluation-cycle/evaluation-row.ts';
import { notify, officePeople } from '../notification/index.ts';
import { fetchAppeal } from './appeal-row.ts';
import { indicatorName } from './indicator-name.ts';
import { systemFor } from './system-for.ts';

/**
 * A department takes its appeal back while nobody has decided; it may file it again within the window.
 *
 * @throws ServiceError `forbidden`; `appeal-not-found`; `version-conflict`; `refused` `appeal-not-open`.
 */
export async function withdrawAppeal(ctx: ServiceContext, input: AppealRef): Promise<{ id: string }> {
  return await write(ctx, async (unit) => {
    const { tx, audit, changed } = unit;
    const appeal = await fetchAppeal(tx, ctx, input.appealId);
    authorise(ctx, 'appeal.file', [appeal.departmentId]);
    const head = await fetchEvaluation(tx, ctx, appeal.evaluationId, 'update');
    const state = valueOf(
      decideWithdrawal({ status: statusOfStored(await fetchAppeal(tx, ctx, appeal.id)) }),
    );
    const { count } = await tx.evaluationAppeal.updateMany({
      where: { ...organisationScope(ctx), id: appeal.id, version: input.version },
      data: { state, version: { increment: 1 } },
    });
    if (count === 0) throw versionConflict('appeal');
    const frozen = await fetchFrozen(tx, ctx, head.id);
    const department = frozen.facts.departments.find(({ id }) => id === appeal.departmentId);
    const params = {
      title: head.title,
      indicator: indicatorName(systemFor(frozen, appeal.departmentId), appeal.leafKey),
      departmentName: department?.shortName ?? '',
    };
    const link = `/evaluations/${head.id}/appeals`;
    await notify(unit, ctx, await officePeople(tx, ctx), { kind: 'appeal-withdrawn', params }, link);
    await audit({
      action: 'appeal.withdraw',
      subjectType: 'appeal',
      subjectId: appeal.id,
      parentId: head.planId,
      before: { state: appeal.state },
      after: { state },
    });
    changed({ topic: 'evaluation', id: head.id });
    return { id: appeal.id };
  });
}
