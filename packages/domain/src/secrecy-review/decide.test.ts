import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../account/index.ts';
import { decideReview, holdsStep, type DecideReviewInput, type ReviewFacts, type Reviewer } from './index.ts';

const review: ReviewFacts = {
  state: 'initial',
  departmentId: 'own',
  isOfficeDepartment: false,
  drafterId: 'drafter',
  initialById: null,
  secondById: null,
  lastOn: '2021-11-08',
  version: 3,
};
const findings = { stateSecret: false, workSecret: false, tradeSecret: false, privacy: false };
const pass = { decision: 'pass', reviewId: 'r', version: 3, note: '', findings } as DecideReviewInput;

function person(role: Role, userId = role as string, departmentId: string | null = 'own'): Reviewer {
  return { userId, departmentId, roles: [role] };
}

function answer(reviewer: Reviewer, change: Partial<ReviewFacts> = {}, input = pass, today = '2021-11-09') {
  const decision = decideReview(reviewer, { ...review, ...change }, input, today);
  return decision.ok ? decision.value.next : decision.refusal;
}

describe('holdsStep', () => {
  test.each([
    ['initial', false, ['department-lead']],
    ['initial', true, ['office', 'department-lead']],
    ['second', false, ['office']],
    ['approval', false, ['leadership']],
  ] as const)('%s (office’s own: %s) is held by %j', (step, isOfficeDepartment, roles) => {
    const holders = ROLES.filter((role) =>
      holdsStep({ departmentId: 'own', roles: [role] }, step, { departmentId: 'own', isOfficeDepartment }),
    );
    expect(holders).toEqual(roles);
  });

  test('the head of another department does not hold the first step', () => {
    expect(answer(person('department-lead', 'lead', 'other'))).toBe('review-not-yours');
  });
});

describe('decideReview', () => {
  test('goes through its three steps', () => {
    expect(answer(person('department-lead'))).toBe('second');
    expect(answer(person('office'), { state: 'second', initialById: 'lead' })).toBe('approval');
    expect(
      answer(person('leadership'), { state: 'approval', initialById: 'lead', secondById: 'office' }),
    ).toBe('approved');
  });

  test('no person has two parts in it', () => {
    expect(answer(person('department-lead', 'drafter'))).toBe('reviewer-is-drafter');
    expect(answer(person('office', 'lead'), { state: 'second', initialById: 'lead' })).toBe('reviewer-twice');
    expect(answer(person('leadership', 'office'), { state: 'approval', secondById: 'office' })).toBe(
      'reviewer-twice',
    );
  });

  test.each(['approved', 'refused'] as const)('ends with %s', (state) => {
    expect(answer(person('leadership'), { state })).toBe('review-ended');
  });

  test('a secret is not passed, and the question must be answered', () => {
    const found = (change: object) =>
      ({ ...pass, findings: { ...findings, ...change } }) as DecideReviewInput;
    expect(answer(person('department-lead'), {}, found({ stateSecret: true }))).toBe('review-finds-secret');
    expect(answer(person('department-lead'), {}, found({ workSecret: true }))).toBe('review-finds-secret');
    expect(answer(person('department-lead'), {}, found({ stateSecret: null }))).toBe('review-questions-open');
    expect(answer(person('department-lead'), {}, found({ tradeSecret: true }))).toBe('second');
  });

  test('a refusal ends it; a stale version, or a day before the last step, is refused', () => {
    const no = { decision: 'refuse', reviewId: 'r', version: 3, reason: '涉及内部事务' } as DecideReviewInput;
    expect(answer(person('department-lead'), {}, no)).toBe('refused');
    expect(answer(person('department-lead'), {}, { ...no, version: 2 })).toBe('version-conflict');
    expect(answer(person('department-lead'), {}, pass, '2021-11-07')).toBe('day-before-step');
  });
});
