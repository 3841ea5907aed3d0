import { z } from 'zod';
import { PlainDate, Uuid } from '../common/index.ts';
import { openText } from '../secrecy/index.ts';
import { LedgerKey } from './keys.ts';

/** How a record stands today: everything met, on course, near its due day, late, or without a deadline. */
export const RecordLight = z.enum(['done', 'on-course', 'near-deadline', 'overdue', 'none']);
export type RecordLight = z.infer<typeof RecordLight>;

/** The tabs of a ledger's list. `expiring` are records with a check that will not hold for long. */
export const LEDGER_VIEWS = [
  'all',
  'open',
  'near-deadline',
  'overdue',
  'expiring',
  'failing',
  'voided',
] as const;
export const LedgerView = z.enum(LEDGER_VIEWS);
export type LedgerView = z.infer<typeof LedgerView>;

/** What a list of a ledger can be narrowed to. Days are of the record's period, both ends included. */
export const LedgerFilter = z.object({
  ledger: LedgerKey,
  view: LedgerView.default('all'),
  search: z.string().trim().max(100).default(''),
  from: PlainDate.nullable().default(null),
  to: PlainDate.nullable().default(null),
  departmentId: Uuid.nullable().default(null),
  /** only records that have failed this check by today; a key of the ledger's checks */
  failing: z.string().max(80).nullable().default(null),
  /** exact values of choice and flag fields, by field */
  where: z.record(z.string().max(80), z.union([z.string().max(200), z.boolean()])).default({}),
});
export type LedgerFilter = z.infer<typeof LedgerFilter>;

/** `by` is `number`, `label`, `department`, `period`, `due`, `updated`, a field's key or `publication:<key>`. */
export const LedgerSort = z.object({
  by: z.string().max(80).default('number'),
  direction: z.enum(['ascending', 'descending']).default('descending'),
});
export type LedgerSort = z.infer<typeof LedgerSort>;

export const ListRecordsInput = LedgerFilter.extend({
  sort: LedgerSort.prefault({}),
  /** where the page before ended; null for the first */
  cursor: z.string().max(2000).nullable().default(null),
  /** where this very page ended when it was read before; null for as far as `limit` goes */
  until: z.string().max(2000).nullable().default(null),
  limit: z.int().min(1).max(400).default(50),
});
/** Where a page ended: the last row's sort key (null for a blank) and its id. */
export const PageCursor = z.tuple([z.string().nullable(), Uuid]);
export type PageCursor = z.infer<typeof PageCursor>;

/** A list's input as it may be written: what has a default may be left out. */
export type ListRecords = z.input<typeof ListRecordsInput>;
export type ListRecordsInput = z.infer<typeof ListRecordsInput>;

/** When and where a record was published. */
export const PublicationInput = z.object({
  on: PlainDate,
  url: z
    .url({ protocol: /^https?$/, error: 'not-a-public-address' })
    .max(2000, { error: 'too-long' })
    .nullable()
    .default(null),
});
export type PublicationInput = z.infer<typeof PublicationInput>;

const Name = z.string().trim().min(1).max(50);

/** A review that was done on paper before the record came here: who and when, step by step. */
export const PastReviewInput = z.object({
  drafter: Name,
  initialBy: Name,
  initialOn: PlainDate,
  secondBy: Name.nullable().default(null),
  secondOn: PlainDate.nullable().default(null),
  approvedBy: Name,
  approvedOn: PlainDate,
});
export type PastReviewInput = z.infer<typeof PastReviewInput>;

/**
 * A record as a form saves it. `values` go through the ledger's own schema. When a record is changed, a personal
 * field that is left out stays as it is (a form that shows it masked does not send it back), and a publication
 * that is left out stays; null takes it back.
 */
export const SaveRecordInput = z.object({
  ledger: LedgerKey,
  recordId: Uuid.nullable().default(null),
  /** of the record as it was read; null for a new one */
  version: z.int().nullable().default(null),
  departmentId: Uuid,
  values: z.record(z.string().max(80), z.unknown()),
  publications: z.record(z.string().max(80), PublicationInput.nullable()).default({}),
  /** reviews done on paper, by publication; needs the permission to import */
  pastReviews: z.record(z.string().max(80), PastReviewInput).default({}),
});
export type SaveRecordInput = z.infer<typeof SaveRecordInput>;
/** A record to save as it may be written: what has a default may be left out. */
export type SaveRecord = z.input<typeof SaveRecordInput>;

export const RecordChoice = z.object({ recordId: Uuid });
export type RecordChoice = z.infer<typeof RecordChoice>;

export const VoidRecordInput = RecordChoice.extend({ version: z.int(), reason: openText(2, 500) });
export type VoidRecordInput = z.infer<typeof VoidRecordInput>;

export const LedgerChoice = z.object({ ledger: LedgerKey });
export type LedgerChoice = z.infer<typeof LedgerChoice>;

/** Records that a reference field may point to: by words or number. */
export const FindReferencesInput = z.object({
  ledger: LedgerKey,
  search: z.string().trim().max(100).default(''),
});
export type FindReferencesInput = z.infer<typeof FindReferencesInput>;

export const PublishRecordInput = RecordChoice.extend({
  version: z.int(),
  publication: z.string().max(80),
  on: PlainDate,
  url: PublicationInput.shape.url,
});
export type PublishRecordInput = z.infer<typeof PublishRecordInput>;

export const LinkItemInput = z.object({ itemId: Uuid, ledgers: z.array(LedgerKey).max(40) });
export type LinkItemInput = z.infer<typeof LinkItemInput>;
