import { z } from 'zod';
import { Uuid } from '@gongkai/domain/common';
import {
  FindReferencesInput,
  LinkItemInput,
  ListRecordsInput,
  PublishRecordInput,
  RecordChoice,
  SaveRecordInput,
  VoidRecordInput,
} from '@gongkai/domain/ledger';
import {
  findReferences,
  ledgerOptions,
  linkItemLedgers,
  listItemLedgers,
  listLedgers,
  listRecords,
  publishRecord,
  readImport,
  readRecord,
  recordHistory,
  revealRecord,
  saveRecord,
  voidRecord,
} from '@gongkai/services/ledger';
import { procedureFor, router } from '../trpc.ts';

const read = procedureFor('ledger.read');
const edit = procedureFor('ledger.edit');

export const ledgerRouter = router({
  /** Every ledger with its figures, and what the person may do. */
  ledgers: read.query(({ ctx }) => listLedgers(ctx.services)),
  /** One page: filtered, sorted, counted; personal data masked. */
  list: read.input(ListRecordsInput).query(({ ctx, input }) => listRecords(ctx.services, input)),
  /** One record with deadlines, outcomes and reviews. */
  record: read.input(RecordChoice).query(({ ctx, input }) => readRecord(ctx.services, input)),
  history: read.input(RecordChoice).query(({ ctx, input }) => recordHistory(ctx.services, input)),
  /** Departments for forms and filters. */
  options: read.query(({ ctx }) => ledgerOptions(ctx.services)),
  /** Records that a reference field may point to. */
  references: read.input(FindReferencesInput).query(({ ctx, input }) => findReferences(ctx.services, input)),
  save: edit.input(SaveRecordInput).mutation(({ ctx, input }) => saveRecord(ctx.services, input)),
  void: edit.input(VoidRecordInput).mutation(({ ctx, input }) => voidRecord(ctx.services, input)),
  /** Day and address of a publication, behind its approved review. */
  publish: edit.input(PublishRecordInput).mutation(({ ctx, input }) => publishRecord(ctx.services, input)),
  /** How an import stands; its file goes over `/api/ledgers`. */
  import: procedureFor('ledger.import')
    .input(z.object({ importId: Uuid }))
    .query(({ ctx, input }) => readImport(ctx.services, input)),
  /** Which ledgers serve which work item of a plan. */
  items: procedureFor('plan.read')
    .input(z.object({ planId: Uuid }))
    .query(({ ctx, input }) => listItemLedgers(ctx.services, input)),
  linkItem: procedureFor('plan.edit')
    .input(LinkItemInput)
    .mutation(({ ctx, input }) => linkItemLedgers(ctx.services, input)),
  /** Personal data unmasked; each look is audited. */
  reveal: procedureFor('ledger.personal')
    .input(RecordChoice)
    .mutation(({ ctx, input }) => revealRecord(ctx.services, input)),
});
