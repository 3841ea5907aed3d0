import { isOrgan, trailingKind } from './loose-lines.ts';
import { MARKER_KINDS, type MarkerKind } from './markers.ts';
import { isDateLine } from './plain-date-text.ts';
import type { Unit } from './units.ts';

/** A numbered piece of the document with the lines and cells under it. */
export type OutlineNode = {
  kind: MarkerKind;
  /** As printed; 0 for a table group, which has none. */
  number: number;
  unit: Unit;
  body: Unit[];
  /** Table cells that name departments or times. */
  cells: Unit[];
  children: OutlineNode[];
};

/** A line outside the numbering, and whether it stands in a page's furniture or in a column of no field. */
export type LooseLine = {
  unit: Unit;
  zone: 'head' | 'attachments' | 'soft' | 'hard' | 'table';
  beforePlan: boolean;
};

export type Outline = { roots: OutlineNode[]; loose: LooseLine[]; heads: Unit[] };

/** Ranks of the marker kinds; two are swapped in a document that nests them the other way round. */
function rankKinds(units: Unit[]): Map<MarkerKind, number> {
  const ranks = new Map<MarkerKind, number>(MARKER_KINDS.map((kind, rank) => [kind, rank]));
  const first = new Map<MarkerKind, number>();
  const starts = new Map<MarkerKind, number>();
  units.forEach(({ marker }, index) => {
    if (marker === null) return;
    if (!first.has(marker.kind)) first.set(marker.kind, index);
    if (marker.number === 1) starts.set(marker.kind, (starts.get(marker.kind) ?? 0) + 1);
  });
  const pairs: [MarkerKind, MarkerKind][] = [
    ['han', 'han-paren'],
    ['han-paren', 'arabic'],
    ['han', 'arabic'],
  ];
  for (const [outer, inner] of pairs) {
    const inverted = (first.get(inner) ?? Infinity) < (first.get(outer) ?? -1);
    if (!inverted || (starts.get(inner) ?? 0) > 1 || (starts.get(outer) ?? 0) < 2) continue;
    const rank = ranks.get(outer) ?? 0;
    ranks.set(outer, ranks.get(inner) ?? 0).set(inner, rank);
  }
  return ranks;
}

/** Whether a signature begins here: a body's name over a date, or a date alone. */
function isSignature(unit: Unit, next: Unit | undefined): boolean {
  if (unit.table) return false;
  if (isDateLine(unit.text)) return true;
  if (!isOrgan(unit.text)) return false;
  return (
    next === undefined || isDateLine(next.text) || trailingKind(next.text) !== null || isOrgan(next.text)
  );
}

const CLOSING = /^(?:请(?!示)|以上(?:工作|任务|各项|要求|事项)|本(?:要点|方案|通知|办法)自)/;

/** A last paragraph to the readers (请各处室于4月15日前将联系人报办公室) right before the signature. */
function isClosing(units: Unit[], index: number): boolean {
  const unit = units[index];
  if (unit === undefined || unit.table || !CLOSING.test(unit.text)) return false;
  const below = units.slice(index + 1, index + 4);
  const end = below.findIndex((one, at) => isSignature(one, below[at + 1]));
  return end !== -1 && below.slice(0, end).every(({ marker }) => marker === null);
}

/** Whether a marker opens the text again after closing lines. */
function reopens(
  unit: Unit,
  zone: LooseLine['zone'] | 'body',
  top: MarkerKind | null,
  last: number,
): boolean {
  const { marker } = unit;
  if (marker === null) return false;
  if (unit.table || zone === 'body') return true;
  const outer = marker.kind === 'han' || marker.kind === 'part';
  if (zone === 'head') return true;
  if (zone === 'hard') return outer && marker.number === 1;
  if (zone === 'attachments' && marker.kind === 'arabic') return false;
  return (
    (marker.number === 1 && marker.kind !== 'circled') || (marker.kind === top && marker.number === last + 1)
  );
}

/** Puts numbered units into a tree by the rank of their marks; everything else is body, cell or loose. */
export function buildOutline(units: Unit[]): Outline {
  const ranks = rankKinds(units);
  const outline: Outline = { roots: [], loose: [], heads: [] };
  const stack: OutlineNode[] = [];
  let zone: LooseLine['zone'] | 'body' = 'head';
  units.forEach((unit, index) => {
    if (unit.kind === 'table-head') {
      outline.heads.push(unit);
      if (zone !== 'head') zone = stack.length > 0 && zone === 'body' ? 'body' : 'head';
      return;
    }
    if (unit.kind === 'other') {
      outline.loose.push({ unit, zone: 'table', beforePlan: false });
      return;
    }
    const root = outline.roots.at(-1);
    if (reopens(unit, zone, root?.kind ?? null, root?.number ?? 0)) {
      zone = 'body';
      addNode(outline, stack, unit, ranks);
      return;
    }
    zone = zone === 'body' && isClosing(units, index) ? 'soft' : nextZone(zone, unit, units[index + 1]);
    const current = stack.at(-1);
    if (zone !== 'body' || current === undefined) {
      const beforePlan = outline.roots.length === 0;
      outline.loose.push({ unit, zone: zone === 'body' ? 'head' : zone, beforePlan });
    } else if (unit.kind === 'departments' || unit.kind === 'time') current.cells.push(unit);
    else current.body.push(unit);
  });
  return outline;
}

function nextZone(
  zone: LooseLine['zone'] | 'body',
  unit: Unit,
  next: Unit | undefined,
): LooseLine['zone'] | 'body' {
  const trailing = unit.table ? null : trailingKind(unit.text);
  if (zone === 'hard') return zone;
  if (trailing !== null) return zone === 'head' && trailing !== 'attachments' ? 'head' : trailing;
  if (zone === 'attachments') return /^(?:\d|附)/.test(unit.text) ? zone : 'soft';
  return zone === 'body' && isSignature(unit, next) ? 'soft' : zone;
}

function addNode(outline: Outline, stack: OutlineNode[], unit: Unit, ranks: Map<MarkerKind, number>): void {
  const { marker } = unit;
  if (marker === null) return;
  const rank = ranks.get(marker.kind) ?? 0;
  const node: OutlineNode = {
    kind: marker.kind,
    number: marker.number,
    unit,
    body: [],
    cells: [],
    children: [],
  };
  while (stack.length > 0 && (ranks.get(stack.at(-1)?.kind ?? 'part') ?? 0) >= rank) stack.pop();
  const parent = stack.at(-1);
  if (parent === undefined) outline.roots.push(node);
  else parent.children.push(node);
  stack.push(node);
}
