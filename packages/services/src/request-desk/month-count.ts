import {
  comparableText,
  isSameApplicant,
  receivedOn,
  type ApplicantPrint,
} from '@gongkai/domain/disclosure-request';
import type { PlainDate } from '@gongkai/domain/common';
import { toDbDate, type Transaction } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import { mayInDepartment } from '../ledger/visible-records.ts';
import { recordInclude, toStored, type StoredRecord } from '../ledger/stored-record.ts';
import { deskFieldsOf, REQUESTS, textOf } from './desk-record.ts';

/** The requests of the same applicant received earlier in the same calendar month, in order of receipt. */
export type MonthCount = {
  /** items, over the whole bureau */
  earlier: number;
  /** those of them that the person may see */
  requests: { id: string; code: string; receivedOn: PlainDate; items: number }[];
};

/** Who asks, as a fingerprint under the installation's key: people are compared without being read. */
function printOf(ctx: ServiceContext, stored: StoredRecord): ApplicantPrint {
  const print = (kind: string, key: string) => {
    const text = comparableText(textOf(stored, key));
    return text === null ? null : ctx.vault.fingerprint(`${kind}:${text}`);
  };
  return { identity: print('identity', 'identityNumber'), name: print('name', 'applicant') };
}

function itemsOf(stored: StoredRecord): number {
  const { feeBasis, feeCount } = deskFieldsOf(stored);
  return feeBasis === 'item' ? (feeCount ?? 1) : 1;
}

function monthOf(day: PlainDate): { gte: Date; lte: Date } {
  const first = Temporal.PlainDate.from(day).with({ day: 1 });
  const last = first.with({ day: first.daysInMonth });
  return { gte: toDbDate(first.toString()), lte: toDbDate(last.toString()) };
}

/**
 * Counts what the same applicant asked for earlier in the month of receipt (国办函〔2020〕109号 art. 4); of requests
 * of one day the lower number is the earlier. Null while the day of receipt is not known.
 */
export async function countMonth(
  tx: Transaction,
  ctx: ServiceContext,
  request: StoredRecord,
): Promise<MonthCount | null> {
  const on = receivedOn(deskFieldsOf(request));
  if (on === null) return null;
  const rows = await tx.ledgerRecord.findMany({
    where: {
      ...organisationScope(ctx),
      ledgerKey: REQUESTS,
      voidedOn: null,
      periodOn: monthOf(on),
      id: { not: request.id },
    },
    include: recordInclude,
    orderBy: { number: 'asc' },
  });
  const own = printOf(ctx, request);
  const earlier = rows
    .map((row) => toStored(ctx, row))
    .flatMap((stored) => {
      const day = receivedOn(deskFieldsOf(stored));
      const isEarlier = day !== null && (day < on || (day === on && stored.row.number < request.row.number));
      return isEarlier && isSameApplicant(own, printOf(ctx, stored)) ? [{ stored, day }] : [];
    })
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.stored.row.number - b.stored.row.number);
  return {
    earlier: earlier.reduce((sum, { stored }) => sum + itemsOf(stored), 0),
    requests: earlier
      .filter(({ stored }) => mayInDepartment(ctx, 'ledger.read', stored.departmentId))
      .map(({ stored, day }) => ({
        id: stored.id,
        code: textOf(stored, 'code'),
        receivedOn: day,
        items: itemsOf(stored),
      })),
  };
}
