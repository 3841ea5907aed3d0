import type { Publication, PublicationReview, Values } from '@gongkai/domain/ledger';
import { identityOf, type PastReviewInput, type SaveRecordInput } from '@gongkai/domain/ledger';
import type { AssessableRecord, StoredRecord } from './stored-record.ts';

/** A record about to be written: whole, as it will stand, beside what it was. */
export type Draft = AssessableRecord & {
  before: StoredRecord | null;
  identity: string;
  /** reviews on paper that come with it, by publication; those it has already are not in it */
  pastReviews: Record<string, PastReviewInput>;
};

type Parts = Pick<AssessableRecord, 'id' | 'organisationId' | 'departmentId' | 'ledger'> & {
  before: StoredRecord | null;
  values: Values;
  publications: SaveRecordInput['publications'];
  pastReviews: SaveRecordInput['pastReviews'];
};

function reviewAfter(
  past: PastReviewInput | undefined,
  before: PublicationReview | null,
): PublicationReview | null {
  if (past === undefined) return before;
  return { approvedOn: past.approvedOn, drafter: past.drafter, approver: past.approvedBy };
}

function isSameReview(past: PastReviewInput, before: PublicationReview | null): boolean {
  return (
    before !== null &&
    before.drafter === past.drafter &&
    before.approver === past.approvedBy &&
    before.approvedOn === past.approvedOn
  );
}

/** What a record will be: what was given laid over what it was. */
export function draftOf(parts: Parts): Draft {
  const { before, ledger, id } = parts;
  const pastReviews = Object.fromEntries(
    Object.entries(parts.pastReviews).filter(
      ([key, past]) => !isSameReview(past, before?.reviews[key] ?? null),
    ),
  );
  const publications = Object.fromEntries(
    ledger.publications.map(({ key }): [string, Publication | null] => [
      key,
      Object.hasOwn(parts.publications, key)
        ? (parts.publications[key] ?? null)
        : (before?.publications[key] ?? null),
    ]),
  );
  const reviews = Object.fromEntries(
    ledger.publications.map(({ key }) => [key, reviewAfter(pastReviews[key], before?.reviews[key] ?? null)]),
  );
  return {
    ...parts,
    isVoided: false,
    publications,
    reviews,
    pastReviews,
    identity: identityOf(ledger.identity, parts.values) ?? `#${id}`,
  };
}
