import { versionsOf } from '../../deadline/rules.ts';
import type { LedgerCheck } from '../../ledger/define-ledger.ts';
import type { LedgerKey } from '../../ledger/keys.ts';
import { ledgerOf } from '../../ledger/registry.ts';
import { ledgerMetricKey } from '../../metric/ledger-metrics.ts';
import { IndicatorRule } from '../definition.ts';
import { ruleInWords } from '../rule-words.ts';
import { leafOver, type LeafInput } from '../standard-parts.ts';
import type { LocalText } from '../text.ts';

/** What a leaf over a ledger's check may say differently; ratio from 0 to 100 % unless told. */
type LeafOptions = Pick<Partial<LeafInput>, 'rule' | 'family' | 'name' | 'applicability'> & {
  source?: LocalText;
};

/** A rule that nobody has read in its source yet says so wherever it is named. */
const FROM_MEMORY: LocalText = {
  zh: '（凭记忆整理，使用前请核对原文）',
  en: ' (from memory: confirm in the source before use)',
};

/** The law or practice of a check; with a caveat where its limit was written down from memory. */
function sourceOf(ledger: LedgerKey, check: LedgerCheck): LocalText {
  const { deadlines, periods } = ledgerOf(ledger);
  const rule = [...deadlines, ...periods].find(({ key }) => key === check.key)?.rule ?? null;
  const isFromMemory = rule !== null && versionsOf(rule).at(-1)?.source === 'memory';
  const { zh, en } = check.source;
  return isFromMemory ? { zh: zh + FROM_MEMORY.zh, en: en + FROM_MEMORY.en } : { zh, en };
}

/** How a metric reads, and after it the rule where that is more than its share of the points. */
function formulaOf(metric: LocalText, written: LeafInput['rule']): LocalText {
  const rule = IndicatorRule.parse(written);
  if (rule.kind === 'ratio' && rule.floor === 0 && rule.target === 10_000) return metric;
  const words = ruleInWords(rule);
  return { zh: `${metric.zh}；${words.zh}`, en: `${metric.en}; ${words.en}` };
}

/**
 * A leaf over a check of a ledger, named, explained and sourced by the check. `weight` in hundredths of a point.
 *
 * @throws RangeError when the ledger has no such check.
 */
export function checkLeaf(
  ledger: LedgerKey,
  check: string,
  weight: number,
  { rule = { kind: 'ratio' }, ...options }: LeafOptions = {},
): LeafInput {
  const found = ledgerOf(ledger).checks.find(({ key }) => key === check);
  if (found === undefined) throw new RangeError(`ledger ${ledger} has no check ${check}`);
  const source = sourceOf(ledger, found);
  return metricLeaf(ledgerMetricKey(ledger, check), weight, rule, { source, ...options });
}

/** A leaf over any metric; `source` has to be said. */
export function metricLeaf(
  metric: string,
  weight: number,
  rule: LeafInput['rule'],
  options: Omit<LeafOptions, 'rule'> & { source: LocalText },
): LeafInput {
  const leaf = leafOver(metric, weight, rule);
  return { ...leaf, formula: formulaOf(leaf.formula, rule), ...options };
}

/** So many hundredths off for each failing record, never below zero. */
export function off(perRecord: number): LeafInput['rule'] {
  return { kind: 'deduction', perRecord };
}

/** Nothing up to a floor (hundredths of a per cent), full points at 100 %. */
export function fromFloor(floor: number): LeafInput['rule'] {
  return { kind: 'ratio', floor };
}

/** A source that is the practice of several places and no statute. */
export function practice(zh: string, en: string): LocalText {
  return { zh: `考核实践：${zh}`, en: `Practice: ${en}` };
}
