import type { ScoreResults } from '@gongkai/domain/evaluation';
import { evaluateSystems, slimResult } from '@gongkai/domain/scoring';
import { Prisma, toDbDate, type Transaction } from '@gongkai/db';
import { actorId, authorise, organisationScope, write, type ServiceContext } from '../core/index.ts';
import { collectFacts } from './collect-facts.ts';
import { keepFailing } from './failing-spans.ts';
import { toJson } from '../core/json.ts';
import { snapshotHash } from './snapshot-store.ts';
import { storeSystemsInForce } from './systems.ts';

function daily(ctx: ServiceContext, planId: string) {
  return { planId, kind: 'daily', ...organisationScope(ctx) } as const;
}

async function isTaken(tx: Transaction, ctx: ServiceContext, planId: string): Promise<boolean> {
  const found = await tx.evaluationSnapshot.findFirst({
    where: { ...daily(ctx, planId), asOf: toDbDate(ctx.today) },
    select: { id: true },
  });
  return found !== null;
}

async function takeOne(ctx: ServiceContext, planId: string): Promise<boolean> {
  // Most rounds find the day's snapshot there already: no lock and no counting for them.
  if (await isTaken(ctx.db, ctx, planId)) return false;
  return await write(ctx, async ({ tx, audit, changed }) => {
    // Two processes at once would both take it; Prisma cannot lock a row.
    await tx.$queryRaw`SELECT 1 FROM "Plan" WHERE id = ${planId}::uuid FOR UPDATE`;
    if (await isTaken(tx, ctx, planId)) return false;
    const facts = await collectFacts(tx, ctx, planId);
    const [department, ...others] = await storeSystemsInForce(tx, ctx, 'department');
    const [item] = await storeSystemsInForce(tx, ctx, 'item');
    const systems = [department.definition, ...others.map(({ definition }) => definition)] as const;
    const results: ScoreResults = {
      departments: slimResult(evaluateSystems(systems, facts)),
      items: slimResult(evaluateSystems([item.definition], facts)),
    };
    const result = toJson(results);
    const number = (await tx.evaluationSnapshot.count({ where: daily(ctx, planId) })) + 1;
    const sha256 = snapshotHash(null, result);
    const row = await tx.evaluationSnapshot.create({
      data: {
        ...daily(ctx, planId),
        systemId: department.id,
        number,
        label: ctx.today,
        asOf: toDbDate(ctx.today),
        facts: Prisma.DbNull,
        result,
        sha256,
        createdById: actorId(ctx),
        failingAt: await keepFailing(tx, ctx, facts.plan),
      },
      select: { id: true },
    });
    await audit({
      action: 'evaluation.snapshot',
      subjectType: 'evaluation',
      subjectId: row.id,
      parentId: planId,
      after: { kind: 'daily', number, sha256, overall: results.departments.overall },
    });
    changed({ topic: 'evaluation', id: row.id });
    return true;
  });
}

/**
 * Keeps the day's scores of every active plan with issued tasks: once a day, however often it is called and by
 * however many processes. What is kept is what trends need: scores, ranks, points and failing records, no facts.
 *
 * @returns how many were taken now
 */
export async function takeDailySnapshots(ctx: ServiceContext): Promise<{ taken: number }> {
  authorise(ctx, 'evaluation.snapshot');
  const plans = await ctx.db.plan.findMany({
    where: {
      ...organisationScope(ctx),
      status: 'active',
      tasks: { some: { status: { in: ['issued', 'closed'] } } },
    },
    select: { id: true },
    orderBy: { year: 'asc' },
  });
  let taken = 0;
  for (const { id } of plans) if (await takeOne(ctx, id)) taken += 1;
  return { taken };
}
