import type { HistoryEntry } from '../types.ts';

type Value = HistoryEntry['changes'][number]['before'];
type Translate = { (key: string): string; has: (key: string) => boolean };
type Format = { fullDate: (on: string) => string };

const DATE = /^\d{4}-\d{2}-\d{2}$/u;

/**
 * A stored value in words: dates in full, known vocabularies (`value.<field>.<value>`) translated, lists joined,
 * records as `name value` pairs; nothing for null.
 */
export function historyText(value: Value, field: string, t: Translate, format: Format): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map((one) => historyText(one, field, t, format)).join('、');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, one]) => {
        const name = `field.${key}`;
        return `${t.has(name) ? t(name) : key} ${historyText(one, key, t, format)}`;
      })
      .join(',');
  }
  if (typeof value === 'string' && DATE.test(value)) return format.fullDate(value);
  if (typeof value === 'number' && (field === 'percent' || field === 'expected')) return `${value}%`;
  if (typeof value === 'number' && field === 'weight') return (value / 100).toFixed(2);
  const key = `value.${field}.${String(value)}`;
  return t.has(key) ? t(key) : String(value);
}
