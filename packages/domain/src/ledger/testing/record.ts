import type { Ledger, LedgerRecordData } from '../define-ledger.ts';
import type { FieldValue } from '../field.ts';
import type { CheckOutcome, Publication, PublicationReview, RecordContext } from '../record.ts';

type Parts = {
  publications?: Record<string, Publication | null>;
  reviews?: Record<string, PublicationReview | null>;
  references?: LedgerRecordData['references'];
};

/** A record of a ledger for tests: the given values through its schema, a review on the day of each publication. */
export function recordOf(
  ledger: Ledger,
  values: Record<string, FieldValue>,
  parts: Parts = {},
): LedgerRecordData {
  const publications = parts.publications ?? {};
  const reviews = Object.fromEntries(
    Object.entries(publications).map(([key, one]): [string, PublicationReview | null] => [
      key,
      one === null ? null : { approvedOn: one.on, drafter: '拟稿人', approver: '批准人' },
    ]),
  );
  return {
    values: ledger.schema.parse(values),
    publications: {
      ...Object.fromEntries(ledger.publications.map(({ key }): [string, null] => [key, null])),
      ...publications,
    },
    reviews: parts.reviews ?? reviews,
    references: parts.references ?? {},
  };
}

/** The outcome of each check of a record, by the check's key. */
export function outcomesOf(
  ledger: Ledger,
  record: LedgerRecordData,
  context: RecordContext,
): Record<string, CheckOutcome> {
  const { checks } = ledger.assess(record, context);
  return Object.fromEntries(checks.map(({ key, outcome }) => [key, outcome]));
}
