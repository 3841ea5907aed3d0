import { describe, expect, test } from 'vitest';
import type { Ledger } from '../define-ledger.ts';
import type { FieldValue } from '../field.ts';
import {
  refusedOrder,
  untriedOutcomes,
  untriedRefusals,
  type OutcomeCase,
  type RefusalCase,
} from './cases.ts';
import { judge, refusalsOf } from './judge.ts';

type LedgerCases = {
  cases: readonly OutcomeCase[];
  refusals: readonly RefusalCase[];
  /** a record to which two days are added, and the pairs that may not be the other way round */
  order: {
    values: Record<string, FieldValue>;
    pairs: readonly (readonly [before: string, after: string])[];
  };
};

/**
 * Runs the named cases of a ledger: outcomes, refusals, days in the wrong order; and holds them to be all there are:
 * a deadline that no case misses, a reason or refusal that no case gives, fails.
 */
export function testLedger(ledger: Ledger, { cases, refusals, order }: LedgerCases): void {
  describe.each([[ledger.key]])('ledger %s', () => {
    test.each(cases)('%s', (_, values, days, expected) => {
      expect(judge(ledger, values, days)).toMatchObject(expected);
    });

    test.each(refusals)('cannot be: %s', (_, values, days, refusal) => {
      expect(refusalsOf(ledger, values, days)).toEqual([refusal]);
    });

    test.each(order.pairs)('cannot be: %s after %s', (before, after) => {
      const refused = refusedOrder(ledger, order.values, [before, after]);
      expect(refused).toContain(`${after} day-before`);
    });

    test('every outcome and every refusal is tried', () => {
      expect(untriedOutcomes(ledger, cases)).toEqual([]);
      expect(untriedRefusals(ledger, refusals)).toEqual([]);
    });
  });
}
