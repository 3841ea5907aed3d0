import type { EvaluationFacts, FactAssignment, FactTask, GivenFigure } from './facts.ts';

/** One department's part together with its task. */
export type Part = { task: FactTask; assignment: FactAssignment };

/** The facts, arranged so that metrics need no search. Only live tasks (issued or closed) are in it. */
export type FactsIndex = {
  facts: EvaluationFacts;
  tasks: FactTask[];
  tasksByItem: Map<string, FactTask[]>;
  partsByDepartment: Map<string, Part[]>;
  /** Given figures by `metric|kind|subject id`. */
  given: Map<string, GivenFigure>;
  givenMetrics: Set<string>;
};

/** Arranges facts for the metrics; the order of records in the facts has no influence on the result. */
export function indexFacts(facts: EvaluationFacts): FactsIndex {
  const tasks = facts.tasks
    .filter((task) => task.status === 'issued' || task.status === 'closed')
    .toSorted((a, b) => a.number - b.number || compareText(a.id, b.id));
  const tasksByItem = new Map<string, FactTask[]>();
  const partsByDepartment = new Map<string, Part[]>();
  for (const task of tasks) {
    push(tasksByItem, task.itemId, task);
    for (const assignment of task.assignments)
      push(partsByDepartment, assignment.departmentId, { task, assignment });
  }
  const given = new Map<string, GivenFigure>();
  for (const figure of facts.given) {
    const key = `${figure.metric}|${figure.subject.kind}|${figure.subject.id}`;
    const known = given.get(key);
    // Were there two, the choice must not depend on where they stood.
    if (known === undefined || JSON.stringify(known) < JSON.stringify(figure)) given.set(key, figure);
  }
  const givenMetrics = new Set(facts.given.map((figure) => figure.metric));
  return { facts, tasks, tasksByItem, partsByDepartment, given, givenMetrics };
}

/** Code-unit order, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
