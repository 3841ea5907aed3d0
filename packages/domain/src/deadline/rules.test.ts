import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays } from '../common/index.ts';
import {
  defaultVariantOf,
  isRuleKey,
  LIMIT_RULES,
  MonthDay,
  overrideKey,
  RULE_KEYS,
  ruleInForce,
  variantsOf,
  versionsOf,
  type LimitRule,
} from './index.ts';

const DOCUMENT = join(import.meta.dirname, '../../../../docs/deadlines.md');

/** One row of the table in the documentation. */
function documentRow(rule: LimitRule): string {
  const least = rule.kind === 'at-least' ? '≥ ' : '';
  const amount = `${least}${rule.amount}`;
  const article = rule.article === null ? '' : ` ${rule.article}`;
  const span = `${rule.effectiveFrom ?? '…'} – ${rule.effectiveTo ?? '…'}`;
  const setting = rule.isOverridable ? 'yes' : '';
  const cells = [
    `\`${overrideKey(rule)}\``,
    rule.subject.en,
    amount,
    rule.unit,
    rule.start.en,
    rule.law + article,
  ];
  return `| ${[...cells, span, rule.source, setting].join(' | ')} |`.replaceAll(/\s+/gu, ' ');
}

describe('the table of limits', () => {
  it('names each version once, with days that do not overlap', () => {
    for (const key of RULE_KEYS) {
      for (const variant of new Set(versionsOf(key).map((rule) => rule.variant))) {
        const versions = versionsOf(key).filter((rule) => rule.variant === variant);
        for (const [index, { effectiveFrom }] of versions.entries()) {
          const before = versions[index - 1];
          if (before === undefined) continue;
          expect([key, effectiveFrom]).toEqual([key, addDays(before.effectiveTo ?? '9999-12-30', 1)]);
        }
      }
    }
    expect(new Set(RULE_KEYS).size).toBe(RULE_KEYS.length);
  });

  it.each(LIMIT_RULES.map((rule) => [overrideKey(rule), rule] as const))(
    '%s says where it comes from',
    (_, rule) => {
      const isRead = rule.source === 'law' || rule.source === 'document';
      const isUnsure = rule.source === 'memory' || rule.effectiveFrom === null;
      const isDate = MonthDay.safeParse(rule.amount).success;
      expect(rule.law).not.toBe('');
      expect([isRead && rule.article === null, isUnsure && rule.caveat === null]).toEqual([false, false]);
      expect(rule.isOverridable).toBe(rule.source === 'memory' || rule.scope === 'local');
      expect(isDate).toBe(rule.unit === 'fixed-date');
      expect(isDate || (Number.isInteger(rule.amount) && Number(rule.amount) > 0)).toBe(true);
      expect(rule.variant === null || Object.hasOwn(variantsOf(rule.key), rule.variant)).toBe(true);
    },
  );

  it('has a default variant wherever there are variants', () => {
    for (const key of RULE_KEYS) {
      const names = Object.keys(variantsOf(key));
      expect([key, names.length > 0]).toEqual([key, names.includes(String(defaultVariantOf(key)))]);
    }
  });

  it('stands in the documentation row by row', () => {
    const [, section = ''] = readFileSync(DOCUMENT, 'utf8').split('## The table\n');
    const [table = ''] = section.split('\n## ');
    const written = table.split('\n').filter((text) => text.startsWith('| `'));
    const squeezed = written.map((text) => text.replaceAll(/\s+/gu, ' '));
    expect(squeezed).toEqual(LIMIT_RULES.map(documentRow));
  });
});

describe('ruleInForce', () => {
  it.each([
    ['reconsideration.reply', '2023-12-31', null, 10, 'calendar-day', '23'],
    ['reconsideration.reply', '2024-01-01', null, 10, 'working-day', '48, 88'],
    ['reconsideration.reply', '2024-01-01', 'ordinary', 10, 'working-day', '48, 88'],
    ['reconsideration.reply', '2024-01-01', 'simple', 5, 'working-day', '54, 88'],
    ['land.compensation-notice', '2021-08-31', null, 30, 'calendar-day', '47'],
    ['land.compensation-notice', '2021-09-01', null, 30, 'calendar-day', '28'],
    ['message.reply', '2010-01-01', null, 5, 'working-day', null],
  ])('%s on %s (%s): %i %s, art. %s', (key, on, variant, amount, unit, article) => {
    expect(ruleInForce(key, on, variant)).toMatchObject({ ok: true, value: { amount, unit, article } });
  });

  it.each([
    ['request.reply', '2019-05-14', null, 'rule-not-in-force'],
    ['penalty.withdraw', '2021-07-14', null, 'rule-not-in-force'],
    ['reconsideration.reply', '2021-06-01', 'simple', 'rule-not-in-force'],
    ['reconsideration.reply', '2024-06-01', 'quick', 'rule-variant-unknown'],
    ['request.reply', '2024-06-01', 'simple', 'rule-variant-unknown'],
    ['request.replay', '2024-06-01', null, 'rule-unknown'],
    ['toString', '2024-06-01', null, 'rule-unknown'],
  ])('%s on %s (%s) is refused: %s', (key, on, variant, refusal) => {
    expect(ruleInForce(key, on, variant)).toMatchObject({ ok: false, refusal });
  });

  it('knows its keys', () => {
    expect(['request.reply', 'request', ''].map(isRuleKey)).toEqual([true, false, false]);
  });
});
