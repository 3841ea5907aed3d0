import { describe, expect, test } from 'vitest';
import { LIMIT_RULES, RULE_KEYS } from '../deadline/index.ts';
import type { Ledger } from './define-ledger.ts';
import type { Field, FieldValue } from './field.ts';
import { ledgers } from './registry.ts';
import { FILE } from './testing/cases.ts';
import { testContext } from './testing/context.ts';
import { recordOf } from './testing/record.ts';

const context = testContext();
/** A clock of a ledger's own may also hold a record to the day that it names itself. */
const KNOWN = new Set<string>([...RULE_KEYS, 'own-date']);
const each = ledgers.map((ledger) => [ledger.key, ledger] as const);

/** A value for a field of any type, the choice by number. */
function sample(field: Field, choice: number): FieldValue {
  switch (field.type) {
    case 'day':
      return '2024-03-01';
    case 'moment':
      return '2024-03-01T09:30';
    case 'integer':
      return Math.max(field.min, Math.min(field.max, 2024));
    case 'decimal':
      return Math.max(1, field.min);
    case 'money':
      return 1;
    case 'choice':
      return field.choices[choice % field.choices.length]?.value ?? null;
    case 'choices':
      return field.choices.map(({ value }) => value);
    case 'flag':
      return choice % 2 === 0;
    case 'url':
      return 'https://zrzy.example.com/';
    case 'department':
    case 'reference':
      return FILE;
    case 'files':
      return [FILE];
    case 'place':
      return { longitude: 119.9, latitude: 32.5 };
    case 'text':
    case 'long-text':
      return '样例';
    default:
      return field satisfies never;
  }
}

function filled(ledger: Ledger, choice: number): Record<string, FieldValue> {
  return Object.fromEntries(ledger.fields.map(({ key, field }) => [key, sample(field, choice)]));
}

describe.each(each)('ledger %s', (_key, ledger) => {
  test('takes its limits from the table, notices that must stand from those that say so', () => {
    const kinds = new Map<string, string>(LIMIT_RULES.map(({ key, kind }) => [key, kind]));
    const deadlines = ledger.deadlines.flatMap(({ rule }) => rule ?? []);
    expect(deadlines.filter((rule) => kinds.get(rule) !== 'at-most')).toEqual([]);
    expect(ledger.periods.filter(({ rule }) => kinds.get(rule) !== 'at-least')).toEqual([]);
  });

  test('cites the law of every limit and check', () => {
    const sources = ledger.checks.flatMap(({ source }) => [source.zh, source.en]);
    expect(sources.filter((source) => source.trim() === '')).toEqual([]);
    const keys = new Set(ledger.deadlines.filter(({ rule }) => rule !== null).map(({ key }) => key));
    const limits = ledger.checks.filter(({ key }) => keys.has(key));
    expect(limits.filter(({ source }) => source.zh === '法定期限表')).toEqual([]);
  });

  // Every choice is tried, so that every deadline and check runs once; a wrong rule, variant or unit throws.
  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])('counts and judges a filled-in record: choice %i', (choice) => {
    const { checks, deadlines } = ledger.assess(recordOf(ledger, filled(ledger, choice)), context);
    expect(deadlines.filter(({ rule }) => !KNOWN.has(rule))).toEqual([]);
    const unworded = checks.filter(({ key, outcome }) => {
      const reasons = ledger.checks.find((check) => check.key === key)?.reasons ?? {};
      const reason = 'reason' in outcome ? outcome.reason : undefined;
      return reason !== undefined && !Object.hasOwn(reasons, reason);
    });
    expect(unworded).toEqual([]);
  });

  test('is worded in Chinese and in English', () => {
    const words = [
      ledger.name,
      ledger.purpose,
      ...Object.values(ledger.groups),
      ...Object.values(ledger.refusals),
      ...ledger.publications.map(({ name }) => name),
      ...ledger.fields.flatMap(({ field }) => [
        field.label,
        ...(field.help === undefined ? [] : [field.help]),
      ]),
      ...ledger.checks.flatMap(({ name, formula, reasons }) => [name, formula, ...Object.values(reasons)]),
    ];
    expect(words.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
    // Official texts have full-width punctuation: a half-width mark beside a Chinese character is a slip.
    const slip = /\p{Script=Han}[,:;()?!]|[,:;()?!]\p{Script=Han}/u;
    expect(words.filter(({ zh }) => slip.test(zh))).toEqual([]);
    expect(words.filter(({ en }) => !/^[“(]?[\p{Script=Latin}\d]/u.test(en))).toEqual([]);
  });
});
