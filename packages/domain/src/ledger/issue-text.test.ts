import { describe, expect, test } from 'vitest';
import { ISSUE_TEXTS, issueText } from './issue-text.ts';
import { ledgerOf, ledgers } from './registry.ts';

const document = ledgerOf('normative-document');

describe('issueText', () => {
  test('names the field and puts the figures in', () => {
    const issue = { field: 'endedOn', code: 'day-before', details: { other: 'madeOn', on: '2021-03-02' } };
    expect(issueText(document, issue, 'zh')).toBe('失效或废止日期：不能早于 2021-03-02（成文日期）');
    expect(issueText(document, issue, 'en')).toBe('Ended on: Must not be before 2021-03-02 (Made on)');
    const published = { field: 'publication:main', code: 'published-in-future' };
    expect(issueText(document, published, 'en')).toMatch(/^Publication: /);
  });

  test('a ledger’s own refusals are worded by its file', () => {
    for (const ledger of ledgers)
      for (const code of Object.keys(ledger.refusals))
        expect(issueText(ledger, { field: ledger.label, code }, 'zh')).toContain(ledger.refusals[code]?.zh);
  });

  test('every text is there in both languages, with the same figures', () => {
    const figures = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
    for (const { zh, en } of Object.values(ISSUE_TEXTS)) {
      expect(zh.length > 1 && en.length > 1).toBe(true);
      expect(figures(zh)).toEqual(figures(en));
    }
  });
});
