import type { IndicatorGroup, IndicatorNode, ScoredSystem } from '../../indicator/definition.ts';
import {
  larger,
  less,
  minus,
  over,
  plus,
  roundedHalfUp,
  smaller,
  times,
  total,
  whole,
  type Fraction,
} from './fraction.ts';
import { isOuter, ownPoints, rowOf, unitOf, type Row } from './reference-leaf.ts';
import type { Tally } from './tallies.ts';

/**
 * The rules once more, slowly and plainly, on unreduced fractions of big integers. Shares no code with the engine.
 */
export type Reference = {
  score: number | null;
  exact: Fraction | null;
  base: number | null;
  bonus: number;
  vetoed: boolean;
};

/** What a subject with these tallies scores, in hundredths; null without a score. */
export function referenceScore(system: ScoredSystem, tallies: readonly Tally[]): Reference {
  const rows = flatten(system.nodes, []).map((path, at) => rowOf(path, tallies[at] ?? null));
  const live = rows.filter(({ leaf, status }) => !isOuter(leaf) && status !== 'not-applicable');
  const applicable = live.reduce((sum, { leaf }) => sum + leaf.weight, 0);
  const possible = (row: Row): Fraction => possibleOf(system, live, row, applicable);
  if (applicable > 0) dropRepeated(rows, possible);
  const vetoes = rows.filter(
    ({ leaf, fail, listed }) => leaf.rule.kind === 'veto' && fail.length + listed.length > 0,
  );
  const vetoed = vetoes.length > 0;
  if (applicable === 0) return { score: null, exact: null, base: null, bonus: 0, vetoed };

  const base = total(
    system.nodes.map((node) => larger(whole(0), nodePoints(node, rows, system, possible).points)),
  );
  const { gained, result } = withBonus(system, rows, base);
  let exact: Fraction | null = result;
  for (const { leaf } of vetoes) {
    if (leaf.rule.kind !== 'veto') continue;
    if (leaf.rule.effect.kind === 'no-score') exact = null;
    else if (exact !== null) exact = smaller(exact, whole(leaf.rule.effect.score));
  }
  const score = exact === null ? null : roundedHalfUp(exact);
  return { score, exact, base: roundedHalfUp(base), bonus: roundedHalfUp(gained), vetoed };
}

function flatten(nodes: readonly IndicatorNode[], above: IndicatorNode[]): IndicatorNode[][] {
  return nodes.flatMap((node) =>
    node.type === 'leaf' ? [[...above, node]] : flatten(node.children, [...above, node]),
  );
}

/** Of a record that loses points in several leaves of a family, only the greatest loss stays. */
function dropRepeated(rows: Row[], possible: (row: Row) => Fraction): void {
  const lossOf = (row: Row, record: string): Fraction => {
    const listed = row.listed.filter((entry) => entry.record === record && entry.points < 0);
    const own = row.fail.includes(record) ? unitOf(row) : null;
    const all = plus(own ?? whole(0), whole(-listed.reduce((sum, entry) => sum + entry.points, 0)));
    return over(times(all, possible(row)), whole(row.leaf.weight));
  };
  const hits = (row: Row, record: string) =>
    (row.fail.includes(record) && unitOf(row) !== null) ||
    row.listed.some((entry) => entry.record === record && entry.points < 0);
  for (const family of ['x', 'y']) {
    const members = rows.filter(({ leaf, status }) => leaf.family === family && status === 'measured');
    const verdicts: [Row, string][] = [];
    for (let at = 0; at < 20; at += 1) {
      const record = `f${at}`;
      const concerned = members.filter((row) => hits(row, record));
      let worst = concerned[0];
      for (const row of concerned) if (worst && less(lossOf(worst, record), lossOf(row, record))) worst = row;
      for (const row of concerned) if (row !== worst) verdicts.push([row, record]);
    }
    const units = new Map(members.map((row) => [row, unitOf(row)]));
    for (const [row, record] of verdicts) {
      if (row.fail.includes(record) && units.get(row) !== null) {
        row.fail = row.fail.filter((name) => name !== record);
        row.pass += 1;
      }
      row.listed = row.listed.filter((entry) => entry.record !== record || entry.points >= 0);
    }
  }
}

/** Points, what could have been had, and of that what applies, of a node with its limits held. */
function nodePoints(
  node: IndicatorNode,
  rows: readonly Row[],
  system: ScoredSystem,
  possible: (row: Row) => Fraction,
): { points: Fraction; full: Fraction; live: Fraction; weight: number } {
  if (node.type === 'leaf') {
    const row = rows.find(({ leaf }) => leaf.key === node.key);
    const none = { points: whole(0), full: whole(0), live: whole(0), weight: 0 };
    if (row === undefined || isOuter(node)) return none;
    const full = possible(row);
    if (row.status === 'not-applicable')
      return system.composition === 'full' ? { ...none, points: full, full } : none;
    return {
      points: over(times(ownPoints(row), full), whole(node.weight)),
      full,
      live: full,
      weight: node.weight,
    };
  }
  const parts = node.children.map((child) => nodePoints(child, rows, system, possible));
  const full = total(parts.map((part) => part.full));
  const live = total(parts.map((part) => part.live));
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const sum = total(parts.map((part) => part.points));
  return {
    points: weight === 0 ? sum : limited(node, sum, full, over(live, whole(weight))),
    full,
    live,
    weight,
  };
}

function limited(group: IndicatorGroup, sum: Fraction, full: Fraction, scale: Fraction): Fraction {
  let points = sum;
  if (typeof group.cap === 'number') points = smaller(points, times(whole(group.cap), scale));
  if (typeof group.lossCap === 'number')
    points = larger(points, minus(full, times(whole(group.lossCap), scale)));
  return points;
}

function withBonus(system: ScoredSystem, rows: readonly Row[], base: Fraction) {
  const used = new Map<string, number>();
  const room = (row: Row, limit: 'cap' | 'lossCap') =>
    row.path.flatMap((node) =>
      node.type === 'group' && nominal(node) === 0 && typeof node[limit] === 'number'
        ? [node[limit] - (used.get(`${limit} ${node.key}`) ?? 0)]
        : [],
    );
  const use = (row: Row, limit: 'cap' | 'lossCap', points: number) => {
    for (const node of row.path)
      used.set(`${limit} ${node.key}`, (used.get(`${limit} ${node.key}`) ?? 0) + points);
  };
  let gained = 0;
  const owed: [Row, number][] = [];
  for (const row of rows) {
    const { rule } = row.leaf;
    if (rule.kind !== 'bonus' || row.status !== 'measured') continue;
    const earned = row.pass * rule.perRecord + row.listed.reduce((sum, entry) => sum + entry.points, 0);
    if (earned < 0) owed.push([row, Math.min(-earned, rule.cap)]);
    if (earned <= 0 || (rule.above !== null && !less(whole(rule.above), base))) continue;
    const limits = [
      rule.cap,
      ...room(row, 'cap'),
      system.bonusCap === null ? Infinity : system.bonusCap - gained,
    ];
    const points = Math.max(0, Math.min(earned, ...limits));
    use(row, 'cap', points);
    gained += points;
  }
  let result = plus(base, whole(gained));
  for (const [row, most] of owed) {
    const points = Math.max(0, Math.min(most, ...room(row, 'lossCap')));
    use(row, 'lossCap', points);
    result = larger(whole(0), plus(result, whole(-points)));
  }
  return { gained: minus(result, base), result };
}

function possibleOf(
  system: ScoredSystem,
  live: readonly Row[],
  { leaf, path, status }: Row,
  applicable: number,
): Fraction {
  if (system.composition === 'full')
    return [BigInt(leaf.weight) * BigInt(marksOf(system)), BigInt(weighed(system))];
  if (status === 'not-applicable') return whole(0);
  if (system.composition === 'drop')
    return [BigInt(leaf.weight) * BigInt(marksOf(system)), BigInt(applicable)];
  // Walk down to the leaf; at each level only the siblings with something live share what came from above.
  const keys = new Set(live.map((row) => row.leaf.key));
  let siblings: readonly IndicatorNode[] = system.nodes;
  let share: Fraction = whole(marksOf(system));
  for (const own of path) {
    const sharing = siblings.filter((node) => keysOf(node).some((key) => keys.has(key)));
    const weights = sharing.reduce((sum, node) => sum + nominal(node), 0);
    share = over(times(share, whole(nominal(own))), whole(weights));
    siblings = own.type === 'leaf' ? [] : own.children;
  }
  return share;
}

function keysOf(node: IndicatorNode): string[] {
  return node.type === 'leaf' ? [node.key] : node.children.flatMap(keysOf);
}

/** What the leaves weigh together. */
export function weighed({ nodes }: ScoredSystem): number {
  return nodes.reduce((all, node) => all + nominal(node), 0);
}

/** What the sheet is out of. */
export function marksOf(system: ScoredSystem): number {
  return system.outOf ?? weighed(system);
}

function nominal(node: IndicatorNode): number {
  return node.type === 'leaf' ? node.weight : node.children.reduce((sum, child) => sum + nominal(child), 0);
}
