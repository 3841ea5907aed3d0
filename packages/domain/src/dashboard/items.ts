import type { PlainDate } from '../common/index.ts';
import type { EvaluationFacts, FactItem, FactLight, FactTask } from '../metric/index.ts';
import { changeOf, type EvaluationResult } from '../scoring/index.ts';
import { scoreIn } from './heat-map.ts';
import { liveTasks, nextDeadline, shownPercent, weightedPercent, worstLight } from './task-view.ts';

export type ItemDepartment = { departmentId: string; shortName: string; role: 'lead' | 'support' };

/**
 * One work item as a row of the strip. `percent` is the weighted progress of its tasks, `expectedPercent` the same
 * for what their trajectories ask for on the facts' day (tasks without one left out); null where there is none.
 */
export type ItemRow = {
  itemId: string;
  number: number;
  heading: string | null;
  state: ItemState;
  light: FactLight | null;
  percent: number | null;
  expectedPercent: number | null;
  departments: ItemDepartment[];
  nextDeadline: PlainDate | null;
  score: number | null;
  taskIds: string[];
};

/** `done`: all tasks closed; `behind`: one is behind or overdue; `not-started`: nothing was issued. */
export type ItemState = 'done' | 'in-progress' | 'behind' | 'not-started';

/** All work items in document order. */
export function itemStrip(facts: EvaluationFacts, results: EvaluationResult | null = null): ItemRow[] {
  const tasks = liveTasks(facts);
  return facts.items
    .toSorted((a, b) => a.position - b.position)
    .map((item) =>
      itemRow(
        facts,
        item,
        tasks.filter((task) => task.itemId === item.id),
        results,
      ),
    );
}

function itemRow(
  facts: EvaluationFacts,
  item: FactItem,
  tasks: readonly FactTask[],
  results: EvaluationResult | null,
): ItemRow {
  const expected = tasks.flatMap(({ weight, expectedPercent }) =>
    expectedPercent === null ? [] : [{ weight, percent: expectedPercent }],
  );
  return {
    itemId: item.id,
    number: item.number,
    heading: item.heading,
    state: itemState(tasks),
    light: worstLight(tasks.map(({ light }) => light)),
    percent: weightedPercent(tasks.map((task) => ({ weight: task.weight, percent: shownPercent(task) }))),
    expectedPercent: weightedPercent(expected),
    departments: departmentsOf(facts, tasks),
    nextDeadline: tasks.flatMap((task) => nextDeadline(task) ?? []).toSorted()[0] ?? null,
    score: scoreIn(results, item.id),
    taskIds: tasks.map(({ id }) => id),
  };
}

function itemState(tasks: readonly FactTask[]): ItemState {
  if (tasks.length === 0) return 'not-started';
  if (tasks.every(({ status }) => status === 'closed')) return 'done';
  return tasks.some(({ light }) => light === 'behind' || light === 'overdue') ? 'behind' : 'in-progress';
}

/** Each department once, as lead if it leads any of the tasks; leads first, then in the departments' order. */
function departmentsOf(facts: EvaluationFacts, tasks: readonly FactTask[]): ItemDepartment[] {
  const parts = tasks.flatMap(({ assignments }) => assignments);
  return facts.departments
    .toSorted((a, b) => a.position - b.position)
    .flatMap(({ id, shortName }): ItemDepartment[] => {
      const own = parts.filter((part) => part.departmentId === id);
      if (own.length === 0) return [];
      return [
        { departmentId: id, shortName, role: own.some(({ role }) => role === 'lead') ? 'lead' : 'support' },
      ];
    })
    .toSorted((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));
}

/** A group of items for the sentence: how many, their numbers in document order, and the tasks behind them. */
export type ItemGroup = { count: number; numbers: number[]; itemIds: string[]; taskIds: string[] };

/** What the one-sentence summary says; scores in hundredths. */
export type Headline = {
  year: number;
  asOf: PlainDate;
  total: ItemGroup;
  done: ItemGroup;
  inProgress: ItemGroup;
  behind: ItemGroup;
  notStarted: ItemGroup;
  score: number | null;
  band: string | null;
  previousScore: number | null;
  previousAsOf: PlainDate | null;
  change: number | null;
};

/** The figures of the summary sentence. The four groups of items add up to the total. */
export function headline(
  facts: EvaluationFacts,
  results: EvaluationResult | null,
  previous: EvaluationResult | null = null,
): Headline {
  const rows = itemStrip(facts);
  const inState = (state: ItemState) => groupOf(rows.filter((row) => row.state === state));
  const change = changeOf(previous?.overall ?? null, results?.overall ?? null);
  return {
    year: facts.plan.year,
    asOf: facts.asOf,
    total: groupOf(rows),
    done: inState('done'),
    inProgress: inState('in-progress'),
    behind: inState('behind'),
    notStarted: inState('not-started'),
    score: change.after,
    band: results?.overallBand ?? null,
    previousScore: change.before,
    previousAsOf: previous?.asOf ?? null,
    change: change.change,
  };
}

function groupOf(rows: readonly ItemRow[]): ItemGroup {
  return {
    count: rows.length,
    numbers: rows.map(({ number }) => number),
    itemIds: rows.map(({ itemId }) => itemId),
    taskIds: rows.flatMap(({ taskIds }) => taskIds),
  };
}
