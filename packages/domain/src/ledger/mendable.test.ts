import { expect, test } from 'vitest';
import { FINAL_REASONS, isMendable } from './mendable.ts';
import { ledgerOf } from './registry.ts';
import { LEDGER_KEYS } from './keys.ts';

test('names only checks and reasons that the ledgers have', () => {
  const unknown = LEDGER_KEYS.flatMap((key) =>
    Object.entries(FINAL_REASONS[key] ?? {}).flatMap(([check, reasons]) => {
      const found = ledgerOf(key).checks.find((one) => one.key === check);
      return reasons
        .filter((reason) => found?.reasons[reason] === undefined)
        .map((reason) => [key, check, reason]);
    }),
  );
  expect(unknown).toEqual([]);
});

test('what is missing can be filled in; what was late stays late', () => {
  const mendable = (
    ledger: 'normative-document' | 'land-acquisition',
    kind: 'named' | 'deadline',
    key: string,
    reason: string,
  ) => isMendable(ledger, { key, kind }, reason);
  expect(mendable('normative-document', 'named', 'labelled', 'unlabelled')).toBe(true);
  expect(mendable('normative-document', 'deadline', 'published-on-time', 'late')).toBe(false);
  expect(mendable('land-acquisition', 'named', 'noticed-before-approval', 'after-approval')).toBe(false);
});
