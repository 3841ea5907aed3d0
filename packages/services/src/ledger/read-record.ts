import { LedgerKey, personalKind, verdictOf, type CheckOutcome } from '@gongkai/domain/ledger';
import type { PlainDate } from '@gongkai/domain/common';
import type { ReviewState } from '@gongkai/domain/secrecy-review';
import { fromDbDate, fromDbDateOrNull } from '@gongkai/db';
import type { ServiceContext } from '../core/index.ts';
import {
  nearUntil,
  outcomeOf,
  readNames,
  toListRow,
  type RecordListRow,
  type RecordNames,
} from './record-dto.ts';
import { referringIds } from './references.ts';
import { fetchRecord, type StoredRecord } from './stored-record.ts';
import { mayInDepartment, visibleRecords } from './visible-records.ts';

/** A deadline as counted; its name stands in the ledger's definition. */
export type DeadlineView = {
  key: string;
  rule: string;
  /** day or minute of the event */
  startsAt: string;
  dueOn: PlainDate;
  /** for limits in clock hours, `YYYY-MM-DDTHH:mm` */
  dueAt: string | null;
  dueState: 'official' | 'assumed';
  doneAt: string | null;
};

/** A check's outcome; names and reasons are worded by the ledger's definition. */
export type OutcomeView = {
  key: string;
  outcome: CheckOutcome['outcome'];
  reason: string | null;
  failsOn: PlainDate | null;
  /** as of today */
  verdict: 'pass' | 'fail' | 'open' | 'not-applicable';
};

/** The review of a publication, as the record shows it. */
export type ReviewBrief = {
  id: string;
  publication: string;
  state: ReviewState;
  drafterName: string;
  initialByName: string | null;
  initialOn: PlainDate | null;
  secondByName: string | null;
  secondOn: PlainDate | null;
  approvedByName: string | null;
  approvedOn: PlainDate | null;
  refusedOn: PlainDate | null;
  refusedByName: string | null;
  refusedReason: string | null;
  version: number;
};

export type RecordDetail = RecordListRow & {
  deadlines: DeadlineView[];
  outcomes: OutcomeView[];
  /** newest first; refused ones too */
  reviews: ReviewBrief[];
  names: RecordNames;
  source: string;
  createdByName: string;
  createdAt: string;
  voidReason: string | null;
  /** records that point to this one */
  referredBy: { id: string; ledger: LedgerKey; number: number; label: string }[];
  may: { edit: boolean; void: boolean; reveal: boolean; requestReview: boolean; pastReview: boolean };
};

async function readReferredBy(
  ctx: ServiceContext,
  { ledger, id }: StoredRecord,
): Promise<RecordDetail['referredBy']> {
  const ids = await referringIds(ctx.db, ctx, ledger.key, id);
  if (ids.length === 0) return [];
  const rows = await ctx.db.ledgerRecord.findMany({
    where: { ...visibleRecords(ctx), id: { in: ids } },
    select: { id: true, ledgerKey: true, number: true, label: true },
    orderBy: { number: 'asc' },
    take: 100,
  });
  return rows.map(({ ledgerKey, ...row }) => ({ ...row, ledger: LedgerKey.parse(ledgerKey) }));
}

/** A deadline's row as a screen shows it. */
function toDeadlineView(row: {
  key: string;
  rule: string;
  startsAt: string;
  dueOn: Date;
  dueAt: string | null;
  dueState: string;
  doneAt: string | null;
}): DeadlineView {
  const { key, rule, startsAt, dueAt, doneAt } = row;
  const dueState = row.dueState === 'official' ? 'official' : 'assumed';
  return { key, rule, startsAt, dueOn: fromDbDate(row.dueOn), dueAt, dueState, doneAt };
}

async function readReviews(ctx: ServiceContext, recordId: string): Promise<ReviewBrief[]> {
  const rows = await ctx.db.secrecyReview.findMany({
    where: { recordId, organisationId: ctx.actor.organisationId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    publication: row.publicationKey,
    state: row.state as ReviewState,
    drafterName: row.drafterName,
    initialByName: row.initialByName,
    initialOn: fromDbDateOrNull(row.initialOn),
    secondByName: row.secondByName,
    secondOn: fromDbDateOrNull(row.secondOn),
    approvedByName: row.approvedByName,
    approvedOn: fromDbDateOrNull(row.approvedOn),
    refusedOn: fromDbDateOrNull(row.refusedOn),
    refusedByName: row.refusedByName,
    refusedReason: row.refusedReason,
    version: row.version,
  }));
}

function rightsOver(
  ctx: ServiceContext,
  { departmentId, isVoided, ledger }: StoredRecord,
): RecordDetail['may'] {
  const hasPersonal = ledger.fields.some(({ field }) => personalKind(field) !== null);
  const edit = !isVoided && mayInDepartment(ctx, 'ledger.edit', departmentId);
  return {
    edit,
    void: edit,
    reveal: hasPersonal && mayInDepartment(ctx, 'ledger.personal', departmentId),
    requestReview: !isVoided && mayInDepartment(ctx, 'review.request', departmentId),
    pastReview: !isVoided && mayInDepartment(ctx, 'ledger.import', departmentId),
  };
}

/**
 * One record whole: values (personal data masked), deadlines, check outcomes, reviews, and what points to it.
 *
 * @throws ServiceError `ledger-record-not-found`, also for a record the person may not see.
 */
export async function readRecord(ctx: ServiceContext, input: { recordId: string }): Promise<RecordDetail> {
  const stored = await fetchRecord(ctx.db, ctx, input.recordId, visibleRecords(ctx));
  const { row, ledger } = stored;
  const where = { recordId: row.id };
  const [deadlines, outcomes, reviews, names, referredBy, near] = await Promise.all([
    ctx.db.ledgerDeadline.findMany({ where }),
    ctx.db.ledgerOutcome.findMany({ where }),
    readReviews(ctx, row.id),
    readNames(ctx.db, ctx, [stored]),
    readReferredBy(ctx, stored),
    nearUntil(ctx.db, ctx),
  ]);
  // In the order of the definition, which is the order of the law.
  const place = new Map(ledger.checks.map(({ key }, index) => [key, index]));
  const inOrder = (a: { key: string }, b: { key: string }) =>
    (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0);
  return {
    ...toListRow(stored, outcomes, { today: ctx.today, nearUntil: near, calendar: ctx.calendar }),
    deadlines: deadlines.toSorted(inOrder).map(toDeadlineView),
    outcomes: outcomes.toSorted(inOrder).map((one) => ({
      key: one.key,
      outcome: outcomeOf(one).outcome,
      reason: one.reason,
      failsOn: fromDbDateOrNull(one.failsOn),
      verdict: verdictOf(outcomeOf(one), ctx.today),
    })),
    reviews,
    names,
    source: row.source,
    createdByName: row.createdByName,
    createdAt: row.createdAt.toISOString(),
    voidReason: row.voidReason,
    referredBy,
    may: rightsOver(ctx, stored),
  };
}
