import type { RouterOutputs } from '#lib/trpc.ts';

export type SearchHit = RouterOutputs['task']['search'][number];

type Target = { route: string; path: (hit: SearchHit) => string };

/** Where each kind of thing is shown: one line a kind. */
const TARGETS = {
  task: { route: '/tasks/$taskId', path: (hit) => `/tasks/${hit.id}` },
  item: { route: '/plans', path: () => '/plans' },
  department: { route: '/department/$departmentId', path: (hit) => `/department/${hit.id}` },
  person: { route: '/admin', path: () => '/admin' },
} as const satisfies Record<SearchHit['kind'], Target>;

const KINDS = Object.keys(TARGETS) as SearchHit['kind'][];

export type HitGroup = { kind: SearchHit['kind']; hits: { hit: SearchHit; path: string }[] };

/** Hits by kind, in a fixed order, each with its address; kinds that have no page are left out. */
export function groupHits(hits: readonly SearchHit[], routes: Readonly<Record<string, unknown>>): HitGroup[] {
  return KINDS.flatMap((kind) => {
    const target: Target = TARGETS[kind];
    const some = hits.filter((hit) => hit.kind === kind);
    if (some.length === 0 || routes[target.route] === undefined) return [];
    return [{ kind, hits: some.map((hit) => ({ hit, path: target.path(hit) })) }];
  });
}
