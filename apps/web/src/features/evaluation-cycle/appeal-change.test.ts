import { describe, expect, it } from 'vitest';
import { changesOf, remediesFor, toHundredths, type DecisionDraft } from './appeal-change.ts';
import { anAppealLeaf } from './testing/samples.ts';

const REASON = '经核对收文登记，材料确于当日送达。';
const draft = (change: Partial<DecisionDraft>): DecisionDraft => ({
  outcome: 'upheld',
  reason: REASON,
  remedy: 'points',
  records: [],
  as: 'passing',
  points: '',
  numerator: '',
  denominator: '',
  ...change,
});

describe('what the office can correct', () => {
  it.each([
    ['a deduction with records', { rule: 'deduction' }, ['exclude', 'points', 'explain', 'not-applicable']],
    [
      'a ratio',
      { rule: 'ratio', failing: [], correctable: true },
      ['points', 'figure', 'explain', 'not-applicable'],
    ],
    [
      'a ratio of heads',
      { rule: 'ratio', separable: false, correctable: true },
      ['figure', 'points', 'explain', 'not-applicable'],
    ],
    [
      'a mark',
      { rule: 'reviewer', metric: null, separable: false },
      ['mark', 'points', 'explain', 'not-applicable'],
    ],
    ['a veto', { rule: 'veto' }, ['exclude', 'not-applicable']],
    [
      'what should have been there',
      { rule: 'ratio', failing: [], whenEmpty: 'not-done', correctable: true },
      ['points', 'figure', 'explain'],
    ],
  ] as const)('of %s', (_name, leaf, expected) => {
    expect(remediesFor(anAppealLeaf(leaf as Parameters<typeof anAppealLeaf>[0]))).toEqual(expected);
  });
});

describe('points as typed', () => {
  it.each([
    ['7.5', 750],
    [' 10 ', 1000],
    ['0.05', 5],
    ['7.555', null],
    ['-1', null],
    ['七', null],
    ['', null],
  ])('%j is %s', (text, expected) => expect(toHundredths(text)).toBe(expected));
});

describe('the changes of a decision', () => {
  const leaf = anAppealLeaf();
  it('are none on a rejection, and null while something is missing', () => {
    expect(changesOf(draft({ outcome: 'rejected' }), leaf)).toEqual([]);
    expect(changesOf(draft({}), leaf)).toBeNull();
    expect(changesOf(draft({ remedy: 'exclude' }), leaf)).toBeNull();
    expect(changesOf(draft({ remedy: 'exclude', records: ['task|gone'] }), leaf)).toBeNull();
    expect(changesOf(draft({ remedy: 'figure', numerator: '3' }), leaf)).toBeNull();
  });

  it('carry the figures that were typed', () => {
    expect(changesOf(draft({ points: '3.5' }), leaf)).toEqual([
      { kind: 'set-points', points: 350, reason: REASON },
    ]);
    expect(changesOf(draft({ remedy: 'exclude', records: ['task|t1'], as: 'uncounted' }), leaf)).toEqual([
      { kind: 'exclude-record', record: { kind: 'task', id: 't1' }, as: 'uncounted', reason: REASON },
    ]);
    expect(changesOf(draft({ remedy: 'figure', numerator: '3', denominator: '4' }), leaf)).toEqual([
      { kind: 'correct-figure', numerator: 3, denominator: 4, reason: REASON },
    ]);
  });
});
