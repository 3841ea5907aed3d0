import { deskView, urgencyOf, type DeskView } from '@gongkai/domain/disclosure-request';
import type { RequestClock } from '@gongkai/domain/deadline';
import type { PlainDate } from '@gongkai/domain/common';
import type { Prisma } from '@gongkai/db';
import type { ServiceContext } from '../core/index.ts';
import { recordInclude, toStored, type StoredRecord } from '../ledger/stored-record.ts';
import { visibleRecords } from '../ledger/visible-records.ts';
import { deskFieldsOf, deskRules, REQUESTS, textOf } from './desk-record.ts';

/** More than any office has open at once; the register itself has the rest. */
const LONGEST = 500;

/** A request in the list of the desk. */
export type DeskRow = {
  id: string;
  number: number;
  code: string;
  subject: string;
  applicantKind: string;
  departmentName: string;
  receivedOn: PlainDate | null;
  arrivedOn: PlainDate | null;
  clock: Pick<
    RequestClock,
    | 'state'
    | 'reason'
    | 'due'
    | 'dueState'
    | 'isProjected'
    | 'daysAllowed'
    | 'daysUsed'
    | 'daysLeft'
    | 'endedOn'
    | 'isOnTime'
  > | null;
  noClock: DeskView['noClock'];
  next: DeskView['next'];
  findings: string[];
};

export type DeskList = {
  rows: DeskRow[];
  today: PlainDate;
  /** there were more than are shown */
  isCut: boolean;
};

function isConcluded(stored: StoredRecord): boolean {
  const { repliedOn, withdrawnOn } = deskFieldsOf(stored);
  return repliedOn !== null || withdrawnOn !== null;
}

function toRow(stored: StoredRecord, view: DeskView): DeskRow {
  const { clock, noClock, next, receivedOn } = view;
  return {
    id: stored.id,
    number: stored.row.number,
    code: textOf(stored, 'code'),
    subject: textOf(stored, 'subject'),
    applicantKind: textOf(stored, 'applicantKind'),
    departmentName: stored.row.department.shortName,
    receivedOn,
    arrivedOn: deskFieldsOf(stored).arrivedOn,
    clock: clock && {
      state: clock.state,
      reason: clock.reason,
      due: clock.due,
      dueState: clock.dueState,
      isProjected: clock.isProjected,
      daysAllowed: clock.daysAllowed,
      daysUsed: clock.daysUsed,
      daysLeft: clock.daysLeft,
      endedOn: clock.endedOn,
      isOnTime: clock.isOnTime,
    },
    noClock,
    next,
    findings: clock?.findings.map(({ code }) => code) ?? [],
  };
}

/**
 * The requests at the desk with their clocks as of today: the open ones, most urgent first, or the concluded ones,
 * newest first. A department sees its own.
 *
 * @throws ServiceError `forbidden`.
 */
export async function listDesk(
  ctx: ServiceContext,
  input: { state: 'open' | 'concluded' },
): Promise<DeskList> {
  const isOpen = input.state === 'open';
  // A withdrawn request has neither a due nor a done day, like one whose receipt is not confirmed.
  const undated: Prisma.LedgerRecordWhereInput = { dueOn: null, doneOn: null };
  const rows = await ctx.db.ledgerRecord.findMany({
    where: {
      ...visibleRecords(ctx),
      ledgerKey: REQUESTS,
      voidedOn: null,
      ...(isOpen ? { doneOn: null } : { OR: [{ doneOn: { not: null } }, undated] }),
    },
    include: recordInclude,
    orderBy: isOpen ? [{ dueOn: 'asc' }, { number: 'asc' }] : [{ periodOn: 'desc' }, { number: 'desc' }],
    take: LONGEST + 1,
  });
  const { calendar, overrides } = await deskRules(ctx.db, ctx);
  const requests = rows
    .slice(0, LONGEST)
    .map((row) => toStored(ctx, row))
    .filter((stored) => isConcluded(stored) !== isOpen)
    .map((stored) => ({ stored, view: deskView(deskFieldsOf(stored), ctx.today, calendar, overrides) }));
  const sorted = isOpen
    ? requests.toSorted((a, b) => urgencyOf(a.view).localeCompare(urgencyOf(b.view)))
    : requests;
  return {
    rows: sorted.map(({ stored, view }) => toRow(stored, view)),
    today: ctx.today,
    isCut: rows.length > LONGEST,
  };
}
