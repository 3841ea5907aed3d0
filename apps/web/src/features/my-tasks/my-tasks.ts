import type { RouterOutputs } from '#lib/trpc.ts';

type MyTasks = RouterOutputs['task']['mine'];
export type MyGroups = MyTasks['groups'];
export type MyTask = MyGroups[number]['tasks'][number];

/** The groups with only the parts this person owns, and those that nobody owns yet. */
export function onlyMine(groups: MyGroups, userId: string): MyGroups {
  return groups.map(({ group, tasks }) => ({
    group,
    tasks: tasks.filter(({ mine }) => mine.ownerId === userId || mine.ownerId === null),
  }));
}

/** The figures of the page's one sentence. */
export function stateOf(groups: MyGroups): {
  returned: number;
  receipt: number;
  overdue: number;
  week: number;
} {
  const count = (...names: MyGroups[number]['group'][]) =>
    groups.filter(({ group }) => names.includes(group)).reduce((sum, { tasks }) => sum + tasks.length, 0);
  return {
    returned: count('returned'),
    receipt: count('awaiting-receipt'),
    overdue: count('overdue'),
    week: count('today', 'this-week'),
  };
}
