import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkday, officialCalendar, stateOfSpan } from '../calendar/index.ts';
import { addDays } from '../common/index.ts';
import {
  assessLimit,
  computeDeadline,
  firstDayFree,
  RULE_KEYS,
  type Deadline,
  type RuleKey,
} from './index.ts';

const calendar = officialCalendar();

function deadline(key: RuleKey, from: string, variant: string | null = null): Deadline {
  const computed = computeDeadline({ key, from, calendar, variant });
  if (!computed.ok) throw new Error(`${key} from ${from}: ${computed.refusal}`);
  return computed.value;
}

/** Last days worked by hand from the notices; the article is the rule's own. */
describe('the last day', () => {
  it.each([
    ['request.reply', '2021-09-08', '2021-10-12', '条例 33: 调休 09-18, 09-26, 10-09'],
    ['request.reply', '2021-09-24', '2021-10-27', '条例 33'],
    ['request.supplement', '2021-09-24', '2021-10-09', '条例 30: 09-26…30 five, 10-08, 10-09'],
    ['request.third-party', '2021-12-20', '2022-01-11', '条例 32: 元旦 01-01…03'],
    ['request.co-author', '2022-01-24', '2022-02-17', '条例 34: 01-29 and 01-30 worked, 春节 01-31…02-06'],
    ['request.extension', '2021-02-10', '2021-03-16', '条例 33: 春节 02-11…17, 02-20 worked'],
    ['proactive.publish', '2021-01-29', '2021-03-03', '条例 26: 02-07 and 02-20 worked'],
    ['budget.publish', '2021-02-01', '2021-02-22', '预算法 14: 02-21 is a Sunday'],
    ['budget.publish', '2021-01-22', '2021-02-18', '预算法 14: 02-11 begins 春节'],
    ['budget.publish-unit', '2021-03-01', '2021-03-22', '实施条例 6: 03-21 is a Sunday'],
    ['interpretation.publish', '2021-09-17', '2021-09-23', '80 号: 09-18 worked, 中秋 09-19…21'],
    ['penalty.publish', '2021-09-30', '2021-10-15', '118 号 (六)'],
    ['penalty.withdraw', '2021-07-15', '2021-07-20', '行政处罚法 48, 85'],
    ['enforcement.decision', '2021-09-08', '2021-10-12', '118 号 (六)'],
    ['enforcement.permit', '2021-04-23', '2021-05-06', '118 号 (六): 04-25 worked, 劳动节 05-01…05'],
    ['land.pre-notice', '2021-09-24', '2021-10-13', '实施条例 26'],
    ['land.compensation-notice', '2021-09-01', '2021-10-01', '实施条例 28: at least, does not roll'],
    ['land.approval-notice', '2021-12-20', '2022-01-11', '实施条例 31'],
    ['land.approval-materials', '2021-11-08', '2021-11-22', '标准目录'],
    ['auction.notice', '2021-11-08', '2021-11-28', '39 号令 8'],
    ['auction.listing', '2021-11-08', '2021-11-18', '39 号令 18'],
    ['auction.result', '2021-09-18', '2021-10-09', '39 号令 22'],
    ['residential.quarterly', '2021-10-01', '2021-10-11', 'the tenth is a Sunday'],
    ['residential.quarterly', '2022-01-01', '2022-01-10', 'by the tenth'],
    ['planning.draft', '2021-11-08', '2021-12-08', '城乡规划法 26'],
    ['site-error.reply', '2021-02-10', '2021-02-20', '02-20 worked'],
    ['fee.payment', '2021-09-03', '2021-10-08', '109 号: 10-03 lies in 国庆节'],
    ['media.silence', '2021-09-20', '2021-10-04', 'a silence does not roll'],
    ['report.department', '2021-12-31', '2022-01-31', '条例 49: a named date, though 春节'],
    ['report.government', '2021-12-31', '2022-03-31', '条例 49'],
    ['report.department', '2022-01-31', '2022-01-31', 'on the day itself'],
    ['report.department', '2022-02-01', '2023-01-31', 'after it: next year'],
    ['supply-plan.publish', '2021-01-01', '2021-03-31', '规范'],
    ['enforcement.data', '2021-12-31', '2022-01-31', '118 号 (六)'],
    ['reconsideration.reply', '2021-09-24', '2021-10-08', '2017 text 23: ten calendar days, 10-04 rolls'],
    ['reconsideration.reply', '2024-01-02', '2024-01-16', '2023 text 48, 88'],
    ['reconsideration.correction-report', '2024-01-02', '2024-03-04', '76: 03-02 is a Saturday'],
  ] as const)('of %s from %s is %s (%s)', (key, from, due, _why) => {
    expect(deadline(key, from)).toMatchObject({ due, state: 'official' });
  });

  it.each([
    ['reconsideration.reply', 'simple', '2024-01-02', '2024-01-09'],
    ['reconsideration.copy', 'simple', '2024-01-02', '2024-01-05'],
    ['reconsideration.decision', 'simple', '2024-01-02', '2024-02-01'],
    ['message.reply', 'complex', '2021-11-08', '2021-11-29'],
  ] as const)('of %s (%s) from %s is %s', (key, variant, from, due) => {
    expect(deadline(key, from, variant).due).toBe(due);
  });

  it.each([
    ['opinion.major', '2021-12-31T22:30', '2022-01-01T03:30'],
    ['opinion.conference', '2021-10-01T08:00', '2021-10-02T08:00'],
    ['opinion.other', '2024-02-28T10:15', '2024-03-01T10:15'],
  ] as const)('of %s from %s is %s, holidays and nights included', (key, from, due) => {
    expect(deadline(key, from)).toMatchObject({ due, state: 'official' });
  });

  it('rests on plain weekends where no notice is known, and says so', () => {
    const { due, state, steps } = deadline('request.reply', '2026-12-14');
    expect([due, state]).toEqual(['2027-01-11', 'assumed']);
    expect(steps.find(({ kind }) => kind === 'assumed-year')).toMatchObject({ name: '2027', counted: 13 });
    expect(deadline('budget.publish', '2026-12-20')).toMatchObject({ due: '2027-01-11', state: 'assumed' });
    expect(deadline('report.department', '2026-12-31').state).toBe('official');
  });

  it('is computed anew when the notice is loaded', () => {
    const loaded = officialCalendar();
    loaded.years[2027] = {
      state: 'official',
      source: 'a notice',
      days: { '2027-01-01': { isWorkday: false, name: '元旦' } },
    };
    const after = computeDeadline({ key: 'request.reply', from: '2026-12-14', calendar: loaded });
    expect(after).toMatchObject({ ok: true, value: { due: '2027-01-12', state: 'official' } });
  });
});

describe('the steps', () => {
  it('name every holiday and swapped weekend between', () => {
    const told = deadline('request.reply', '2021-09-08').steps.map(
      ({ kind, from, to, counted, name }) =>
        `${kind} ${from.slice(5)}…${to.slice(5)} ${counted} ${name ?? ''}`,
    );
    expect(told).toEqual([
      'start 09-08…09-08 0 ',
      'counted 09-09…09-10 2 ',
      'weekend 09-11…09-12 2 ',
      'counted 09-13…09-17 7 ',
      'swapped 09-18…09-18 8 中秋调休',
      'holiday 09-19…09-21 8 中秋',
      'counted 09-22…09-24 11 ',
      'weekend 09-25…09-25 11 ',
      'swapped 09-26…09-26 12 国庆节调休',
      'counted 09-27…09-30 16 ',
      'holiday 10-01…10-07 16 国庆节',
      'counted 10-08…10-08 17 ',
      'swapped 10-09…10-09 18 国庆节调休',
      'weekend 10-10…10-10 18 ',
      'counted 10-11…10-12 20 ',
      'due 10-12…10-12 20 ',
    ]);
  });

  it('show how a calendar day rolls, and a first day that counts', () => {
    expect(deadline('budget.publish', '2021-01-22').steps).toEqual([
      { kind: 'start', from: '2021-01-22', to: '2021-01-22', days: 1, counted: 0, name: null },
      { kind: 'counted', from: '2021-01-23', to: '2021-02-11', days: 20, counted: 20, name: null },
      { kind: 'rolled', from: '2021-02-11', to: '2021-02-17', days: 7, counted: 20, name: '春节' },
      { kind: 'due', from: '2021-02-18', to: '2021-02-18', days: 1, counted: 20, name: null },
    ]);
    const quarterly = deadline('residential.quarterly', '2022-01-01').steps;
    expect(quarterly.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['start', '2022-01-01', '2022-01-01'],
      ['counted', '2022-01-01', '2022-01-10'],
      ['due', '2022-01-10', '2022-01-10'],
    ]);
  });

  const day = fc.integer({ min: 0, max: 2400 }).map((offset) => addDays('2021-09-01', offset));

  it('cover every day from the start to the due day once, and count what the calendar counts', () => {
    fc.assert(
      fc.property(day, (from) => {
        const { due, state, steps } = deadline('request.reply', from);
        expect({ on: due, state }).toEqual(addWorkingDays(calendar, from, 20));
        let next = from;
        let counted = 0;
        for (const step of steps.slice(0, -1)) {
          if (step.kind === 'assumed-year') continue;
          expect(step.from).toBe(next);
          const counts = step.kind === 'counted' || step.kind === 'swapped';
          for (; next <= step.to; next = addDays(next, 1)) {
            const isAsTold = step.kind === 'start' || isWorkday(calendar, next) === counts;
            expect([next, isAsTold]).toEqual([next, true]);
          }
          counted += counts ? step.days : 0;
          expect(step.counted).toBe(counted);
        }
        expect([next, counted]).toEqual([addDays(due, 1), 20]);
      }),
      { numRuns: 60 },
    );
  });

  it('monotone: a later event is never due earlier under one rule; additive: 20 + 20 = 40', () => {
    const dated = RULE_KEYS.filter((key) => !key.startsWith('opinion') && !key.startsWith('reconsideration'));
    fc.assert(
      fc.property(day, fc.nat(40), fc.constantFrom(...dated), (from, later, key) => {
        const second = addDays(from, later);
        expect(deadline(key, from).due <= deadline(key, second).due).toBe(true);
        const reply = deadline('request.reply', from).due;
        expect(deadline('request.extension', reply).due).toBe(addWorkingDays(calendar, from, 40).on);
      }),
      { numRuns: 100 },
    );
  });

  it('a limit to act ends on a working day, and is assumed exactly when a counted year is', () => {
    const counted = ['request.reply', 'budget.publish', 'fee.payment', 'residential.quarterly'] as const;
    fc.assert(
      fc.property(day, fc.constantFrom(...counted), (from, key) => {
        const { due, state } = deadline(key, from);
        expect(isWorkday(calendar, due)).toBe(true);
        const states = [stateOfSpan(calendar, due, due), stateOfSpan(calendar, from, due)];
        expect(states).toContain(state);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what is refused', () => {
  it.each([
    ['request.reply', '2021-02-30', 'day-invalid'],
    ['request.reply', '', 'day-invalid'],
    ['request.reply', '2021-2-3', 'day-invalid'],
    ['request.reply', '2021-09-08T10:00', 'day-needed'],
    ['opinion.major', '2021-09-08', 'time-needed'],
    ['opinion.major', '2021-09-08T24:00', 'day-invalid'],
    ['opinion.major', '2021-09-08 10:00', 'day-invalid'],
    ['message.reply', '0021-09-08', 'year-out-of-range'],
    ['message.reply', '9999-12-31', 'year-out-of-range'],
    ['request.reply', '2008-05-01', 'rule-not-in-force'],
  ] as const)('%s from %j: %s', (key, from, refusal) => {
    expect(computeDeadline({ key, from, calendar })).toMatchObject({ ok: false, refusal });
  });
});

describe('an office’s own figures', () => {
  const from = '2021-11-08';
  const own = (amount: number | string) => ({ amount, unit: null, basis: '市政府办〔2021〕3号' });

  it('replace local limits and figures from memory, and name their basis', () => {
    const overrides = { 'message.reply:simple': own(3), 'supply-plan.publish': own('04-15') };
    expect(computeDeadline({ key: 'message.reply', from, calendar, overrides })).toMatchObject({
      value: { due: '2021-11-11', rule: { law: '市政府办〔2021〕3号', amount: 3, isOverridden: true } },
    });
    const plan = computeDeadline({ key: 'supply-plan.publish', from: '2021-01-01', calendar, overrides });
    expect(plan).toMatchObject({ value: { due: '2021-04-15' } });
  });

  it('may change the unit', () => {
    const overrides = { 'message.reply:simple': { amount: 5, unit: 'calendar-day', basis: 'x' } } as const;
    const computed = computeDeadline({ key: 'message.reply', from, calendar, overrides });
    expect(computed).toMatchObject({ value: { due: '2021-11-15', rule: { roll: 'next-workday' } } });
  });

  it.each([
    ['request.reply', 15, 'rule-not-overridable'],
    ['supply-plan.publish', 90, 'override-does-not-fit'],
    ['fee.payment', '03-31', 'override-does-not-fit'],
  ] as const)('%s with %s: %s', (key, amount, refusal) => {
    const overrides = { [key]: own(amount) };
    expect(computeDeadline({ key, from, calendar, overrides })).toMatchObject({ ok: false, refusal });
  });
});

describe('assessLimit', () => {
  it.each([
    ['at-most', '2021-10-12', '2021-10-12', '2021-11-01', 'met'],
    ['at-most', '2021-10-12', '2021-10-13', '2021-11-01', 'missed'],
    ['at-most', '2021-10-12', null, '2021-10-12', 'pending'],
    ['at-most', '2021-10-12', null, '2021-10-13', 'missed'],
    ['at-most', '2021-10-01T08:00', '2021-10-01T07:59', '2021-10-01T09:00', 'met'],
    ['at-least', '2021-10-01', '2021-09-30', '2021-11-01', 'missed'],
    ['at-least', '2021-10-01', '2021-10-01', '2021-11-01', 'met'],
    ['at-least', '2021-10-01', null, '2021-11-01', 'pending'],
  ] as const)('%s due %s, done %s, on %s: %s', (kind, due, done, now, outcome) => {
    expect(assessLimit(kind, due, done, now)).toBe(outcome);
  });

  it('a notice may come down the day after', () => {
    expect(firstDayFree('2021-12-31')).toBe('2022-01-01');
  });
});
