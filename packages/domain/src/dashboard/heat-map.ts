import type { EvaluationFacts, FactAssignment, FactLight, FactTask } from '../metric/index.ts';
import type { EvaluationResult } from '../scoring/index.ts';
import { liveTasks, partLight, weightedPercent, worstLight } from './task-view.ts';

/** One department's parts in one item's tasks: how many, the worst light, the mean progress in percent. */
export type HeatCell = {
  taskIds: string[];
  tasks: number;
  leads: number;
  light: FactLight | null;
  percent: number | null;
};

/** `cells` stand in the order of the map's departments; null where a department has no part. Score in hundredths. */
export type HeatRow = {
  itemId: string;
  number: number;
  heading: string | null;
  score: number | null;
  cells: (HeatCell | null)[];
};

export type HeatColumn = { departmentId: string; shortName: string; score: number | null };
export type HeatMap = { departments: HeatColumn[]; rows: HeatRow[] };

/** Results to show beside the facts; null where none was computed. */
export type DashboardResults = { departments: EvaluationResult | null; items: EvaluationResult | null };

/** Items in document order × departments in their order; empty cells are gaps, not zeros. */
export function heatMap(
  facts: EvaluationFacts,
  results: DashboardResults = { departments: null, items: null },
): HeatMap {
  const tasks = liveTasks(facts);
  const departments = facts.departments.toSorted((a, b) => a.position - b.position);
  const items = facts.items.toSorted((a, b) => a.position - b.position);
  return {
    departments: departments.map(({ id, shortName }) => ({
      departmentId: id,
      shortName,
      score: scoreIn(results.departments, id),
    })),
    rows: items.map((item) => {
      const own = tasks.filter((task) => task.itemId === item.id);
      return {
        itemId: item.id,
        number: item.number,
        heading: item.heading,
        score: scoreIn(results.items, item.id),
        cells: departments.map(({ id }) => cellOf(own, id)),
      };
    }),
  };
}

/** A subject's score in a result, in hundredths; null when it has none. */
export function scoreIn(result: EvaluationResult | null, subjectId: string): number | null {
  return result?.subjects.find(({ subject }) => subject.id === subjectId)?.score ?? null;
}

function cellOf(tasks: readonly FactTask[], departmentId: string): HeatCell | null {
  const parts = tasks.flatMap((task): { task: FactTask; part: FactAssignment }[] => {
    const part = task.assignments.find((entry) => entry.departmentId === departmentId);
    return part === undefined ? [] : [{ task, part }];
  });
  if (parts.length === 0) return null;
  return {
    taskIds: parts.map(({ task }) => task.id),
    tasks: parts.length,
    leads: parts.filter(({ part }) => part.role === 'lead').length,
    light: worstLight(parts.map(({ task, part }) => partLight(task, part))),
    percent: weightedPercent(
      parts.map(({ task, part }) => ({
        weight: task.weight,
        percent: task.status === 'closed' ? 100 : part.percent,
      })),
    ),
  };
}
