import { decideOpen, partPeriods, type EvaluationVersionRef } from '@gongkai/domain/evaluation-cycle';
import type { EvaluationFacts } from '@gongkai/domain/metric';
import { fromDbDateOrNull, toDbDate, type Transaction } from '@gongkai/db';
import {
  authorise,
  organisationScope,
  ServiceError,
  valueOf,
  write,
  type ServiceContext,
} from '../core/index.ts';
import { collectFacts } from '../evaluation/index.ts';
import { assessorPeople, departmentPeople, notify } from '../notification/index.ts';
import { fetchForChange, type EvaluationHead } from './evaluation-row.ts';
import { scoreAll } from './compute-result.ts';
import { freezeSystems } from './frozen-system.ts';
import { sha256Of, toJson } from '../core/json.ts';

async function departmentDays(tx: Transaction, ctx: ServiceContext, facts: EvaluationFacts) {
  const ids = facts.departments.map(({ id }) => id);
  const rows = await tx.department.findMany({
    where: { ...organisationScope(ctx), id: { in: ids } },
    select: { id: true, createdOn: true, archivedOn: true },
  });
  return rows.map(({ id, createdOn, archivedOn }) => ({
    id,
    createdOn: fromDbDateOrNull(createdOn),
    archivedOn: fromDbDateOrNull(archivedOn),
  }));
}

/** Who is to hand in: every evaluated department that still stands, and the third party for each evaluated one. */
function handIns(ctx: ServiceContext, head: EvaluationHead, subjects: readonly string[], gone: Set<string>) {
  const base = { ...organisationScope(ctx), evaluationId: head.id };
  return subjects.flatMap((departmentId) => [
    { ...base, departmentId, source: 'self', state: gone.has(departmentId) ? 'not-required' : 'awaited' },
    ...(head.thirdParty ? [{ ...base, departmentId, source: 'third-party', state: 'awaited' }] : []),
  ]);
}

/**
 * Opens a draft: freezes today's facts and the indicator system, and asks every department, and the third party, for
 * its figures. Departments that were there for a part of the period are noted; nothing of theirs is left out.
 *
 * @throws ServiceError `evaluation-not-found`; `version-conflict`; `refused` `evaluation-not-draft`,
 *   `evaluation-due-passed`, `system-metrics-unknown`, `evaluation-nobody`.
 */
export async function openEvaluation(ctx: ServiceContext, input: EvaluationVersionRef) {
  authorise(ctx, 'evaluation.open');
  return await write(ctx, async (unit) => {
    const { tx, audit, changed } = unit;
    const head = await fetchForChange(tx, ctx, input);
    const { status, openedOn } = valueOf(decideOpen(head, ctx.today));
    const systems = await freezeSystems(tx, ctx, head.draftSystemId);
    const period = { from: head.periodFrom, to: head.periodTo };
    const facts = await collectFacts(tx, ctx, head.planId, period);
    const subjects = scoreAll(systems, facts).subjects.map(({ subject }) => subject.id);
    if (subjects.length === 0) throw new ServiceError('refused', 'evaluation-nobody');
    const days = await departmentDays(tx, ctx, facts);
    const factsSha256 = sha256Of(toJson({ facts, systems }));
    await tx.evaluation.update({
      where: { id: head.id },
      data: {
        status,
        openedOn: toDbDate(openedOn),
        asOf: toDbDate(ctx.today),
        facts: toJson(facts),
        factsSha256,
        systems: systems.map((system) => toJson(system)),
        partPeriods: partPeriods(days, period),
        version: { increment: 1 },
      },
    });
    const gone = new Set(days.filter(({ archivedOn }) => archivedOn !== null).map(({ id }) => id));
    await tx.evaluationHandIn.createMany({ data: handIns(ctx, head, subjects, gone) });
    const people = [
      ...(await departmentPeople(tx, ctx, subjects)),
      ...(head.thirdParty ? await assessorPeople(tx, ctx) : []),
    ];
    const params = { title: head.title, dueOn: head.assessDueOn };
    await notify(unit, ctx, people, { kind: 'evaluation-opened', params }, `/evaluations/${head.id}`);
    await audit({
      action: 'evaluation.open',
      subjectType: 'evaluation',
      subjectId: head.id,
      parentId: head.planId,
      before: { status: head.status },
      after: {
        status,
        asOf: ctx.today,
        factsSha256,
        systems: systems.map(({ name, version }) => ({ name, version })),
      },
    });
    changed({ topic: 'evaluation', id: head.id });
    return { id: head.id, version: head.version + 1, departments: subjects.length, factsSha256 };
  });
}
