import { z } from 'zod';
import { allow, refuse, type Decision, type PlainDate } from '../common/index.ts';
import { ENFORCEMENT_LIMITS } from './data/enforcement.ts';
import { LAND_LIMITS } from './data/land.ts';
import { PUBLICATION_LIMITS } from './data/publication.ts';
import { RECONSIDERATION_LIMITS } from './data/reconsideration.ts';
import { REQUEST_LIMITS } from './data/request.ts';
import { RESPONSE_LIMITS } from './data/response.ts';
import type { DeadlineRefusal } from './refusal.ts';
import type { LimitDefinition, LimitRule, LimitVersion } from './rule.ts';

const TABLE = [
  ...PUBLICATION_LIMITS,
  ...REQUEST_LIMITS,
  ...RECONSIDERATION_LIMITS,
  ...ENFORCEMENT_LIMITS,
  ...LAND_LIMITS,
  ...RESPONSE_LIMITS,
] as const;

/** The name of a limit; stable, because records and settings keep it. */
export type RuleKey = (typeof TABLE)[number]['key'];

/** Every key, in the order of the table. */
export const RULE_KEYS: readonly RuleKey[] = TABLE.map(({ key }) => key);
export const RuleKey = z.enum(RULE_KEYS as [RuleKey, ...RuleKey[]]);

/** Every version of every limit, as published: before an office's own figures. */
export const LIMIT_RULES: readonly LimitRule<RuleKey>[] = TABLE.flatMap((definition) =>
  definition.versions.map((version) => toRule(definition, version)),
);

const BY_KEY = Map.groupBy(LIMIT_RULES, ({ key }) => key);
const DEFINITIONS = new Map<RuleKey, LimitDefinition>(
  TABLE.map((definition) => [definition.key, definition]),
);

/** Whether the text is the key of a limit. */
export function isRuleKey(text: string): text is RuleKey {
  return RuleKey.safeParse(text).success;
}

/** All versions of one limit, oldest first, variants beside each other. */
export function versionsOf(key: RuleKey): readonly LimitRule<RuleKey>[] {
  return BY_KEY.get(key) ?? [];
}

/** The variants of a limit with their names, such as `ordinary` and `simple`; empty where it has none. */
export function variantsOf(key: RuleKey): Readonly<LimitDefinition['variants'] & object> {
  return DEFINITIONS.get(key)?.variants ?? {};
}

/** The variant meant when none is named; null where the limit has none. */
export function defaultVariantOf(key: RuleKey): string | null {
  return DEFINITIONS.get(key)?.defaultVariant ?? null;
}

/**
 * The version of a limit in force on the day of the event that starts it.
 * Refuses `rule-unknown`, `rule-variant-unknown`, and `rule-not-in-force` with the first day known.
 */
export function ruleInForce(
  key: string,
  on: PlainDate,
  variant: string | null = null,
): Decision<LimitRule<RuleKey>, DeadlineRefusal> {
  if (!isRuleKey(key)) return refuse('rule-unknown', { key });
  const wanted = variant ?? defaultVariantOf(key);
  const known = Object.keys(variantsOf(key));
  if (wanted !== null && !known.includes(wanted)) {
    return refuse('rule-variant-unknown', { key, variant: wanted, known: known.join(', ') });
  }
  const versions = versionsOf(key).filter((rule) => rule.variant === wanted);
  const rule = versions.find((version) => isInForce(version, on));
  if (rule !== undefined) return allow(rule);
  const name = wanted === null ? key : `${key} (${wanted})`;
  const details = { key, on, rule: name, from: versions[0]?.effectiveFrom ?? '' };
  return refuse('rule-not-in-force', details);
}

function isInForce(rule: LimitRule, on: PlainDate): boolean {
  if (rule.effectiveFrom !== null && on < rule.effectiveFrom) return false;
  return rule.effectiveTo === null || on <= rule.effectiveTo;
}

function toRule<Key extends string>(
  definition: LimitDefinition & { key: Key },
  version: LimitVersion,
): LimitRule<Key> {
  const kind = definition.kind ?? 'at-most';
  // A notice that stands for the least number of days is lawful, on whatever day that ends.
  const rolls = version.unit === 'calendar-day' && kind === 'at-most' && version.roll !== 'none';
  return {
    key: definition.key,
    variant: version.variant ?? null,
    subject: definition.subject,
    start: definition.start,
    kind,
    amount: version.amount,
    unit: version.unit,
    law: version.law,
    article: version.article,
    effectiveFrom: version.from,
    effectiveTo: version.to ?? null,
    scope: version.scope ?? 'national',
    source: version.source,
    caveat: version.caveat ?? null,
    roll: rolls ? 'next-workday' : 'none',
    startDay: version.startDay === 'counts' ? 'day-1' : 'day-0',
    isOverridable: version.scope === 'local' || version.source === 'memory',
    isOverridden: false,
  };
}
