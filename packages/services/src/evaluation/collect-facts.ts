import { EvaluationFacts, type FactDepartment, type FactTraining } from '@gongkai/domain/metric';
import type { IndicatorSystemDefinition } from '@gongkai/domain/indicator';
import { fromDbDate, fromDbDateOrNull, toDbDate, type Transaction } from '@gongkai/db';
import { notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import { readSettings } from '../settings/index.ts';
import { ledgerFigures, type FactPeriod } from './ledger-figures.ts';
import { linkFigures } from './link-figures.ts';
import { taskFactsInclude, toTaskFact } from './task-facts.ts';

/** Those that stand, and those gone that still hold a part, or that were there for a part of the period. */
async function departments(
  tx: Transaction,
  ctx: ServiceContext,
  period: FactPeriod | undefined,
): Promise<FactDepartment[]> {
  const since = period === undefined ? [] : [{ archivedOn: { gte: toDbDate(period.from) } }];
  const createdBy =
    period === undefined
      ? {}
      : { AND: { OR: [{ createdOn: null }, { createdOn: { lte: toDbDate(period.to) } }] } };
  const rows = await tx.department.findMany({
    where: {
      ...organisationScope(ctx),
      ...createdBy,
      OR: [{ archivedOn: null }, { assignments: { some: {} } }, ...since],
    },
    orderBy: { position: 'asc' },
  });
  return rows.map(({ id, name, shortName, kind, position }) => ({
    id,
    name,
    shortName,
    kind: kind as FactDepartment['kind'],
    position,
  }));
}

async function training(tx: Transaction, ctx: ServiceContext, year: number): Promise<FactTraining> {
  const plan = await tx.trainingPlan.findFirst({
    where: { ...organisationScope(ctx), year },
    include: { sessions: { include: { attendances: true }, orderBy: [{ plannedOn: 'asc' }, { id: 'asc' }] } },
  });
  if (plan === null) return { plannedSessions: null, sessions: [] };
  return {
    plannedSessions: plan.plannedSessions,
    sessions: plan.sessions.map((session) => ({
      id: session.id,
      title: session.title,
      mode: session.mode as FactTraining['sessions'][number]['mode'],
      status: session.status as FactTraining['sessions'][number]['status'],
      plannedOn: fromDbDate(session.plannedOn),
      heldOn: fromDbDateOrNull(session.heldOn),
      minutes: session.minutes,
      hostDepartmentId: session.hostDepartmentId,
      attendances: session.attendances.map(({ departmentId, expected, actual }) => ({
        departmentId,
        expected,
        actual,
      })),
    })),
  };
}

/**
 * Everything that the scores of a plan rest on, as of the office's today. The whole office's facts: who may see
 * which part of a result is decided where the result is handed out.
 *
 * @param period an evaluation's: its records of ledgers count, and (nearly) all that fail are named; the plan's year
 *   unless told.
 * @param drafts systems that are to be tried beside those of the office.
 * @throws ServiceError `plan-not-found`.
 */
export async function collectFacts(
  tx: Transaction,
  ctx: ServiceContext,
  planId: string,
  period?: FactPeriod,
  drafts: readonly IndicatorSystemDefinition[] = [],
): Promise<EvaluationFacts> {
  const scope = organisationScope(ctx);
  const plan = await tx.plan.findFirst({
    where: { id: planId, ...scope },
    include: {
      organisation: { select: { id: true, name: true } },
      items: {
        where: { parentId: null },
        include: { section: { select: { number: true } } },
        orderBy: { position: 'asc' },
      },
    },
  });
  if (plan === null) throw notFound('plan');
  const settings = await readSettings(tx, ctx);
  const rows = await tx.task.findMany({
    where: { planId, ...scope, status: { not: 'draft' } },
    include: taskFactsInclude,
    orderBy: { number: 'asc' },
  });
  const day = { asOf: ctx.today, calendar: ctx.calendar, settings };
  return EvaluationFacts.parse({
    organisation: plan.organisation,
    plan: { id: plan.id, year: plan.year, title: plan.title },
    asOf: ctx.today,
    rounding: 'rows',
    stalledAfterDays: settings.light.stalledDays,
    departments: await departments(tx, ctx, period),
    items: plan.items.map(({ id, number, heading, position, section }) => ({
      id,
      number,
      heading,
      position,
      sectionNumber: section.number,
    })),
    tasks: rows.map((row) => toTaskFact(row, day)),
    training: await training(tx, ctx, plan.year),
    given: [
      ...(await ledgerFigures(tx, ctx, plan, period, drafts)),
      ...(await linkFigures(tx, ctx, settings.ledger, period)),
    ],
  });
}
