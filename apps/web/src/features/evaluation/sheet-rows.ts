import type { ResultNode } from '@gongkai/domain/scoring';
import type { RouterOutputs } from '#lib/trpc.ts';

type Definition = RouterOutputs['evaluation']['subject']['definition'];
type IndicatorNode = Definition['nodes'][number];
type Text = { zh: string; en: string };

/** A row of the score sheet: depth 0 for the first level; `words` is the leaf's formula in words. */
export type SheetRow = { node: ResultNode; depth: number; words: Text | null; path: string[] };

/** A row by itself, with the groups it stands in. */
export type FoundRow = SheetRow & { groups: ResultNode[] };

function wordsByKey(nodes: readonly IndicatorNode[]): Map<string, Text> {
  const pairs = nodes.flatMap((node): [string, Text][] =>
    node.type === 'leaf' ? [[node.key, node.formula]] : [...wordsByKey(node.children)],
  );
  return new Map(pairs);
}

/** The tree of a sheet as rows, parents above their children. `path` holds the keys of the groups above. */
export function sheetRows(nodes: readonly ResultNode[], definition: Pick<Definition, 'nodes'>): SheetRow[] {
  const words = wordsByKey(definition.nodes);
  const walk = (level: readonly ResultNode[], path: string[]): SheetRow[] =>
    level.flatMap((node) => [
      { node, depth: path.length, words: words.get(node.key) ?? null, path },
      ...walk(node.children, [...path, node.key]),
    ]);
  return walk(nodes, []);
}

/** The row of one key with the groups above it, the outermost first; undefined where the sheet has no such key. */
export function rowAt(
  nodes: readonly ResultNode[],
  definition: Pick<Definition, 'nodes'>,
  key: string,
): FoundRow | undefined {
  const rows = sheetRows(nodes, definition);
  const row = rows.find(({ node }) => node.key === key);
  if (row === undefined) return undefined;
  return {
    ...row,
    groups: row.path.flatMap((above) => rows.find(({ node }) => node.key === above)?.node ?? []),
  };
}

/** Whether a row is shown open because the address names it or the group it stands in. */
export function isOpenAt(row: SheetRow, leaf: string | undefined): boolean {
  return leaf !== undefined && (row.node.key === leaf || row.path.includes(leaf));
}
