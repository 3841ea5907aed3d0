import { decideFiling, statusOfStored } from '@gongkai/domain/appeal';
import type { DepartmentRef } from '@gongkai/domain/evaluation-cycle';
import { resultLeaves } from '@gongkai/domain/scoring';
import { authorise, notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import { fetchEvaluation } from '../evaluation-cycle/evaluation-row.ts';
import { latestResult } from '../evaluation-cycle/read-result.ts';
import { windowOf } from './appeal-row.ts';

/**
 * The leaves of a department's announced sheet, each with the code that an appeal against it would be refused with;
 * null where it may be filed today.
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
  const appeals = rows.map((row) => ({ leaf: row.leafKey, status: statusOfStored(row) }));
  return resultLeaves(sheet.nodes).map((leaf) => {
    const filing = decideFiling(
      { window: windowOf(head), sheet, appeals },
      { leaf: leaf.key, records: [] },
      ctx.today,
    );
    const { key, name, points, possible, state, failing, failingCount } = leaf;
    const refusal = filing.ok ? null : filing.refusal;
    return { key, name, points, possible, state, failing, failingCount, refusal };
  });
}
