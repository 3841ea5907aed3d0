import type { PlainDate } from '@gongkai/domain/common';
import type { DecideReviewInput, ReviewState } from '@gongkai/domain/secrecy-review';
import { decideReview, requestReview } from '@gongkai/services/secrecy-review';
import type { SampleDepartment } from './data/departments.ts';
import type { Deed } from './deed.ts';
import type { Stage } from './play.ts';

/** A review in the program: asked for by the drafter, then step by step on these days. */
type SampleReview = {
  /** known once the record is saved */
  recordId: () => string;
  publication: string;
  drafter: string;
  department: SampleDepartment;
  days: readonly PlainDate[];
};

const PASSED_BEFORE = {
  initial: 0,
  second: 1,
  approval: 2,
  approved: 3,
  refused: 1,
} as const satisfies Record<ReviewState, number>;

const NOTES = [
  '内容真实，未发现涉密，同意报送复审。',
  '经审查不涉及国家秘密和工作秘密，报批。',
  '同意公开。',
];

async function standing({ db }: Stage, { recordId, publication }: SampleReview) {
  return await db.secrecyReview.findFirstOrThrow({
    where: { recordId: recordId(), publicationKey: publication, state: { not: 'refused' } },
    select: { id: true, version: true },
  });
}

async function ask(stage: Stage, review: SampleReview, on: PlainDate): Promise<void> {
  const recordId = review.recordId();
  const { label } = await stage.db.ledgerRecord.findUniqueOrThrow({
    where: { id: recordId },
    select: { label: true },
  });
  await requestReview(await stage.people.as(review.drafter, on), {
    recordId,
    publication: review.publication,
    matter: label,
    disclosure: 'proactive',
    basis: null,
    channel: '门户网站',
  });
}

async function decide(stage: Stage, review: SampleReview, step: number, refuse: boolean): Promise<void> {
  const reviewers = [stage.people.headOf(review.department), 'office', 'leader'];
  const { id: reviewId, version } = await standing(stage, review);
  const findings = { stateSecret: false, workSecret: false, tradeSecret: false, privacy: false };
  const input: DecideReviewInput = refuse
    ? { decision: 'refuse', reviewId, version, reason: '信息来源不明，暂不公开，请核实后重新送审。' }
    : { decision: 'pass', reviewId, version, note: NOTES[step] ?? '', findings };
  await decideReview(await stage.people.as(reviewers[step] ?? '', review.days[step + 1] ?? ''), input);
}

/** The deeds by which a review comes to stand where it stands. */
export function reviewLive(stage: Stage, review: SampleReview, state: ReviewState): Deed[] {
  const passed = PASSED_BEFORE[state];
  const steps = Array.from({ length: passed }, (_, step) => ({ step, refuse: false }));
  const all = state === 'refused' ? [...steps, { step: passed, refuse: true }] : steps;
  const on = (index: number): PlainDate => review.days[index] ?? '';
  return [
    { on: on(0), play: async () => await ask(stage, review, on(0)) },
    ...all.map(({ step, refuse }) => ({
      on: on(step + 1),
      play: async () => await decide(stage, review, step, refuse),
    })),
  ];
}
