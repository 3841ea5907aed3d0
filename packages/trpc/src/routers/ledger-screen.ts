import { z } from 'zod';
import { Uuid } from '@gongkai/domain/common';
import { LedgerFilter, RecordChoice } from '@gongkai/domain/ledger';
import {
  ledgerItems,
  ledgerYears,
  listPlaces,
  officeRules,
  readChain,
  sentBackRows,
} from '@gongkai/services/ledger';
import { procedureFor, router } from '../trpc.ts';

const read = procedureFor('ledger.read');
const Year = z.object({ year: z.int().min(1949).max(2200) });

/** What screens of ledgers show beyond the records themselves. */
export const ledgerScreenRouter = router({
  /** Calendar and limits of the office, for previews while somebody types. */
  rules: read.query(({ ctx }) => officeRules(ctx.services)),
  /** The year's work items with their ledgers. */
  items: read.input(Year).query(({ ctx, input }) => ledgerItems(ctx.services, input)),
  /** What an import sent back, row by row. */
  badRows: procedureFor('ledger.import')
    .input(z.object({ importId: Uuid }))
    .query(({ ctx, input }) => sentBackRows(ctx.services, input)),
  /** What a record replaced and what replaced it, all the way. */
  chain: read.input(RecordChoice).query(({ ctx, input }) => readChain(ctx.services, input)),
  /** Where all records of a filter lie. */
  places: read.input(LedgerFilter).query(({ ctx, input }) => listPlaces(ctx.services, input)),
  /** Next due day and failures of a year, by ledger. */
  years: read.input(Year).query(({ ctx, input }) => ledgerYears(ctx.services, input)),
});
