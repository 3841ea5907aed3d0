import { ledgerOf, LedgerKey } from '@gongkai/domain/ledger';
import {
  decideReviewer,
  type Disclosure,
  type Reviewer,
  type ReviewFacts,
  type ReviewState,
} from '@gongkai/domain/secrecy-review';
import { fromDbDate, fromDbDateOrNull, type Prisma, type Transaction } from '@gongkai/db';
import { actorId, notFound, organisationScope, type ServiceContext } from '../core/index.ts';

export const reviewInclude = {
  record: {
    select: {
      ledgerKey: true,
      number: true,
      label: true,
      voidedOn: true,
      department: { select: { kind: true, shortName: true } },
    },
  },
  publication: { select: { publishedOn: true } },
} as const satisfies Prisma.SecrecyReviewInclude;

export type ReviewRow = Prisma.SecrecyReviewGetPayload<{ include: typeof reviewInclude }>;

/** A review as its rules see it. The closed vocabularies are kept by CHECK constraints, hence the casts. */
export function toFacts(row: ReviewRow): ReviewFacts {
  return {
    state: row.state as ReviewState,
    departmentId: row.departmentId,
    isOfficeDepartment: row.record.department.kind === 'office',
    drafterId: row.drafterId,
    initialById: row.initialById,
    secondById: row.secondById,
    lastOn: fromDbDate(row.secondOn ?? row.initialOn ?? row.draftedOn),
    version: row.version,
  };
}

/** The actor as a reviewer; the program itself stands outside the steps. */
export function reviewerOf({ actor }: ServiceContext): Reviewer {
  return actor.kind === 'system'
    ? { userId: null, departmentId: null, roles: [] }
    : { userId: actor.userId, departmentId: actor.departmentId, roles: actor.roles };
}

/** A review sheet (保密审查单) as it goes over the wire. */
export function toReviewDto(row: ReviewRow, ctx: ServiceContext) {
  const ledger = LedgerKey.parse(row.record.ledgerKey);
  return {
    id: row.id,
    recordId: row.recordId,
    ledger,
    recordNumber: row.record.number,
    recordLabel: row.record.label,
    departmentId: row.departmentId,
    departmentName: row.record.department.shortName,
    publication: row.publicationKey,
    publicationName:
      ledgerOf(ledger).publications.find(({ key }) => key === row.publicationKey)?.name ?? null,
    publishedOn: fromDbDateOrNull(row.publication?.publishedOn ?? null),
    matter: row.matter,
    disclosure: row.disclosure as Disclosure,
    basis: row.basis,
    channel: row.channel,
    findings: {
      stateSecret: row.stateSecret,
      workSecret: row.workSecret,
      tradeSecret: row.tradeSecret,
      privacy: row.privacy,
    },
    state: row.state as ReviewState,
    drafterName: row.drafterName,
    draftedOn: fromDbDate(row.draftedOn),
    initial: stepDto(row.initialByName, row.initialOn, row.initialNote),
    second: stepDto(row.secondByName, row.secondOn, row.secondNote),
    approval: stepDto(row.approvedByName, row.approvedOn, row.approvedNote),
    refusal: stepDto(row.refusedByName, row.refusedOn, row.refusedReason),
    version: row.version,
    may: {
      decide: ctx.actor.kind === 'user' && decideReviewer(reviewerOf(ctx), toFacts(row)).ok,
      withdraw: mayWithdraw(row, ctx),
    },
  };
}
export type ReviewDto = ReturnType<typeof toReviewDto>;

function stepDto(byName: string | null, on: Date | null, note: string | null) {
  return byName === null || on === null ? null : { byName, on: fromDbDate(on), note: note ?? '' };
}

/** Only who asked for a review takes it back, and only while it runs. */
export function mayWithdraw(row: Pick<ReviewRow, 'state' | 'drafterId'>, ctx: ServiceContext): boolean {
  if (row.state === 'approved' || row.state === 'refused') return false;
  return ctx.actor.kind === 'system' || row.drafterId === actorId(ctx);
}

/**
 * The review within the actor's organisation.
 *
 * @throws ServiceError `secrecy-review-not-found`.
 */
export async function fetchReview(
  tx: Transaction,
  ctx: Pick<ServiceContext, 'actor'>,
  reviewId: string,
): Promise<ReviewRow> {
  const row = await tx.secrecyReview.findFirst({
    where: { id: reviewId, ...organisationScope(ctx) },
    include: reviewInclude,
  });
  if (row === null) throw notFound('secrecy-review');
  return row;
}
