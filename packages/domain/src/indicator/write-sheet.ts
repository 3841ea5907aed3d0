import { metricByKey } from '../metric/registry.ts';
import type { IndicatorGroup, IndicatorLeaf, IndicatorNode, IndicatorRule } from './definition.ts';
import {
  EMPTY_WORDS,
  KIND_WORDS,
  NO_SCORE,
  OVER_WORDS,
  RULE_WORDS,
  SHEET_COLUMNS,
  YES,
  type SystemColumn,
} from './sheet-columns.ts';
import { textIn } from './text.ts';

type Language = 'zh' | 'en';
type Cells = Partial<Record<SystemColumn, string>>;

/**
 * A tree as rows of cells in the order of {@link SHEET_COLUMNS}, one row a leaf in document order. What a group without
 * leaves is called goes lost: it cannot be published either.
 */
export function writeSheet(nodes: readonly IndicatorNode[], language: Language): string[][] {
  return rowsOf(nodes, [], language).map((cells) => SHEET_COLUMNS.map((column) => cells[column] ?? ''));
}

function rowsOf(
  nodes: readonly IndicatorNode[],
  groups: readonly IndicatorGroup[],
  language: Language,
): Cells[] {
  return nodes.flatMap((node) =>
    node.type === 'group'
      ? rowsOf(node.children, [...groups, node], language)
      : [{ ...groupCells(groups), ...leafCells(node, language), ...ruleCells(node.rule, language) }],
  );
}

function groupCells([first, second]: readonly IndicatorGroup[]): Cells {
  return {
    ...(first !== undefined && {
      group1: first.name.zh,
      group1En: first.name.en,
      group1Key: first.key,
      group1Cap: limit(first.cap),
      group1LossCap: limit(first.lossCap),
    }),
    ...(second !== undefined && {
      group2: second.name.zh,
      group2En: second.name.en,
      group2Key: second.key,
      group2Cap: limit(second.cap),
      group2LossCap: limit(second.lossCap),
    }),
  };
}

/** A limit that may be missing. */
function limit(hundredths: number | null | undefined): string {
  return hundredths === null || hundredths === undefined ? '' : units(hundredths);
}

function leafCells(leaf: IndicatorLeaf, language: Language): Cells {
  const metric = leaf.metric === null ? null : metricByKey(leaf.metric);
  const { whenEmpty, departmentKinds } = leaf.applicability;
  return {
    name: leaf.name.zh,
    nameEn: leaf.name.en,
    weight: units(leaf.weight),
    metric: leaf.metric ?? '',
    metricName: metric === null ? '' : textIn(metric.name, language),
    formula: leaf.formula.zh,
    formulaEn: leaf.formula.en,
    whenEmpty: EMPTY_WORDS[whenEmpty][language],
    kinds: (departmentKinds ?? []).map((kind) => KIND_WORDS[kind][language]).join('; '),
    explainedWorth: String(leaf.explainedWorth),
    source: leaf.source?.zh ?? '',
    sourceEn: leaf.source?.en ?? '',
    family: leaf.family ?? '',
    lossCap: limit(leaf.lossCap),
    key: leaf.key,
  };
}

function ruleCells(rule: IndicatorRule, language: Language): Cells {
  const word = RULE_WORDS[rule.kind][language];
  switch (rule.kind) {
    case 'ratio':
      return { rule: word, floor: units(rule.floor), target: units(rule.target) };
    case 'deduction':
      return {
        rule: word,
        perRecord: units(rule.perRecord),
        goesOn: rule.floor === 'level-1' ? YES[language] : '',
      };
    case 'tiered':
      return { rule: word, over: OVER_WORDS[rule.over][language], tiers: tiersText(rule) };
    case 'have-lack':
      return { rule: word, have: units(rule.have), lack: units(rule.lack) };
    case 'count-points':
      return { rule: word, perRecord: units(rule.perRecord) };
    case 'bonus':
      return {
        rule: word,
        perRecord: units(rule.perRecord),
        cap: units(rule.cap),
        above: rule.above === null ? '' : units(rule.above),
      };
    case 'veto':
      return {
        rule: word,
        veto: rule.effect.kind === 'fixed' ? units(rule.effect.score) : NO_SCORE[language],
      };
    case 'proportional':
    case 'reviewer':
      return { rule: word };
    default:
      return rule satisfies never;
  }
}

/** `0=0; 60=5; 90=10`: from which figure on how many points. */
function tiersText({ over, tiers }: Extract<IndicatorRule, { kind: 'tiered' }>): string {
  return tiers
    .map(({ from, points }) => `${over === 'rate' ? units(from) : String(from)}=${units(points)}`)
    .join('; ');
}

/** Hundredths as people write them: 1250 → `12.5`. */
function units(hundredths: number): string {
  return String(hundredths / 100);
}
