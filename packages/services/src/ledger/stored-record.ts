import {
  ledgerOf,
  LedgerKey,
  type Ledger,
  type Publication,
  type PublicationReview,
  type Values,
} from '@gongkai/domain/ledger';
import { fromDbDate, fromDbDateOrNull, type Prisma, type Transaction } from '@gongkai/db';
import { notFound, organisationScope, type ServiceContext } from '../core/index.ts';

export const recordInclude = {
  department: { select: { shortName: true } },
  publications: true,
  reviews: { where: { state: { not: 'refused' } } },
} as const satisfies Prisma.LedgerRecordInclude;

export type RecordRow = Prisma.LedgerRecordGetPayload<{ include: typeof recordInclude }>;
type ReviewRow = RecordRow['reviews'][number];

/** A record as far as its rules go: stored already, or about to be. */
export type AssessableRecord = {
  id: string;
  organisationId: string;
  departmentId: string;
  isVoided: boolean;
  ledger: Ledger;
  /** personal data opened */
  values: Values;
  publications: Record<string, Publication | null>;
  /** the review of each publication that was not refused */
  reviews: Record<string, PublicationReview | null>;
};

export type StoredRecord = AssessableRecord & { row: RecordRow };

/** A record's values: the body, and what was sealed. */
function valuesOf(ctx: Pick<ServiceContext, 'vault'>, ledger: Ledger, row: RecordRow): Values {
  // Only checked values are ever written to the two columns.
  const open = row.body as Values;
  const personal = row.sealed === null ? {} : (JSON.parse(ctx.vault.open(row.sealed, row.id)) as Values);
  return Object.fromEntries(ledger.fields.map(({ key }) => [key, open[key] ?? personal[key] ?? null]));
}

/** A row with its values, publications and reviews by their keys. */
export function toStored(ctx: Pick<ServiceContext, 'vault'>, row: RecordRow): StoredRecord {
  const ledger = ledgerOf(LedgerKey.parse(row.ledgerKey));
  const publications = Object.fromEntries(
    ledger.publications.map(({ key }): [string, Publication | null] => {
      const found = row.publications.find((one) => one.key === key);
      return [key, found === undefined ? null : { on: fromDbDate(found.publishedOn), url: found.url }];
    }),
  );
  const reviews = Object.fromEntries(
    ledger.publications.map(({ key }): [string, PublicationReview | null] => {
      const found = row.reviews.find((one) => one.publicationKey === key);
      return [key, found === undefined ? null : reviewView(found)];
    }),
  );
  const { id, organisationId, departmentId } = row;
  return {
    row,
    id,
    organisationId,
    departmentId,
    isVoided: row.voidedOn !== null,
    ledger,
    values: valuesOf(ctx, ledger, row),
    publications,
    reviews,
  };
}

/** What of a review counts for its publication: nothing before it is approved. */
function reviewView(review: ReviewRow): PublicationReview {
  return {
    approvedOn: review.state === 'approved' ? fromDbDateOrNull(review.approvedOn) : null,
    drafter: review.drafterName,
    approver: review.approvedByName,
  };
}

/**
 * A record within the actor's organisation and, where given, the condition.
 *
 * @throws ServiceError `ledger-record-not-found`.
 */
export async function fetchRecord(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor' | 'vault'>,
  recordId: string,
  where: Prisma.LedgerRecordWhereInput = {},
): Promise<StoredRecord> {
  const row = await tx.ledgerRecord.findFirst({
    where: { ...where, id: recordId, ...organisationScope(ctx) },
    include: recordInclude,
  });
  if (row === null) throw notFound('ledger-record');
  return toStored(ctx, row);
}
