import type { PlanRef } from '@gongkai/domain/evaluation';
import {
  attendanceByDepartment,
  burnUp,
  headline,
  heatMap,
  itemStrip,
  keyFigures,
  lightCounts,
  nextDeadline,
  overdueAndSoon,
  radar,
  ranking,
  trainingSummary,
} from '@gongkai/domain/dashboard';
import type { EvaluationFacts } from '@gongkai/domain/metric';
import { authorise, type ServiceContext } from '../core/index.ts';
import { evaluateOffice, previousSnapshot } from '../evaluation/index.ts';
import { figureHistory } from './figure-history.ts';

/** Calendar days ahead that count as "soon due". */
export const SOON_DAYS = 7;

/** From the day the first task was issued to the last due day, the end of the plan's year at least. */
function burnUpSpan(facts: EvaluationFacts): { from: string; to: string } {
  const issued = facts.tasks.map((task) => task.issuedOn).filter((on) => on !== null);
  const due = facts.tasks.map((task) => task.dueOn).filter((on) => on !== null);
  const from = issued.toSorted()[0] ?? facts.asOf;
  const to = [...due, `${facts.plan.year}-12-31`, facts.asOf].toSorted().at(-1) ?? facts.asOf;
  return { from, to };
}

/** What a list shows of each task, so that a figure can name the tasks behind it. */
export function taskIndex(facts: EvaluationFacts) {
  return facts.tasks.map((task) => ({
    id: task.id,
    number: task.number,
    title: task.title,
    status: task.status,
    light: task.light,
    percent: task.percent,
    dueOn: nextDeadline(task),
    departmentIds: task.assignments.map(({ departmentId }) => departmentId),
  }));
}

/** Training sessions held, so that a figure can name them; those of `ids` only where given. */
export function heldSessions(facts: EvaluationFacts, ids?: readonly string[]) {
  return facts.training.sessions
    .filter(({ id, status }) => status === 'held' && (ids === undefined || ids.includes(id)))
    .map(({ id, title, heldOn, mode }) => ({ id, title, heldOn, mode }));
}

/**
 * The one-screen picture of the office as of today: summary, seventeen items, items × departments, ranking,
 * deadlines, burn-up, dimensions against the last snapshot, training. Every figure carries the ids behind it.
 */
export async function readLeadership(ctx: ServiceContext, input: PlanRef) {
  authorise(ctx, 'dashboard.leadership');
  const { facts, departments, items } = await evaluateOffice(ctx.db, ctx, input.planId);
  const previous = await previousSnapshot(ctx.db, ctx, input.planId);
  const before = previous?.result.departments ?? null;
  const { from, to } = burnUpSpan(facts);
  return {
    asOf: facts.asOf,
    plan: facts.plan,
    previous:
      previous === null ? null : { number: previous.number, label: previous.label, asOf: previous.asOf },
    figures: keyFigures(facts, SOON_DAYS),
    history: await figureHistory(ctx, input.planId, SOON_DAYS),
    overallBand: departments.overallBand,
    headline: headline(facts, departments, before),
    items: itemStrip(facts, items),
    heatMap: heatMap(facts, { departments, items }),
    ranking: ranking(departments, facts),
    lights: lightCounts(facts),
    deadlines: overdueAndSoon(facts, SOON_DAYS),
    burnUp: burnUp(facts, from, to),
    radars: departments.subjects.map(({ subject }) => ({
      departmentId: subject.id,
      againstAverage: radar(departments, subject.id, { kind: 'average' }),
      againstPrevious: radar(departments, subject.id, { kind: 'previous', result: before }),
    })),
    training: trainingSummary(facts),
    attendance: attendanceByDepartment(facts),
    sessions: heldSessions(facts),
    departments: facts.departments.map(({ id, name, shortName }) => ({ id, name, shortName })),
    tasks: taskIndex(facts),
  };
}
