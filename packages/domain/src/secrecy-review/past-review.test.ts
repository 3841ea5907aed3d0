import { expect, test } from 'vitest';
import { refusePastReview, type PastReview } from './index.ts';

const review: PastReview = {
  drafter: '甲',
  initialBy: '乙',
  initialOn: '2021-03-01',
  secondBy: '丙',
  secondOn: '2021-03-02',
  approvedBy: '丁',
  approvedOn: '2021-03-02',
};

test.each<[Partial<PastReview>, string | null]>([
  [{}, null],
  [{ secondBy: null, secondOn: null }, null],
  [{ initialBy: '甲' }, 'reviewer-is-drafter'],
  [{ approvedBy: '甲' }, 'reviewer-is-drafter'],
  [{ approvedBy: '乙' }, 'reviewer-twice'],
  [{ secondBy: null }, 'review-second-incomplete'],
  [{ secondOn: null }, 'review-second-incomplete'],
  [{ secondOn: '2021-02-28' }, 'review-days-order'],
  [{ approvedOn: '2021-03-01' }, 'review-days-order'],
  [{ approvedOn: '2021-11-09' }, 'review-in-future'],
])('%j: %s', (change, refusal) => {
  expect(refusePastReview({ ...review, ...change }, '2021-11-08')).toBe(refusal);
});
