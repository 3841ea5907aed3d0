// Writes the table of all ledgers into docs/ledgers.md from the registry; a test holds the document to it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgers } from '../packages/domain/src/ledger/registry.ts';
import { withLedgerTable } from '../packages/domain/src/ledger/testing/ledger-table.ts';

const DOCUMENT = join(import.meta.dirname, '../docs/ledgers.md');

writeFileSync(DOCUMENT, withLedgerTable(readFileSync(DOCUMENT, 'utf8'), ledgers));
