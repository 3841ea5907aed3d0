import { LimitOverride, type LimitOverrides, type OverridableLimit } from '@gongkai/domain/deadline';

/** An office's own figures as typed, `<key>.amount` and `<key>.basis`; blank is the table's own. */
export type LimitFields = Record<string, string>;

/** Stored figures in the form's fields. */
export function limitFieldsOf(limits: readonly OverridableLimit[], stored: LimitOverrides): LimitFields {
  return Object.fromEntries(
    limits.flatMap(({ key }) => [
      [`${key}.amount`, String(stored[key]?.amount ?? '')],
      [`${key}.basis`, stored[key]?.basis ?? ''],
    ]),
  );
}

function amountOf(text: string, isDate: boolean): unknown {
  const plain = text.normalize('NFKC').trim();
  return isDate ? plain : Number(plain);
}

type Read = { limits: LimitOverrides; problems: Record<string, 'limitAmount' | 'limitDate' | 'limitBasis'> };

/**
 * The form's fields as overrides; figures of limits that the form does not show stay. A figure without its basis, and
 * one that does not fit its unit, is named by its field.
 */
export function readLimits(
  limits: readonly OverridableLimit[],
  fields: LimitFields,
  stored: LimitOverrides,
): Read {
  const shown = new Set(limits.map(({ key }) => key));
  const read: Read = {
    limits: Object.fromEntries(Object.entries(stored).filter(([key]) => !shown.has(key))),
    problems: {},
  };
  for (const { key, rule } of limits) {
    const amount = fields[`${key}.amount`] ?? '';
    if (amount.trim() === '') continue;
    const isDate = rule.unit === 'fixed-date';
    const own = LimitOverride.safeParse({
      amount: amountOf(amount, isDate),
      unit: stored[key]?.unit ?? null,
      basis: fields[`${key}.basis`] ?? '',
    });
    if (own.success) read.limits[key] = own.data;
    else
      for (const { path } of own.error.issues) {
        const isBasis = path[0] === 'basis';
        const code = isBasis ? 'limitBasis' : isDate ? 'limitDate' : 'limitAmount';
        read.problems[`${key}.${isBasis ? 'basis' : 'amount'}`] = code;
      }
  }
  return read;
}
