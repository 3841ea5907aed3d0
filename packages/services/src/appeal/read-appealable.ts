import { decideFiling, statusOfStored } from '@gongkai/domain/appeal';
import { mostPoints, type DepartmentRef } from '@gongkai/domain/evaluation-cycle';
import { leavesOf } from '@gongkai/domain/indicator';
import { resultLeaves } from '@gongkai/domain/scoring';
import { authorise, notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import { fetchEvaluation, fetchFrozen } from '../evaluation-cycle/evaluation-row.ts';
import { latestResult } from '../evaluation-cycle/read-result.ts';
import { windowOf } from './appeal-row.ts';
import { systemFor } from './system-for.ts';

/**
 * The leaves of a department's announced sheet, each with the code that an appeal against it would be refused with;
 * null where it may be filed today. `most` is what it could bring: its share of the total, or a bonus's cap; `lost`
 * whether it brought less than that, or vetoed.
 *
 * @throws ServiceError `forbidden`; `evaluation-not-found`, `subject-not-found`.
 */
export async function readAppealable(ctx: ServiceContext, input: DepartmentRef) {
  authorise(ctx, 'appeal.file', [input.departmentId]);
  const head = await fetchEvaluation(ctx.db, ctx, input.evaluationId);
  const latest = await latestResult(ctx.db, head.id);
  if (latest === null) return [];
  const sheet = latest.result.subjects.find(({ subject }) => subject.id === input.departmentId);
  if (sheet === undefined) throw notFound('subject');
  const rows = await ctx.db.evaluationAppeal.findMany({
    where: { ...organisationScope(ctx), evaluationId: head.id, departmentId: input.departmentId },
    select: { leafKey: true, state: true, decision: true },
  });
  const { nodes } = systemFor(await fetchFrozen(ctx.db, ctx, head.id), input.departmentId);
  const bonuses = new Map(
    leavesOf(nodes).flatMap((leaf) => (leaf.rule.kind === 'bonus' ? [[leaf.key, mostPoints(leaf)]] : [])),
  );
  const appeals = rows.map((row) => ({ leaf: row.leafKey, status: statusOfStored(row) }));
  return resultLeaves(sheet.nodes).map((leaf) => {
    const filing = decideFiling(
      { window: windowOf(head), sheet, appeals },
      { leaf: leaf.key, records: [] },
      ctx.today,
    );
    const { key, name, points, state, failing, failingCount } = leaf;
    const refusal = filing.ok ? null : filing.refusal;
    const most = bonuses.get(key) ?? leaf.possible;
    const isLess = state !== 'not-applicable' && points !== null && points < most;
    const lost = isLess || sheet.vetoes.includes(key);
    return { key, name, points, most, state, failing, failingCount, refusal, lost };
  });
}
