import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../plan/index.ts';
import { decideReviewedPlan, draftOf, isVerbatim, ReviewedPlan } from './index.ts';

const NOTICE = [
  '关于印发2021年政务公开工作要点的通知',
  '一、深入推进公开',
  '(一)梳理公开文件。系统梳理现行有效文件,每季度更新目录。',
  '(二)做好规划公开。主动公开专项规划。',
  '二、加强保障',
  '(三)加强培训。组织业务培训。',
].join('\n');

function draft(text = NOTICE): ReviewedPlan {
  return draftOf(parsePlan(text), '要点.docx', 2022);
}

function changed(change: (plan: ReviewedPlan) => void): ReviewedPlan {
  const plan = structuredClone(draft());
  change(plan);
  return plan;
}

function item(plan: ReviewedPlan, section: number, index: number) {
  const found = plan.sections[section]?.items[index];
  if (found === undefined) throw new Error('no such item');
  return found;
}

describe('decideReviewedPlan', () => {
  it('accepts every document of the parser as it was read', () => {
    const folder = join(import.meta.dirname, '../plan/fixtures');
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    expect(files.length).toBeGreaterThan(7);
    for (const name of files) {
      const parsed = parsePlan(readFileSync(join(folder, name), 'utf8'));
      const plan = ReviewedPlan.parse(draftOf(parsed, name, 2021));
      const duplicates = plan.sections.some(
        ({ items }) => new Set(items.map(({ number }) => number)).size < items.length,
      );
      const expected =
        parsed.sections.length === 0 ? 'plan-without-items' : duplicates ? 'item-number-twice' : null;
      const decision = decideReviewedPlan(plan);
      expect([name, decision.ok ? null : decision.refusal, decision]).toEqual([name, expected, decision]);
    }
  });

  it('refuses a text that carries a secrecy mark and says on which line', () => {
    const decision = decideReviewedPlan(draft(`${NOTICE}\n机密★10年`));
    expect(decision).toEqual({
      ok: false,
      refusal: 'classified-text',
      details: { mark: '机密★10年', line: 7 },
    });
  });

  it('refuses anchors that count in another text', () => {
    const decision = decideReviewedPlan(
      changed((plan) => void (plan.source = NOTICE.replaceAll('\n', '\r\n'))),
    );
    expect(decision).toMatchObject({ ok: false, refusal: 'source-not-normalised' });
  });

  it.each([
    [
      'no items',
      'plan-without-items',
      (plan: ReviewedPlan) => plan.sections.forEach((one) => (one.items = [])),
    ],
    [
      'an anchor behind the end',
      'anchor-outside-source',
      (plan: ReviewedPlan) => (item(plan, 1, 0).anchor.end = NOTICE.length + 1),
    ],
    [
      'an empty anchor',
      'anchor-outside-source',
      (plan: ReviewedPlan) => (item(plan, 0, 0).anchor.end = item(plan, 0, 0).anchor.start),
    ],
    [
      'rewritten words',
      'body-not-in-source',
      (plan: ReviewedPlan) => (item(plan, 0, 1).body = '主动公开全部规划。'),
    ],
    [
      'a rewritten duty',
      'body-not-in-source',
      (plan: ReviewedPlan) => item(plan, 0, 0).suggestions.forEach((duty) => (duty.title = '别的事')),
    ],
    [
      'items out of order',
      'items-overlap',
      (plan: ReviewedPlan) => plan.sections.forEach((one) => (one.items = one.items.toReversed())),
    ],
    [
      'a duty of another item',
      'part-outside-item',
      (plan: ReviewedPlan) => item(plan, 1, 0).suggestions.push(...item(plan, 0, 0).suggestions),
    ],
    ['a number twice', 'item-number-twice', (plan: ReviewedPlan) => (item(plan, 0, 1).number = 1)],
    [
      'a section behind the end',
      'anchor-outside-source',
      (plan: ReviewedPlan) => plan.sections.forEach((one) => (one.anchor.end = NOTICE.length + 5)),
    ],
  ])('refuses %s with %s', (_case, refusal, change) => {
    expect(decideReviewedPlan(draft()).ok).toBe(true);
    expect(decideReviewedPlan(changed(change))).toMatchObject({ ok: false, refusal });
  });

  it('lets numbering restart in another section', () => {
    expect(decideReviewedPlan(changed((plan) => void (item(plan, 1, 0).number = 1))).ok).toBe(true);
  });
});

describe('isVerbatim', () => {
  it('asks for the lines in order and does not count spaces', () => {
    expect(isVerbatim('甲 乙\n丙', '甲乙丁\n 丙')).toBe(true);
    expect(isVerbatim('丙\n甲', '甲乙丁丙')).toBe(false);
    expect(isVerbatim('', '甲')).toBe(true);
  });
});

describe('draftOf', () => {
  it('takes the year from the title, then the date, then the caller', () => {
    expect(draft().year).toBe(2021);
    expect(draft('发文日期 2020-03-01\n一、总则\n(一)做好公开。公开文件。').year).toBe(2020);
    expect(draft('一、总则\n(一)做好公开。公开文件。').year).toBe(2022);
  });
});
