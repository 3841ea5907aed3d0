import { applyChanges, decideRevision, type ReviseInput, StoredAppeal } from '@gongkai/domain/appeal';
import { EvaluationStatus, type FrozenSystem } from '@gongkai/domain/evaluation-cycle';
import type { EvaluationFacts } from '@gongkai/domain/metric';
import { Prisma, toDbDate, toDbDateOrNull, type Transaction } from '@gongkai/db';
import { actorId, authorise, organisationScope, valueOf, write, type ServiceContext } from '../core/index.ts';
import { collectFacts } from '../evaluation/collect-facts.ts';
import { fetchEvaluation, fetchFrozen, type EvaluationHead } from '../evaluation-cycle/evaluation-row.ts';
import { sha256Of, toJson } from '../core/json.ts';
import { departmentPeople, notify } from '../notification/index.ts';
import type { AppealRow } from './appeal-row.ts';
import { copyWork } from './copy-work.ts';
import { systemFor } from './system-for.ts';

/** Decided appeals that changed facts, in the order in which they were decided. */
async function standingAppeals(tx: Transaction, ctx: ServiceContext, evaluationId: string) {
  return await tx.evaluationAppeal.findMany({
    where: {
      ...organisationScope(ctx),
      evaluationId,
      state: 'decided',
      decision: { in: ['upheld', 'partly'] },
    },
    orderBy: [{ updatedAt: 'asc' }, { number: 'asc' }],
  });
}

/**
 * Facts in which the appeals that were upheld hold: a revision does not take back what was decided. Over facts frozen
 * anew a change may have nothing left to change (the record no longer fails); then there is nothing to do.
 */
function withAppeals(
  facts: EvaluationFacts,
  systems: readonly FrozenSystem[],
  appeals: readonly AppealRow[],
): EvaluationFacts {
  return appeals.reduce((known, appeal) => {
    const subject = { kind: 'department' as const, id: appeal.departmentId };
    const changed = applyChanges(
      systemFor({ facts: known, systems }, appeal.departmentId),
      known,
      { subject, leaf: appeal.leafKey },
      StoredAppeal.parse(appeal).changes,
    );
    return changed.ok ? changed.value : known;
  }, facts);
}

async function nextNumber(tx: Transaction, planId: string): Promise<number> {
  // Two at once would take the same number; Prisma cannot lock a row.
  await tx.$queryRaw`SELECT 1 FROM "Plan" WHERE id = ${planId}::uuid FOR UPDATE`;
  const { _max } = await tx.evaluation.aggregate({ where: { planId }, _max: { number: true } });
  return (_max.number ?? 0) + 1;
}

async function revisionsOf(tx: Transaction, ctx: ServiceContext, head: EvaluationHead) {
  const rows = await tx.evaluation.findMany({
    where: { ...organisationScope(ctx), revisionOfId: head.id },
    select: { status: true },
  });
  return rows.map(({ status }) => ({ status: EvaluationStatus.parse(status) }));
}

/**
 * Corrects a final evaluation by a new one that names it and the reason. It begins in verification, with the figures,
 * evidence and verdicts of the former one, and is announced, may be appealed against and becomes final like any
 * other; the former stays as it is.
 *
 * @throws ServiceError `forbidden`; `evaluation-not-found`; `refused` `revision-not-final`, `revision-superseded`,
 *   `revision-under-way`.
 */
export async function reviseEvaluation(ctx: ServiceContext, input: ReviseInput) {
  authorise(ctx, 'evaluation.announce');
  return await write(ctx, async (unit) => {
    const { tx, audit, changed } = unit;
    const head = await fetchEvaluation(tx, ctx, input.evaluationId, 'update');
    valueOf(decideRevision(head, await revisionsOf(tx, ctx, head)));
    const former = await tx.evaluation.findUniqueOrThrow({ where: { id: head.id } });
    const { facts: frozen, systems } = await fetchFrozen(tx, ctx, head.id);
    const period = { from: head.periodFrom, to: head.periodTo };
    const known = input.facts === 'same' ? frozen : await collectFacts(tx, ctx, head.planId, period);
    const appeals = await standingAppeals(tx, ctx, head.id);
    const facts = withAppeals(known, systems, appeals);
    const factsSha256 = sha256Of(toJson({ facts, systems }));
    const { id: _id, facts: _facts, sampling, ...terms } = former;
    const row = await tx.evaluation.create({
      data: {
        ...terms,
        sampling: sampling ?? Prisma.DbNull,
        systems: terms.systems ?? [],
        weights: terms.weights ?? {},
        partPeriods: terms.partPeriods ?? [],
        number: await nextNumber(tx, head.planId),
        status: 'verification',
        facts: toJson(facts),
        factsSha256,
        asOf: input.facts === 'same' ? toDbDateOrNull(head.asOf) : toDbDate(ctx.today),
        openedOn: toDbDate(ctx.today),
        announcedOn: null,
        appealUntil: null,
        appealUntilState: null,
        finalOn: null,
        revisionOfId: head.id,
        revisionReason: input.reason,
        createdById: actorId(ctx),
        createdByName: ctx.actor.name,
        version: 1,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      },
      select: { id: true, number: true },
    });
    const settled = new Set(appeals.map((appeal) => `${appeal.departmentId}|${appeal.leafKey}`));
    await copyWork(tx, ctx, { fromId: head.id, toId: row.id, settled });
    await audit({
      action: 'evaluation.revise',
      subjectType: 'evaluation',
      subjectId: row.id,
      parentId: head.planId,
      before: { evaluationId: head.id, factsSha256: head.factsSha256 },
      after: { number: row.number, factsSha256, facts: input.facts },
      reason: input.reason,
    });
    const people = await departmentPeople(
      tx,
      ctx,
      facts.departments.map(({ id }) => id),
    );
    const params = { title: head.title, reason: input.reason };
    await notify(unit, ctx, people, { kind: 'evaluation-revised', params }, `/evaluations/${row.id}`);
    changed({ topic: 'evaluation', id: row.id });
    return { id: row.id, number: row.number };
  });
}
