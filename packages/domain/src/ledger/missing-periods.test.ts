import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../common/index.ts';
import { enforcementData } from './definitions/enforcement-data.ts';
import { residentialLand } from './definitions/residential-land.ts';
import { supplyPlan } from './definitions/supply-plan.ts';
import { missingPeriods, type DaySpan } from './missing-periods.ts';
import { ledgers } from './registry.ts';
import type { Cadence } from './spec.ts';
import { testContext } from './testing/context.ts';

const { countLimit } = testContext();

function missing(cadence: Cadence | null, periodOns: string[], span: DaySpan): string[] {
  if (cadence === null) throw new Error('no cadence');
  return missingPeriods(cadence, periodOns, span, countLimit).map(
    ({ startsOn, due }) => `${startsOn} ${due.on}`,
  );
}

describe('a period without a record is a gap', () => {
  test('quarters of existing residential land (2021-08-06 函)', () => {
    const year = { from: '2022-01-01', to: '2022-12-31' };
    expect(missing(residentialLand.cadence, ['2022-01-01', '2022-07-01'], year)).toEqual([
      '2022-04-01 2022-04-11',
      '2022-10-01 2022-10-10',
    ]);
    expect(missing(residentialLand.cadence, [], { from: '2021-01-01', to: '2021-12-31' })).toEqual([
      '2021-10-01 2021-10-11',
    ]);
  });

  test('only once its day is over', () => {
    const upTo = (to: string) => missing(residentialLand.cadence, [], { from: '2022-01-01', to });
    expect(upTo('2022-01-09')).toEqual([]);
    expect(upTo('2022-01-10')).toEqual(['2022-01-01 2022-01-10']);
  });

  test('the figures of last year fall due in this one (118 号 (六))', () => {
    const span = { from: '2022-01-01', to: '2022-12-31' };
    expect(missing(enforcementData.cadence, [], span)).toEqual(['2021-01-01 2022-01-31']);
    expect(missing(enforcementData.cadence, ['2021-12-31'], span)).toEqual([]);
  });

  test('the plan of a year falls due in that year (实施条例 16)', () => {
    const span = { from: '2021-01-01', to: '2022-03-30' };
    expect(missing(supplyPlan.cadence, [], span)).toEqual(['2021-01-01 2021-03-31']);
  });
});

const cadences = ledgers.flatMap(({ key, cadence }) => (cadence === null ? [] : [[key, cadence] as const]));

test.each(cadences)('%s: records never add gaps, and one in each gap closes all', (_, cadence) => {
  const day = fc.integer({ min: 0, max: 1800 }).map((offset) => addDays('2021-09-01', offset));
  fc.assert(
    fc.property(day, fc.nat(800), fc.array(day, { maxLength: 6 }), (from, length, periodOns) => {
      const span = { from, to: addDays(from, length) };
      const all = missingPeriods(cadence, [], span, countLimit);
      const some = missingPeriods(cadence, periodOns, span, countLimit);
      expect(all).toEqual(expect.arrayContaining(some));
      const closed = [...periodOns, ...some.map(({ endsOn }) => endsOn)];
      expect(missingPeriods(cadence, closed, span, countLimit)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
