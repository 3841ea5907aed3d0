import type { RouterOutputs } from '#lib/trpc.ts';

export type Department = RouterOutputs['organisation']['departments'][number];

/** The ids with one moved a place up (−1) or down (+1); unchanged at either end. */
export function moveId(ids: readonly string[], id: string, step: -1 | 1): string[] {
  const from = ids.indexOf(id);
  const to = from + step;
  const other = ids[to];
  if (from === -1 || other === undefined) return [...ids];
  return ids.map((one, index) => (index === from ? other : index === to ? id : one));
}

/** What still holds a department back from being archived, in the order in which to deal with it. */
export function archiveObstacles({
  kind,
  openTasks,
  people,
}: Pick<Department, 'kind' | 'openTasks' | 'people'>): ('office' | 'tasks' | 'people')[] {
  if (kind === 'office') return ['office'];
  return [...(openTasks > 0 ? (['tasks'] as const) : []), ...(people > 0 ? (['people'] as const) : [])];
}
