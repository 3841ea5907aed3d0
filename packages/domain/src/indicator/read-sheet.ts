import { metricByKey } from '../metric/registry.ts';
import type {
  Applicability,
  IndicatorGroup,
  IndicatorLeaf,
  IndicatorNode,
  IndicatorRule,
} from './definition.ts';
import { placesIn, rowReader, toUnits, wordIn, type RowReader, type SheetIssue } from './sheet-cells.ts';
import {
  EMPTY_WORDS,
  KIND_WORDS,
  NEEDED_COLUMNS,
  NO_SCORE,
  OVER_WORDS,
  RULE_WORDS,
  SHEET_HEADINGS,
  YES,
  type SystemColumn,
} from './sheet-columns.ts';
import { freeKey, placeOf } from './tree.ts';

/** What a sheet holds: a tree, or every cell that keeps it from being one. */
export type ReadSheet = { ok: true; nodes: IndicatorNode[] } | { ok: false; issues: SheetIssue[] };

const POINTS = { max: 1_000_000, scale: 100 };
const RATE = { max: 10_000, scale: 100 };

/**
 * Reads rows of cells (the first are the headings) as a tree of indicators: what `writeSheet` wrote comes back as it
 * was. Columns are found by their headings, in either language and any order; empty rows are passed over, and rows without a key get one.
 */
export function readSheet(rows: readonly (readonly string[])[]): ReadSheet {
  const [headings = []] = rows;
  const places = placesIn(headings);
  const missing = NEEDED_COLUMNS.filter((column) => !places.has(column));
  // Not one of them: the first sheet is another one.
  if (missing.length === NEEDED_COLUMNS.length)
    return { ok: false, issues: [{ row: 1, column: null, cell: 'A1', code: 'no-headings', details: {} }] };
  if (missing.length > 0)
    return {
      ok: false,
      issues: missing.map((column) => ({
        row: 1,
        column,
        cell: 'A1',
        code: 'missing-column',
        details: { column: SHEET_HEADINGS[column].zh },
      })),
    };
  const readers = rows
    .map((cells, at) => rowReader(cells, at + 1, places))
    .slice(1)
    .filter(({ text }) => text('name') !== '' || text('key') !== '' || text('rule') !== '');
  if (readers.length === 0)
    return { ok: false, issues: [{ row: 2, column: null, cell: 'A2', code: 'no-rows', details: {} }] };
  const taken = new Set(readers.map(({ text }) => text('key')));
  const nodes = readers.reduce<IndicatorNode[]>((tree, reader) => plant(tree, reader, taken), []);
  const issues = readers.flatMap((reader) => reader.issues);
  return issues.length === 0 ? { ok: true, nodes } : { ok: false, issues };
}

/** The tree with one more row's leaf at the end of its groups, which are made where they are not there yet. */
function plant(nodes: IndicatorNode[], reader: RowReader, taken: ReadonlySet<string>): IndicatorNode[] {
  const leaf = readLeaf(reader, taken);
  if (placeOf(nodes, leaf.key) !== null) {
    reader.issue('key', 'duplicate-key', { value: leaf.key });
    return nodes;
  }
  const path = ([1, 2] as const)
    .map((level) => ({
      level,
      name: { zh: reader.text(`group${level}`), en: reader.text(`group${level}En`) },
      key: reader.text(`group${level}Key`),
      limits: {
        ...readLimit(reader, 'cap', `group${level}Cap`),
        ...readLimit(reader, 'lossCap', `group${level}LossCap`),
      },
    }))
    .filter(({ name, key }) => name.zh !== '' || key !== '');
  return within(nodes, path, leaf, { reader, all: nodes });
}

type Limits = Pick<IndicatorGroup, 'cap' | 'lossCap'>;
type Wanted = { level: 1 | 2; name: { zh: string; en: string }; key: string; limits: Limits };
type Planting = { reader: RowReader; all: readonly IndicatorNode[] };

function within(
  nodes: IndicatorNode[],
  [group, ...rest]: readonly Wanted[],
  leaf: IndicatorLeaf,
  planting: Planting,
): IndicatorNode[] {
  if (group === undefined) return [...nodes, leaf];
  const known = nodes.find(
    (node) =>
      node.type === 'group' && (group.key === '' ? node.name.zh === group.name.zh : node.key === group.key),
  );
  if (known?.type === 'group') {
    if (known.name.zh !== group.name.zh)
      planting.reader.issue(`group${group.level}`, 'group-differs', { value: known.name.zh });
    const children = within(known.children, rest, leaf, planting);
    return nodes.map((node) => (node === known ? { ...known, children } : node));
  }
  const key =
    group.key === ''
      ? freeKey([...planting.all, ...nodes], `group-${planting.reader.row}-${group.level}`)
      : group.key;
  if (placeOf(planting.all, key) !== null)
    planting.reader.issue(`group${group.level}Key`, 'duplicate-key', { value: key });
  return [
    ...nodes,
    { type: 'group', key, name: group.name, ...group.limits, children: within([], rest, leaf, planting) },
  ];
}

/** A row without a key is a new indicator: it takes one from its row that no other has. */
function keyOf({ text, row }: RowReader, taken: ReadonlySet<string>): string {
  let key = text('key') || `indicator-${row}`;
  while (text('key') === '' && taken.has(key)) key += '-new';
  return key;
}

function readLeaf(reader: RowReader, taken: ReadonlySet<string>): IndicatorLeaf {
  const source = { zh: reader.text('source'), en: reader.text('sourceEn') };
  return {
    type: 'leaf',
    key: keyOf(reader, taken),
    name: { zh: reader.needed('name'), en: reader.text('nameEn') },
    formula: { zh: reader.text('formula'), en: reader.text('formulaEn') },
    weight: reader.number('weight', POINTS),
    metric: readMetric(reader),
    rule: readRule(reader),
    applicability: readApplicability(reader),
    explainedWorth: reader.number('explainedWorth', { max: 100, scale: 1, fallback: 100 }),
    source: source.zh === '' && source.en === '' ? null : source,
    family: reader.text('family') || null,
    ...readLimit(reader, 'lossCap', 'lossCap'),
  };
}

/** A limit; an empty cell means none, and the field is left out. */
function readLimit<K extends 'cap' | 'lossCap'>(
  reader: RowReader,
  field: K,
  column: SystemColumn,
): Partial<Record<K, number>> {
  if (reader.text(column) === '') return {};
  const limit: Partial<Record<'cap' | 'lossCap', number>> = { [field]: reader.number(column, POINTS) };
  return limit as Partial<Record<K, number>>;
}

function readMetric(reader: RowReader): string | null {
  const key = reader.text('metric');
  if (key === '') return null;
  if (metricByKey(key) === null) reader.issue('metric', 'unknown-metric', { value: key });
  return key;
}

function readApplicability(reader: RowReader): Applicability {
  const kinds = reader
    .text('kinds')
    .split(/[;；、,，]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const found = kinds.flatMap((value) => {
    const kind = wordIn(value, KIND_WORDS);
    const known = Object.values(KIND_WORDS)
      .map(({ zh }) => zh)
      .join('、');
    if (kind === null) reader.issue('kinds', 'unknown-word', { value, known });
    return kind ?? [];
  });
  return {
    whenEmpty: reader.word('whenEmpty', EMPTY_WORDS, 'not-applicable') ?? 'not-applicable',
    departmentKinds: found.length === 0 ? null : found,
  };
}

function readRule(reader: RowReader): IndicatorRule {
  const kind = reader.word('rule', RULE_WORDS);
  switch (kind) {
    case 'ratio': {
      const floor = reader.number('floor', { ...RATE, fallback: 0 });
      return { kind, floor, target: reader.number('target', { ...RATE, fallback: 10_000 }) };
    }
    case 'deduction':
      return {
        kind,
        perRecord: reader.number('perRecord', POINTS),
        floor: isYes(reader.text('goesOn')) ? 'level-1' : 'own',
      };
    case 'tiered':
      return readTiers(reader);
    case 'have-lack':
      return {
        kind,
        have: reader.number('have', POINTS),
        lack: reader.number('lack', { ...POINTS, fallback: 0 }),
      };
    case 'count-points':
      return { kind, perRecord: reader.number('perRecord', POINTS) };
    case 'bonus':
      return {
        kind,
        perRecord: reader.number('perRecord', POINTS),
        cap: reader.number('cap', POINTS),
        above: reader.text('above') === '' ? null : reader.number('above', POINTS),
      };
    case 'veto':
      return { kind, effect: readVeto(reader) };
    case 'proportional':
    case 'reviewer':
      return { kind };
    case null:
      return { kind: 'proportional' };
    default:
      return kind satisfies never;
  }
}

function readTiers(reader: RowReader): IndicatorRule {
  const over = reader.word('over', OVER_WORDS, 'rate') ?? 'rate';
  const value = reader.needed('tiers');
  const tiers = value
    .split(/[;；]/u)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [from = '', points = ''] = part.split('=').map((one) => one.trim().replace(/%$/u, ''));
      return { from: toUnits(from, over === 'rate' ? 100 : 1), points: toUnits(points, 100) };
    });
  const read = tiers.flatMap(({ from, points }) =>
    from === null || points === null || from < 0 || points < 0 || points > POINTS.max
      ? []
      : [{ from, points }],
  );
  if (value !== '' && read.length !== tiers.length) reader.issue('tiers', 'wrong-tiers', { value });
  return { kind: 'tiered', over, tiers: read };
}

function readVeto(reader: RowReader): Extract<IndicatorRule, { kind: 'veto' }>['effect'] {
  const value = reader.text('veto');
  if (wordIn(value, { none: NO_SCORE }) !== null) return { kind: 'no-score' };
  return { kind: 'fixed', score: reader.number('veto', POINTS) };
}

function isYes(value: string): boolean {
  return wordIn(value, { yes: YES }) !== null;
}
