import type { ReadDepartmentInput } from '@gongkai/domain/evaluation';
import { attendanceByDepartment, lightCounts, overdueAndSoon, radar } from '@gongkai/domain/dashboard';
import type { EvaluationFacts } from '@gongkai/domain/metric';
import { changeOf } from '@gongkai/domain/scoring';
import { authorise, notFound, type ServiceContext } from '../core/index.ts';
import { evaluateOffice, previousSnapshot } from '../evaluation/index.ts';
import { heldSessions, SOON_DAYS, taskIndex } from './read-leadership.ts';

/** The facts of the tasks that a department takes part in; everything else of the office stays. */
function ownFacts(facts: EvaluationFacts, departmentId: string): EvaluationFacts {
  const tasks = facts.tasks.filter((task) =>
    task.assignments.some((part) => part.departmentId === departmentId),
  );
  return { ...facts, tasks };
}

/** A department's own picture: its score and change, lights, deadlines, dimensions and training. */
export async function readDepartment(ctx: ServiceContext, input: ReadDepartmentInput) {
  authorise(ctx, 'dashboard.department', [input.departmentId]);
  const { facts, departments } = await evaluateOffice(ctx.db, ctx, input.planId);
  const department = facts.departments.find(({ id }) => id === input.departmentId);
  if (department === undefined) throw notFound('department');
  const previous = await previousSnapshot(ctx.db, ctx, input.planId);
  const before = previous?.result.departments ?? null;
  const sheet = departments.subjects.find(({ subject }) => subject.id === input.departmentId) ?? null;
  const sheetBefore = before?.subjects.find(({ subject }) => subject.id === input.departmentId) ?? null;
  const own = ownFacts(facts, input.departmentId);
  const attendance =
    attendanceByDepartment(facts).find(({ departmentId }) => departmentId === input.departmentId) ?? null;
  return {
    asOf: facts.asOf,
    plan: facts.plan,
    department: { id: department.id, name: department.name, shortName: department.shortName },
    score:
      sheet === null
        ? null
        : { score: sheet.score, band: sheet.band, rank: sheet.rank, tied: sheet.tied, lost: sheet.lost },
    ranked: departments.subjects.filter(({ rank, group }) => rank !== null && group === sheet?.group).length,
    change: changeOf(sheetBefore?.score ?? null, sheet?.score ?? null),
    previous:
      previous === null ? null : { number: previous.number, label: previous.label, asOf: previous.asOf },
    lights: lightCounts(own),
    deadlines: overdueAndSoon(own, SOON_DAYS),
    radar: radar(departments, input.departmentId, { kind: 'average' }),
    attendance,
    sessions: heldSessions(facts, attendance?.sessionIds ?? []),
    departments: facts.departments.map(({ id, name, shortName }) => ({ id, name, shortName })),
    tasks: taskIndex(own),
  };
}
