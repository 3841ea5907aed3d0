import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../plan/index.ts';
import {
  decideReviewedPlan,
  draftOf,
  editItem,
  editSection,
  lineRange,
  mergeWithPrevious,
  placeLine,
  removeItem,
  splitItem,
  type ReviewedPlan,
} from './index.ts';

const NOTICE = [
  '关于做好工作的通知',
  '一、深入推进公开',
  '(一)梳理公开文件。系统梳理现行有效文件。统一标注有效性。',
  '(二)做好规划公开。主动公开专项规划。公开历史规划。',
  '二、加强保障',
  '(三)加强培训。组织业务培训。',
  '',
  '(此件公开发布)',
].join('\n');

const plan = draftOf(parsePlan(NOTICE), null, 2021);

function numbers(of: ReviewedPlan | null): number[][] | undefined {
  return of?.sections.map((section) => section.items.map((item) => item.number));
}

describe('splitItem', () => {
  it('cuts at the offset, hands duties to their half and moves later numbers up in a plan that runs on', () => {
    const at = NOTICE.indexOf('统一标注');
    const split = splitItem(plan, { section: 0, item: 0 }, at);
    expect(numbers(split)).toEqual([[1, 2, 3], [4]]);
    const [first, second] = split?.sections[0]?.items ?? [];
    expect(first).toMatchObject({ heading: '梳理公开文件', body: '系统梳理现行有效文件。' });
    expect(second).toMatchObject({ heading: null, body: '统一标注有效性。' });
    expect(second?.suggestions.map(({ title }) => title)).toEqual(['统一标注有效性']);
    expect(split && decideReviewedPlan(split).ok).toBe(true);
  });

  it('leaves other sections alone where numbering restarts', () => {
    const restarted = editItem(plan, { section: 1, item: 0 }, { number: 1 });
    expect(numbers(splitItem(restarted, { section: 0, item: 0 }, NOTICE.indexOf('统一标注')))).toEqual([
      [1, 2, 3],
      [1],
    ]);
  });

  it('refuses a cut that leaves a side empty, and a path to nothing', () => {
    const { start, end } = plan.sections[0]?.items[0]?.anchor ?? { start: 0, end: 0 };
    for (const at of [start, end, 0, NOTICE.length]) {
      expect(splitItem(plan, { section: 0, item: 0 }, at)).toBeNull();
    }
    expect(splitItem(plan, { section: 5, item: 0 }, 20)).toBeNull();
  });
});

describe('mergeWithPrevious', () => {
  it('takes the text between both whole', () => {
    const merged = mergeWithPrevious(plan, { section: 0, item: 1 });
    expect(numbers(merged)).toEqual([[1], [3]]);
    const body = merged?.sections[0]?.items[0]?.body ?? '';
    expect(body.startsWith('系统梳理')).toBe(true);
    expect(body).toContain('(二)做好规划公开。');
    expect(merged && decideReviewedPlan(merged).ok).toBe(true);
    expect(mergeWithPrevious(plan, { section: 1, item: 0 })).toBeNull();
  });
});

describe('placeLine', () => {
  it('makes an unplaced line an item where it stands', () => {
    const placed = placeLine(plan, 8);
    expect(numbers(placed)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(placed?.sections[1]?.items[1]?.body).toBe('(此件公开发布)');
    expect(placed && decideReviewedPlan(placed).ok).toBe(true);
  });

  it('refuses an empty line and one that an item already has', () => {
    expect(placeLine(plan, 7)).toBeNull();
    expect(placeLine(plan, 3)).toBeNull();
    expect(placeLine(plan, 99)).toBeNull();
  });

  it('begins a section where the text has none', () => {
    const bare = draftOf(parsePlan('公开文件。'), null, 2021);
    expect(bare.sections).toEqual([]);
    const placed = placeLine(bare, 1);
    expect(numbers(placed)).toEqual([[1]]);
    expect(placed && decideReviewedPlan(placed).ok).toBe(true);
  });
});

it('edits headings and numbers, and takes items out', () => {
  expect(editSection(plan, 1, { heading: '保障' }).sections[1]?.heading).toBe('保障');
  expect(
    editItem(plan, { section: 1, item: 0 }, { heading: null }).sections[1]?.items[0]?.heading,
  ).toBeNull();
  expect(numbers(removeItem(plan, { section: 0, item: 0 }))).toEqual([[2], [3]]);
});

it('finds a line without the spaces around it', () => {
  expect(lineRange('甲\n  乙 \n', 2)).toEqual({ start: 4, end: 5 });
  expect(lineRange('甲\n\n', 2)).toBeNull();
});

it('keeps a plan acceptable through any row of splits, merges and removals', () => {
  const act = fc.record({
    kind: fc.constantFrom('split', 'merge', 'remove', 'place'),
    section: fc.nat({ max: 1 }),
    item: fc.nat({ max: 4 }),
    at: fc.nat({ max: NOTICE.length }),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
      let now = plan;
      for (const { kind, section, item, at } of acts) {
        const path = { section, item };
        if (kind === 'split') now = splitItem(now, path, at) ?? now;
        if (kind === 'merge') now = mergeWithPrevious(now, path) ?? now;
        if (kind === 'remove') now = removeItem(now, path);
        if (kind === 'place') now = placeLine(now, at % 9) ?? now;
      }
      const left = now.sections.flatMap((section) => section.items).length;
      const decision = decideReviewedPlan(now);
      expect(decision.ok ? null : decision.refusal).toBe(left === 0 ? 'plan-without-items' : null);
    }),
    { numRuns: 300 },
  );
});
