import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../common/index.ts';
import {
  checkTrajectory,
  defaultTrajectory,
  expectedPercent,
  moveTrajectoryEnd,
  taskPercent,
} from './index.ts';
import { makePart } from './testing.ts';

const START = '2021-03-01';
/** Valid trajectories: ascending days, rising percents, 100 at the end. */
const trajectory = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.nat(40)), { maxLength: 5 })
  .map((steps) => {
    let day = 0;
    let percent = 0;
    const points = steps.map(([days, gain]) => {
      day += days;
      percent = Math.min(99, percent + gain);
      return { on: addDays(START, day), percent };
    });
    return [...points, { on: addDays(START, day + 1), percent: 100 }];
  });

function support(percent: number, required = true) {
  return makePart({ role: 'support', percent, required });
}

describe('expectedPercent', () => {
  const points = defaultTrajectory('2021-11-01', '2021-11-09');

  test.each([
    ['2021-10-31', 0],
    ['2021-11-01', 0],
    ['2021-11-02', 13],
    ['2021-11-04', 38],
    ['2021-11-05', 50],
    ['2021-11-09', 100],
    ['2021-12-09', 100],
  ])('on %s: %i', (on, percent) => expect(expectedPercent(points, on)).toBe(percent));

  test('nothing was agreed: a gap, not zero', () => {
    expect(expectedPercent([], '2021-11-05')).toBeNull();
  });

  test('a task that starts on its due day expects nothing before it', () => {
    const one = defaultTrajectory('2021-11-09', '2021-11-09');
    expect([expectedPercent(one, '2021-11-08'), expectedPercent(one, '2021-11-09')]).toEqual([0, 100]);
  });

  test('never falls and stays within 0–100', () => {
    fc.assert(
      fc.property(trajectory, fc.nat(250), (agreed, day) => {
        const today = expectedPercent(agreed, addDays(START, day)) ?? -1;
        const tomorrow = expectedPercent(agreed, addDays(START, day + 1)) ?? -1;
        expect(today).toBeGreaterThanOrEqual(0);
        expect(tomorrow).toBeGreaterThanOrEqual(today);
        expect(tomorrow).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('checkTrajectory', () => {
  test.each([
    [[], '2021-12-31', 'trajectory-empty'],
    [[{ on: '2021-12-31', percent: 100 }], null, 'trajectory-needs-due-date'],
    [
      [
        { on: '2021-11-08', percent: 0 },
        { on: '2021-11-08', percent: 100 },
      ],
      '2021-12-31',
      'trajectory-dates-not-ascending',
    ],
    [
      [
        { on: '2021-11-08', percent: 50 },
        { on: '2021-11-09', percent: 40 },
      ],
      '2021-12-31',
      'trajectory-percents-falling',
    ],
    [[{ on: '2021-12-31', percent: 99 }], '2021-12-31', 'trajectory-not-complete'],
    [[{ on: '2022-01-01', percent: 100 }], '2021-12-31', 'trajectory-after-due'],
  ])('%j due %s: %s', (points, dueOn, refusal) => {
    expect(checkTrajectory(points, dueOn)).toMatchObject({ ok: false, refusal });
  });

  test('accepts every valid one, and what an extension makes of it', () => {
    fc.assert(
      fc.property(trajectory, fc.nat(60), (points, days) => {
        const due = points.at(-1)?.on ?? START;
        expect(checkTrajectory(points, due).ok).toBe(true);
        const later = addDays(due, days);
        expect(checkTrajectory(moveTrajectoryEnd(points, later), later).ok).toBe(true);
      }),
    );
  });

  test('an extension keeps the agreed points and moves the end', () => {
    const points = [
      { on: '2021-11-08', percent: 0 },
      { on: '2021-11-30', percent: 60 },
      { on: '2021-12-31', percent: 100 },
    ];
    expect(moveTrajectoryEnd(points, '2022-01-14')).toEqual([
      ...points.slice(0, 2),
      { on: '2022-01-14', percent: 100 },
    ]);
  });
});

describe('taskPercent', () => {
  test.each([
    [[makePart({ percent: 80 })], 80],
    [[makePart({ percent: 80 }), support(30)], 55],
    [[makePart({ percent: 50 }), support(51)], 51],
    [[makePart({ percent: 100 }), support(100), support(0)], 67],
    [[makePart({ percent: 100 }), support(0, false)], 100],
    [[makePart({ percent: 40, required: false })], 40],
    [[support(90, false)], null],
    [[], null],
  ])('case %#', (parts, percent) => expect(taskPercent(parts)).toBe(percent));
});
