import { type CompareDatesInput, ScoreResults } from '@gongkai/domain/evaluation';
import type { PlainDate } from '@gongkai/domain/common';
import { compareResults, type EvaluationResult, type ResultComparison } from '@gongkai/domain/scoring';
import { authorise, notFound, organisationScope, ServiceError, type ServiceContext } from '../core/index.ts';
import { keptOn, nearestKept, type KeptDay } from './days.ts';
import { evaluateOffice } from './evaluation.ts';
import { seesWholeOffice, visibleResult } from './visible.ts';

/** One side of a comparison; `live` is the office's today, computed now and not frozen. */
export type ComparedDay = Omit<KeptDay, 'kind'> & { kind: KeptDay['kind'] | 'live' };

/** A day whose scores nobody kept, with the nearest that have some. */
export type MissingDay = {
  side: 'before' | 'after';
  on: PlainDate;
  earlier: PlainDate | null;
  later: PlainDate | null;
};

export type DateComparison =
  | ({ status: 'compared'; before: ComparedDay; after: ComparedDay } & ResultComparison)
  | { status: 'missing'; missing: MissingDay[] };

type Side = { day: ComparedDay; result: EvaluationResult };

async function sideOf(ctx: ServiceContext, input: CompareDatesInput, on: PlainDate): Promise<Side | null> {
  const key = input.kind === 'item' ? 'items' : 'departments';
  if (on === ctx.today) {
    const result = await evaluateOffice(ctx.db, ctx, input.planId);
    return { day: { id: '', kind: 'live', number: 0, label: '', asOf: on }, result: result[key] };
  }
  const kept = await keptOn(ctx, input.planId, on);
  if (kept === null) return null;
  const row = await ctx.db.evaluationSnapshot.findFirstOrThrow({
    where: { id: kept.id, ...organisationScope(ctx) },
    select: { result: true },
  });
  return { day: kept, result: ScoreResults.parse(row.result)[key] };
}

async function missingDay(
  ctx: ServiceContext,
  { planId }: CompareDatesInput,
  side: MissingDay['side'],
  on: PlainDate,
): Promise<MissingDay> {
  const { earlier, later } = await nearestKept(ctx, planId, on);
  // Today's scores can always be had, and the days after it have none.
  if (on > ctx.today) return { side, on, earlier: ctx.today, later: null };
  return { side, on, earlier, later: later ?? (on < ctx.today ? ctx.today : null) };
}

/**
 * What changed from one day to a later one, with the records that made the difference; a department sees itself only.
 * Where a day's scores were not kept, the answer names the nearest days that have some.
 *
 * @throws ServiceError `forbidden`, `plan-not-found`; `days-out-of-order` unless the first day is the earlier one.
 */
export async function compareDates(ctx: ServiceContext, input: CompareDatesInput): Promise<DateComparison> {
  if (!seesWholeOffice(ctx)) {
    const own = ctx.actor.kind === 'user' ? ctx.actor.departmentId : null;
    authorise(ctx, 'evaluation.read', own === null ? [] : [own]);
  }
  if (input.before >= input.after) throw new ServiceError('invalid', 'days-out-of-order');
  const plan = await ctx.db.plan.findFirst({ where: { id: input.planId, ...organisationScope(ctx) } });
  if (plan === null) throw notFound('plan');
  const before = await sideOf(ctx, input, input.before);
  const after = await sideOf(ctx, input, input.after);
  if (before === null || after === null)
    return {
      status: 'missing',
      missing: [
        ...(before === null ? [await missingDay(ctx, input, 'before', input.before)] : []),
        ...(after === null ? [await missingDay(ctx, input, 'after', input.after)] : []),
      ],
    };
  return {
    status: 'compared',
    before: before.day,
    after: after.day,
    ...compareResults(visibleResult(ctx, before.result), visibleResult(ctx, after.result)),
  };
}
