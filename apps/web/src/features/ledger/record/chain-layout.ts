import type { RouterOutputs } from '#lib/trpc.ts';

export type ChainLink = RouterOutputs['ledgerScreen']['chain'][number];
/** A record's place in the graph: its column counts from the newest, its line from the top. */
export type ChainPlace = { link: ChainLink; column: number; line: number };

/**
 * Places a chain of replacements: what replaced all others stands last; records replaced by the same one stand below
 * each other in the column before it. A chain that comes back to itself cannot be saved; one that did would end here.
 */
export function placeChain(links: readonly ChainLink[]): ChainPlace[] {
  const known = new Set(links.map(({ id }) => id));
  const before = Map.groupBy(links, ({ nextId }) => (nextId !== null && known.has(nextId) ? nextId : ''));
  const places: ChainPlace[] = [];
  let line = 0;
  function place(link: ChainLink, column: number): void {
    const replaced = before.get(link.id) ?? [];
    const own = line;
    for (const [index, one] of replaced.entries()) {
      if (index > 0) line += 1;
      place(one, column + 1);
    }
    places.push({ link, column, line: own });
  }
  for (const [index, last] of (before.get('') ?? []).entries()) {
    if (index > 0) line += 1;
    place(last, 0);
  }
  return places.toSorted((a, b) => a.line - b.line || b.column - a.column);
}
