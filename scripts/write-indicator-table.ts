// Writes the tables of the systems that ship into docs/indicators.md; a test holds the document to them.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedSystems } from '../packages/domain/src/indicator/shipped.ts';
import { withIndicatorTable } from '../packages/domain/src/indicator/testing/indicator-table.ts';

const DOCUMENT = join(import.meta.dirname, '../docs/indicators.md');

writeFileSync(DOCUMENT, withIndicatorTable(readFileSync(DOCUMENT, 'utf8'), shippedSystems));
