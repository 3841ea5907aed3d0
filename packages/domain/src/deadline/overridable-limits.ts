import { overrideKey } from './overrides.ts';
import type { LimitRule } from './rule.ts';
import { LIMIT_RULES, type RuleKey } from './rules.ts';

/** A limit that an office may set, in its newest wording; `key` is the one its figure is kept under. */
export type OverridableLimit = { key: string; rule: LimitRule<RuleKey> };

/** Every limit that an office may set: local ones, and figures nobody has read in the source. */
export function overridableLimits(): OverridableLimit[] {
  const newest = new Map(LIMIT_RULES.map((rule) => [overrideKey(rule), rule]));
  return [...newest]
    .filter(([key]) => LIMIT_RULES.every((rule) => overrideKey(rule) !== key || rule.isOverridable))
    .map(([key, rule]) => ({ key, rule }));
}
