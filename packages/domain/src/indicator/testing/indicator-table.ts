import type {
  IndicatorGroup,
  IndicatorLeaf,
  IndicatorNode,
  IndicatorSystemDefinition,
} from '../definition.ts';
import { itemsOf } from '../national/items-of.ts';
import { ruleInWords } from '../rule-words.ts';
import { leavesOf, weightOf } from '../validate.ts';

/** The lines around the generated part of `docs/indicators.md`. */
export const TABLE_BEGINS = '<!-- written by scripts/write-indicator-table.ts from the systems that ship -->';
export const TABLE_ENDS = '<!-- end of the written part -->';

const HEAD = ['指标', 'Indicator', 'points', 'rule', 'metric', 'items', 'source', 'once per record'];

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function points(hundredths: number): string {
  return (hundredths / 100).toFixed(2);
}

/** Leaves before groups, each with the names of the groups that it stands in below the first level. */
function flat(nodes: readonly IndicatorNode[], path: readonly string[]): [string, IndicatorLeaf][] {
  return nodes.flatMap((node) =>
    node.type === 'leaf'
      ? [[path.join(' › '), node] satisfies [string, IndicatorLeaf]]
      : flat(node.children, [...path, node.name.zh]),
  );
}

function leafRow([path, leaf]: [string, IndicatorLeaf], system: IndicatorSystemDefinition): string {
  const items = system.subjectKind === 'item' ? [] : itemsOf(leaf);
  const kinds = leaf.applicability.departmentKinds;
  const rule = ruleInWords(leaf.rule);
  const only = kinds === null ? '' : ` (${kinds.join(', ')} only)`;
  return row([
    path === '' ? leaf.name.zh : `${path} › ${leaf.name.zh}`,
    leaf.name.en,
    leaf.weight === 0 ? '–' : points(leaf.weight),
    `${rule.zh} · ${rule.en}${only}`,
    leaf.metric === null ? '–' : `\`${leaf.metric}\``,
    items.length === 0 ? 'all' : items.join(', '),
    leaf.source?.zh ?? '',
    leaf.family ?? '',
  ]);
}

function groupChapter(node: IndicatorNode, system: IndicatorSystemDefinition): string[] {
  const children: IndicatorGroup['children'] = node.type === 'group' ? node.children : [node];
  return [
    `#### ${node.name.zh} · ${node.name.en}: ${points(weightOf(node))}`,
    '',
    row(HEAD),
    row(HEAD.map(() => '---')),
    ...flat(children, []).map((entry) => leafRow(entry, system)),
    '',
  ];
}

function systemChapter(system: IndicatorSystemDefinition): string[] {
  const leaves = leavesOf(system.nodes);
  const kinds = system.departmentKinds === null ? '' : `; for ${system.departmentKinds.join(', ')}`;
  return [
    `### ${system.name.zh} · ${system.name.en}`,
    '',
    `\`${system.key}\`: ${leaves.length} indicators${kinds}. Composition \`${system.composition}\`, ranking \`${system.ranking}\`.`,
    '',
    ...system.nodes.flatMap((node) => groupChapter(node, system)),
  ];
}

/** The generated part of `docs/indicators.md`: every system that ships, leaf by leaf. */
export function indicatorTable(systems: readonly IndicatorSystemDefinition[]): string {
  return systems.flatMap(systemChapter).join('\n').trim();
}

/** A document with its generated part replaced. Throws RangeError when it has none. */
export function withIndicatorTable(document: string, systems: readonly IndicatorSystemDefinition[]): string {
  const begin = document.indexOf(TABLE_BEGINS);
  const end = document.indexOf(TABLE_ENDS);
  if (begin < 0 || end < begin) throw new RangeError('the document has no generated part');
  const before = document.slice(0, begin + TABLE_BEGINS.length);
  return `${before}\n\n${indicatorTable(systems)}\n\n${document.slice(end)}`;
}
