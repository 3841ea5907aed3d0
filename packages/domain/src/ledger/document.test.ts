import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LEDGER_KEYS } from './keys.ts';
import { ledgers } from './registry.ts';
import { ledgerTable, TABLE_BEGINS, TABLE_ENDS } from './testing/ledger-table.ts';

const document = readFileSync(join(import.meta.dirname, '../../../../docs/ledgers.md'), 'utf8');

/** The formatter widens the columns of a table; what they say stays. */
function squeezed(text: string): string {
  return text.trim().replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');
}

/** The code blocks of the document, by the path in the sentence before them. */
const blocks = [...document.matchAll(/`(packages\/[\w/.-]+)`[^\n]*:\n\n```ts\n([\s\S]*?)```/g)];

test('every ledger stands in the document as it is; node scripts/write-ledger-table.ts writes it', () => {
  const written = document.slice(
    document.indexOf(TABLE_BEGINS) + TABLE_BEGINS.length,
    document.indexOf(TABLE_ENDS),
  );
  expect(squeezed(written)).toBe(squeezed(ledgerTable(ledgers)));
});

test('the worked example is the ledger that it tells of, line by line', () => {
  expect(blocks.map(([, path]) => path)).toEqual([
    'packages/domain/src/ledger/definitions/enforcement-data.ts',
    'packages/domain/src/ledger/definitions/enforcement-data.test.ts',
  ]);
  const sources = blocks.map(([, path]) =>
    readFileSync(join(import.meta.dirname, '../../../..', path ?? ''), 'utf8'),
  );
  expect(blocks.map(([, , code]) => code)).toEqual(sources);
});

test('ledgers stand in the order of their keys', () => {
  const order = ledgers.map(({ key }) => LEDGER_KEYS.indexOf(key));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(new Set(order).size).toBe(ledgers.length);
});
