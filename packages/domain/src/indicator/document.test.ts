import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedSystems } from './shipped.ts';
import { indicatorTable, TABLE_BEGINS, TABLE_ENDS } from './testing/indicator-table.ts';

const document = readFileSync(join(import.meta.dirname, '../../../../docs/indicators.md'), 'utf8');

/** The formatter widens the columns of a table; what they say stays. */
function squeezed(text: string): string {
  return text.trim().replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---');
}

test('every shipped system stands in the document as it is; node scripts/write-indicator-table.ts writes it', () => {
  const written = document.slice(
    document.indexOf(TABLE_BEGINS) + TABLE_BEGINS.length,
    document.indexOf(TABLE_ENDS),
  );
  expect(squeezed(written)).toBe(squeezed(indicatorTable(shippedSystems)));
});
