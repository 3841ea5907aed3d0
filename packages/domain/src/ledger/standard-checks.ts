import { addDays } from '../common/index.ts';
import type { LocalText } from '../indicator/text.ts';
import { fail, notApplicable, open, pass, type CheckOutcome, type ComputedDue } from './record.ts';

/** Words for the reason codes of the checks that every deadline brings along. */
export const DEADLINE_REASONS: Readonly<Record<string, LocalText>> = {
  late: { zh: '超过期限', en: 'Later than the limit' },
  pending: { zh: '尚未完成', en: 'Not done yet' },
  'not-started': { zh: '起算日期未填', en: 'The day it counts from is blank' },
  'not-required': { zh: '不适用本期限', en: 'This limit does not apply' },
  'no-rule': { zh: '当时没有生效的期限规定', en: 'No limit was in force on that day' },
};

export const PERIOD_REASONS: Readonly<Record<string, LocalText>> = {
  'too-short': { zh: '公示（公告）期不足', en: 'The notice stood too short a time' },
  standing: { zh: '公示（公告）尚未结束', en: 'The notice still stands' },
  'not-started': { zh: '起始日期未填', en: 'The first day is blank' },
  'not-required': { zh: '不适用本期限', en: 'This period does not apply' },
  'no-rule': { zh: '当时没有生效的期限规定', en: 'No rule was in force on that day' },
};

export const REVIEW_REASONS: Readonly<Record<string, LocalText>> = {
  'not-published': { zh: '尚未公开', en: 'Not published yet' },
  'without-review': { zh: '公开前没有保密审查', en: 'Published without a review before it' },
};

/** Done on or before the due day; a limit in hours is held to the minute where the minute is known. */
function isInTime(due: ComputedDue, done: string): boolean {
  if (due.at !== null && done.length > 10) return done <= due.at;
  return done.slice(0, 10) <= due.on;
}

/** On time, late, or open until the day after the due day. */
export function judgeDeadline(due: ComputedDue, done: string | null): CheckOutcome {
  if (done === null) return open('pending', addDays(due.on, 1));
  return isInTime(due, done) ? pass() : fail('late');
}

/** What is missing may still come within a limit: open until the day after it, failed where no limit runs. */
export function openWithin(due: ComputedDue | null, reason: string): CheckOutcome {
  return due === null ? fail(reason) : open(reason, addDays(due.on, 1));
}

/** Stood at least until the day that the rule gives. */
export function judgePeriod(due: ComputedDue, until: string | null): CheckOutcome {
  if (until === null) return open('standing', null);
  return until.slice(0, 10) >= due.on ? pass() : fail('too-short');
}

/** Every publication has its approved review, dated no later than itself (先审查、后公开). */
export function judgeReviews(published: readonly { on: string; approvedOn: string | null }[]): CheckOutcome {
  if (published.length === 0) return notApplicable('not-published');
  const isReviewed = published.every(({ on, approvedOn }) => approvedOn !== null && approvedOn <= on);
  return isReviewed ? pass() : fail('without-review');
}
