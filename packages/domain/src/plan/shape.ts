import type { MarkerKind } from './markers.ts';
import type { OutlineNode } from './outline.ts';

/** A section's node (null for a flat list), with the nodes of its items. */
export type SectionShape = { node: OutlineNode | null; items: OutlineNode[] };

/** What became of the outline: sections, and nodes that are none (a repeated heading, stray numbering). */
export type Shape = { sections: SectionShape[]; dropped: { node: OutlineNode; duplicate: boolean }[] };

function key(node: OutlineNode): string {
  const first = node.unit.text.slice(node.unit.marker?.length ?? 0) || (node.body[0]?.text ?? '');
  return `${node.kind}:${node.number}:${first.replace(/[\s。.;:]/g, '').slice(0, 200)}`;
}

function weight(node: OutlineNode): number {
  return node.children.length * 1000 + node.body.length;
}

/** Headings without items that stand again further down: a page that repeats its head, or a table of contents. */
function duplicates(roots: OutlineNode[]): Set<OutlineNode> {
  const seen = new Map<string, OutlineNode>();
  const dropped = new Set<OutlineNode>();
  for (const node of roots.toReversed()) {
    const later = seen.get(key(node));
    if (later !== undefined && node.children.length === 0 && weight(later) >= Math.min(weight(node), 1))
      dropped.add(node);
    else seen.set(key(node), node);
  }
  return dropped;
}

/** Lists that start again at 1, such as the points of a covering letter before the plan's own. */
function runs(roots: OutlineNode[]): OutlineNode[][] {
  const all: OutlineNode[][] = [];
  for (const node of roots) {
    const current = all.at(-1);
    if (current === undefined || (node.number === 1 && node.kind !== 'group')) all.push([node]);
    else current.push(node);
  }
  return all;
}

/** Whether the mark's own line is more than a heading: a sentence with text after it. */
function isRunIn(node: OutlineNode): boolean {
  return /[。;].{4,}/.test(
    node.unit.text.slice(node.unit.marker?.length ?? 0).replace(/\([^()]*\)[。]?$/, ''),
  );
}

const FINE = new Set<MarkerKind>(['arabic', 'dotted', 'arabic-paren', 'arabic-rparen']);

function share(nodes: OutlineNode[], test: (node: OutlineNode) => boolean): number {
  return nodes.filter(test).length / Math.max(1, nodes.length);
}

/**
 * Whether the outermost numbering already numbers the items (一、…三十、): it has no level below, or
 * most of its lines are whole paragraphs, or few have points below and those are outnumbered.
 */
function isFlat(roots: OutlineNode[]): boolean {
  const parents = roots.filter((node) => node.children.length > 0);
  if (parents.length === 0) return !roots.every((node) => node.kind === 'group');
  if (roots.some((node) => node.kind === 'group')) return false;
  if (share(roots, isRunIn) > 0.5) return true;
  // Points (1) under few of 1. 2. 3.: those are items, with or without points.
  if (roots.every(({ kind }) => FINE.has(kind)) && parents.length * 2 <= roots.length) return true;
  const below = parents.reduce((sum, node) => sum + node.children.length, 0);
  return roots.length >= 5 && parents.length / roots.length < 0.4 && below < roots.length;
}

/** How many cells with text a row has. */
function cells(node: OutlineNode): number {
  return node.body.length + (node.unit.text.length > (node.unit.marker?.length ?? 0) ? 1 : 0);
}

/** Rows whose first cell is a merged task: rows with both cells open a group, rows with one go on in it. */
function mergedGroups(items: OutlineNode[]): SectionShape[] | null {
  const rows = items.every((node) => node.unit.table && node.kind === 'arabic' && node.children.length === 0);
  const first = items[0];
  if (!rows || first === undefined || cells(first) < 2) return null;
  const short = items.filter((node) => cells(node) === 1);
  const titled = items.filter((node) => cells(node) >= 2);
  const heads = titled.every(
    (node) => (node.body[0]?.text.length ?? 99) <= 40 && !/[。;]$/.test(node.body[0]?.text ?? ''),
  );
  if (
    short.length === 0 ||
    !heads ||
    items.some((node) => (node.unit.marker?.length ?? 0) < node.unit.text.length)
  )
    return null;
  const sections: SectionShape[] = [];
  for (const node of items) {
    const head = cells(node) >= 2 ? node.body.shift() : undefined;
    if (head !== undefined) {
      const group: OutlineNode = { kind: 'group', number: 0, unit: head, body: [], cells: [], children: [] };
      sections.push({
        node: { ...group, unit: { ...head, marker: { kind: 'group', number: 0, length: 0 } } },
        items: [],
      });
    }
    sections.at(-1)?.items.push(node);
  }
  return sections;
}

/**
 * Rows with departments or times of their own are the items, also under two levels of groups: the inner
 * groups are then the sections, and the outer ones sections without items. So are 第一节 under 第一章.
 */
function rowSections(roots: OutlineNode[]): SectionShape[] {
  const groups = roots.flatMap((root) => root.children);
  const rows = groups.flatMap((group) => group.children);
  const isRow = ({ unit, kind }: OutlineNode): boolean => unit.table && kind === 'arabic';
  if (roots.some(({ children }) => children.length > 0 && children.every(holdsItems)))
    return roots.flatMap((node) =>
      node.children.length > 0 && node.children.every(holdsItems)
        ? [{ node, items: [] }, ...innerSections(node)]
        : [{ node, items: node.children }],
    );
  const whole = groups.every((group) => group.children.length > 0) && rows.every(isRow);
  if (!whole || share(rows, (row) => row.cells.length > 0) <= 0.5)
    return roots.map((node) => ({ node, items: node.children }));
  return roots.flatMap((root) => [{ node: root, items: [] }, ...innerSections(root)]);
}

function innerSections(root: OutlineNode): SectionShape[] {
  return root.children.map((node) => ({ node, items: node.children }));
}

/** 第一节 is never a work item: what stands below it is. */
function holdsItems({ kind, children }: OutlineNode): boolean {
  return kind === 'chapter' && children.length > 0;
}

/** Decides which nodes are sections and which items. Moves nothing out of its order. */
export function shapeOutline(outlineRoots: OutlineNode[]): Shape {
  const repeated = duplicates(outlineRoots);
  const dropped = [...repeated].map((node) => ({ node, duplicate: true }));
  let roots = outlineRoots.filter((node) => !repeated.has(node));
  const lists = runs(roots);
  const withItems = lists.filter((list) => list.some((node) => node.children.length > 0));
  if (withItems.length > 0 && withItems.length < lists.length) {
    const stray = lists.filter((list) => !withItems.includes(list) && !list.some((node) => node.unit.table));
    const lost = new Set(stray.flat());
    for (const node of lost) dropped.push({ node, duplicate: false });
    roots = roots.filter((node) => !lost.has(node));
  }
  if (roots.length === 0) return { sections: [], dropped };
  if (!isFlat(roots)) return { sections: rowSections(roots), dropped };
  return { sections: mergedGroups(roots) ?? [{ node: null, items: roots }], dropped };
}
