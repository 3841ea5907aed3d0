import { z } from 'zod';
import { allow, refuse, type Decision } from '../common/index.ts';
import type { DeadlineRefusal } from './refusal.ts';
import { LimitUnit, MonthDay, type LimitRule } from './rule.ts';

/** An office's own figure for one limit, and the document it comes from. */
export const LimitOverride = z.object({
  /** a count of the unit, or the month and day of a fixed date */
  amount: z.union([z.int().min(1).max(366), MonthDay]),
  /** null keeps the unit of the table */
  unit: LimitUnit.nullable().default(null),
  /** the local rule, or where the figure was checked */
  basis: z.string().trim().min(1).max(200),
});
export type LimitOverride = z.infer<typeof LimitOverride>;

/** By `overrideKey`: the limit's key, with `:variant` where it has variants. */
export const LimitOverrides = z.record(z.string(), LimitOverride);
export type LimitOverrides = z.infer<typeof LimitOverrides>;

/** Under what name an office's own figure for a rule is kept: `message.reply:simple`, `fee.payment`. */
export function overrideKey(rule: Pick<LimitRule, 'key' | 'variant'>): string {
  return rule.variant === null ? rule.key : `${rule.key}:${rule.variant}`;
}

/**
 * The rule with the office's own figure, if it has set one. Only local limits and figures nobody has read in the
 * source may be set (`rule-not-overridable`); a fixed date stays one, a count stays one (`override-does-not-fit`).
 */
export function withOverride<Key extends string>(
  rule: LimitRule<Key>,
  overrides: LimitOverrides,
): Decision<LimitRule<Key>, DeadlineRefusal> {
  const key = overrideKey(rule);
  const own = Object.hasOwn(overrides, key) ? overrides[key] : undefined;
  if (own === undefined) return allow(rule);
  if (!rule.isOverridable) return refuse('rule-not-overridable', { key });
  const unit = own.unit ?? rule.unit;
  if ((unit === 'fixed-date') !== (typeof own.amount === 'string') || isHours(unit) !== isHours(rule.unit)) {
    return refuse('override-does-not-fit', { key, amount: own.amount, unit });
  }
  const rolls =
    unit === 'calendar-day' && rule.kind === 'at-most' && !(rule.unit === unit && rule.roll === 'none');
  const roll = rolls ? 'next-workday' : 'none';
  return allow({
    ...rule,
    amount: own.amount,
    unit,
    roll,
    law: own.basis,
    article: null,
    isOverridden: true,
  });
}

function isHours(unit: LimitUnit): boolean {
  return unit === 'clock-hour';
}
