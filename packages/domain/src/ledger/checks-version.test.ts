import { expect, it } from 'vitest';
import { ledgers } from './index.ts';
import { judgedBy } from './checks-version.ts';
import type { LedgerSpec } from './spec.ts';

const text = { zh: '字', en: 'text' };

function spec(limit: number, words: string) {
  return {
    key: 'normative-document',
    name: { zh: words, en: words },
    purpose: text,
    items: [],
    groups: {},
    fields: {},
    publications: {},
    label: '' as never,
    identity: [],
    period: [],
    columns: [],
    order: [],
    deadlines: {},
    checks: {
      short: {
        name: { zh: words, en: words },
        formula: text,
        source: text,
        reasons: { long: { zh: words, en: words } },
        judge:
          limit === 1
            ? () => ({ outcome: 'pass' as const })
            : () => ({ outcome: 'fail' as const, reason: 'long' }),
      },
    },
  } satisfies LedgerSpec<Record<never, never>, never, never, 'short'>;
}

it('changes with what a check says, and not with how it is called', () => {
  expect(judgedBy(spec(1, '甲'))).toBe(judgedBy(spec(1, '乙')));
  expect(judgedBy(spec(1, '甲'))).not.toBe(judgedBy(spec(2, '甲')));
});

it('holds the functions of every ledger that ships', () => {
  for (const ledger of ledgers) {
    const judged = ledger.judgedBy();
    for (const { key, kind } of ledger.checks)
      expect(kind === 'named' ? judged : `"${key}"`).toContain(`"${key}"`);
    expect(ledger.judgedBy()).toBe(judged);
  }
  expect(new Set(ledgers.map((ledger) => ledger.judgedBy())).size).toBe(ledgers.length);
});
