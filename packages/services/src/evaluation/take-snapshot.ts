import type { TakeSnapshotInput, SnapshotResult } from '@gongkai/domain/evaluation';
import { evaluateSystems } from '@gongkai/domain/scoring';
import { toDbDate } from '@gongkai/db';
import { actorId, authorise, organisationScope, write, type ServiceContext } from '../core/index.ts';
import { collectFacts } from './collect-facts.ts';
import { keepFailing } from './failing-spans.ts';
import { toJson } from '../core/json.ts';
import { snapshotHash } from './snapshot-store.ts';
import { storeSystemsInForce } from './systems.ts';

/** Freezes today's facts and the scores computed from them, under the plan's next number. */
export async function takeSnapshot(ctx: ServiceContext, input: TakeSnapshotInput) {
  authorise(ctx, 'evaluation.snapshot');
  return await write(ctx, async ({ tx, audit, changed }) => {
    // Two at once would take the same number; Prisma cannot lock a row.
    await tx.$queryRaw`SELECT 1 FROM "Plan" WHERE id = ${input.planId}::uuid FOR UPDATE`;
    const facts = await collectFacts(tx, ctx, input.planId);
    const [department, ...others] = await storeSystemsInForce(tx, ctx, 'department');
    const [item] = await storeSystemsInForce(tx, ctx, 'item');
    const otherSystems = others.map(({ definition }) => definition);
    const result: SnapshotResult = {
      departmentSystem: department.definition,
      otherSystems,
      itemSystem: item.definition,
      departments: evaluateSystems([department.definition, ...otherSystems], facts),
      items: evaluateSystems([item.definition], facts),
    };
    const last = await tx.evaluationSnapshot.findFirst({
      where: { planId: input.planId, kind: 'manual', ...organisationScope(ctx) },
      orderBy: { number: 'desc' },
      select: { number: true },
    });
    const frozen = { facts: toJson(facts), result: toJson(result) };
    const row = await tx.evaluationSnapshot.create({
      data: {
        ...organisationScope(ctx),
        ...frozen,
        planId: input.planId,
        systemId: department.id,
        number: (last?.number ?? 0) + 1,
        label: input.label,
        asOf: toDbDate(ctx.today),
        sha256: snapshotHash(frozen.facts, frozen.result),
        createdById: actorId(ctx),
        failingAt: await keepFailing(tx, ctx, facts.plan),
      },
      select: { id: true, number: true, label: true, sha256: true },
    });
    const { overall } = result.departments;
    await audit({
      action: 'evaluation.snapshot',
      subjectType: 'evaluation',
      subjectId: row.id,
      parentId: input.planId,
      after: { number: row.number, label: row.label, sha256: row.sha256, overall },
    });
    changed({ topic: 'evaluation', id: row.id });
    return { ...row, asOf: ctx.today, overall };
  });
}
