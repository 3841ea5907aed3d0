import { TrendScore, type ReadTrendInput } from '@gongkai/domain/evaluation';
import type { PlainDate } from '@gongkai/domain/common';
import { fromDbDate, Prisma } from '@gongkai/db';
import { authorise, notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import { evaluateOffice } from './evaluation.ts';
import { seesWholeOffice, visibleResult } from './visible.ts';

/** The scores of one day. Days whose scores nobody kept are left out: they are gaps. */
export type TrendDay = {
  on: PlainDate;
  kind: 'manual' | 'daily' | 'live';
  overall: number | null;
  scores: TrendScore[];
};

export type Trend = { asOf: PlainDate; from: PlainDate; to: PlainDate; days: TrendDay[] };

type Row = { asOf: Date; kind: string; overall: number | null; subjects: unknown };

async function keptDays(ctx: ServiceContext, input: ReadTrendInput): Promise<TrendDay[]> {
  const key = input.kind === 'item' ? 'items' : 'departments';
  const { sql, empty } = Prisma;
  // Prisma reads a document whole; a day's sheets are a thousand times what its scores are.
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT DISTINCT ON (s."asOf") s."asOf", s."kind", (s."result"->${key}->>'overall')::int AS overall,
      (SELECT jsonb_agg(jsonb_build_object('id', e->'subject'->>'id', 'name', e->>'name',
          'score', e->'score', 'rank', e->'rank'))
        FROM jsonb_array_elements(s."result"->${key}->'subjects') e) AS subjects
    FROM "EvaluationSnapshot" s
    WHERE s."planId" = ${input.planId}::uuid AND s."organisationId" = ${ctx.actor.organisationId}::uuid
      ${input.from === null ? empty : sql`AND s."asOf" >= ${input.from}::date`}
      ${input.to === null ? empty : sql`AND s."asOf" <= ${input.to}::date`}
    ORDER BY s."asOf", s."kind" DESC, s."number" DESC`;
  return rows.map(({ asOf, kind, overall, subjects }) => ({
    on: fromDbDate(asOf),
    kind: kind === 'daily' ? 'daily' : 'manual',
    overall,
    scores: TrendScore.array().parse(subjects ?? []),
  }));
}

async function today(ctx: ServiceContext, input: ReadTrendInput): Promise<TrendDay> {
  const evaluated = await evaluateOffice(ctx.db, ctx, input.planId);
  const result = visibleResult(ctx, evaluated[input.kind === 'item' ? 'items' : 'departments']);
  return {
    on: ctx.today,
    kind: 'live',
    overall: result.overall,
    scores: result.subjects.map(({ subject, name, score, rank }) => ({ id: subject.id, name, score, rank })),
  };
}

/**
 * Scores day by day from the snapshots kept, ending with today's, computed now. A department sees the office's score
 * and its own. Of several snapshots of one day the one that a person took counts.
 *
 * @throws ServiceError `forbidden`, `plan-not-found`.
 */
export async function readTrend(ctx: ServiceContext, input: ReadTrendInput): Promise<Trend> {
  const own = ctx.actor.kind === 'user' ? ctx.actor.departmentId : null;
  const seesAll = seesWholeOffice(ctx);
  if (!seesAll) authorise(ctx, 'evaluation.read', own === null ? [] : [own]);
  const plan = await ctx.db.plan.findFirst({ where: { id: input.planId, ...organisationScope(ctx) } });
  if (plan === null) throw notFound('plan');
  const kept = await keptDays(ctx, input);
  const past = kept
    .filter(({ on }) => on < ctx.today)
    .map((day) => (seesAll ? day : { ...day, scores: day.scores.filter(({ id }) => id === own) }));
  const isLive = (input.from ?? '') <= ctx.today && (input.to ?? ctx.today) >= ctx.today;
  const days = isLive ? [...past, await today(ctx, input)] : past;
  return {
    asOf: ctx.today,
    from: input.from ?? days[0]?.on ?? ctx.today,
    to: input.to ?? ctx.today,
    days,
  };
}
