import type { Assessment, LedgerRecordData, RecordContext } from '@gongkai/domain/ledger';
import { fromDbDateOrNull, toDbDate, toDbDateOrNull, type Prisma, type Transaction } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import { readSettings } from '../settings/index.ts';
import { recordContext } from './record-context.ts';
import { readReferred, referenceIds, referencesOf } from './references.ts';
import { storeLinks } from './store-links.ts';
import { recordInclude, toStored, type AssessableRecord } from './stored-record.ts';

/** A record with what it amounts to under the rules in force. */
export type Assessed<R extends AssessableRecord = AssessableRecord> = { record: R; assessment: Assessment };

/** A record as its ledger's rules see it. */
export function dataOf(
  { values, publications, reviews }: AssessableRecord,
  references: LedgerRecordData['references'],
): LedgerRecordData {
  return { values, publications, reviews, references };
}

/** The office's calendar and limits, its own figures included. */
export async function officeContext(tx: Transaction, ctx: ServiceContext): Promise<RecordContext> {
  const { limits } = await readSettings(tx, ctx);
  return recordContext(ctx.calendar, limits);
}

/** Assesses records; nothing is written. */
export async function assessRecords<R extends AssessableRecord>(
  tx: Transaction,
  ctx: ServiceContext,
  records: readonly R[],
  context: RecordContext,
): Promise<Assessed<R>[]> {
  const ids = records.flatMap(({ ledger, values }) => referenceIds(ledger, values));
  const referred = await readReferred(tx, ctx, ids);
  return records.map((record) => {
    const references = referencesOf(record.ledger, record.values, referred);
    return { record, assessment: record.ledger.assess(dataOf(record, references), context) };
  });
}

/** A year without any notice is counted like an assumed one. */
function stateOf(state: Assessment['dueState']): 'official' | 'assumed' | null {
  return state === null ? null : state === 'official' ? 'official' : 'assumed';
}

/** The columns by which lists and counts find a record. A voided one is due nowhere. */
export function columnsOf({ record, assessment }: Assessed) {
  const { label, periodOn, dueOn, dueState, doneOn } = assessment;
  return {
    label: label.slice(0, 500),
    periodOn: toDbDateOrNull(periodOn),
    dueOn: record.isVoided ? null : toDbDateOrNull(dueOn),
    dueState: record.isVoided ? null : stateOf(dueState),
    doneOn: record.isVoided ? null : toDbDateOrNull(doneOn),
  };
}

function ownColumns({ id: recordId, organisationId, departmentId, ledger }: AssessableRecord) {
  return { recordId, organisationId, departmentId, ledgerKey: ledger.key };
}

type Reminded = ReadonlyMap<string, Date | null>;

function deadlineRows(
  { record, assessment }: Assessed,
  reminded: Reminded,
): Prisma.LedgerDeadlineCreateManyInput[] {
  return assessment.deadlines.map(({ key, rule, from, due, done }) => ({
    ...ownColumns(record),
    key,
    rule,
    startsAt: from,
    dueOn: toDbDate(due.on),
    dueAt: due.at,
    dueState: stateOf(due.state) ?? 'assumed',
    doneAt: done,
    doneOn: toDbDateOrNull(done?.slice(0, 10) ?? null),
    // Whoever was reminded of this very day is not reminded again.
    remindedOn: reminded.get([record.id, key, due.on].join('|')) ?? null,
  }));
}

type Warned = ReadonlyMap<string, number>;

function outcomeRows(
  { record, assessment }: Assessed,
  warned: Warned,
): Prisma.LedgerOutcomeCreateManyInput[] {
  const periodOn = toDbDateOrNull(assessment.periodOn);
  return assessment.checks.map(({ key, outcome }) => {
    const failsOn = 'failsOn' in outcome ? (outcome.failsOn ?? null) : null;
    return {
      ...ownColumns(record),
      key,
      periodOn,
      outcome: outcome.outcome,
      reason: 'reason' in outcome ? (outcome.reason ?? null) : null,
      failsOn: toDbDateOrNull(failsOn),
      // Whoever was warned of this very day is not warned again.
      warned: warned.get([record.id, key, failsOn].join('|')) ?? 0,
    };
  });
}

async function readReminded(tx: Transaction, ids: readonly string[]): Promise<Reminded> {
  const rows = await tx.ledgerDeadline.findMany({
    where: { recordId: { in: [...ids] }, remindedOn: { not: null } },
    select: { recordId: true, key: true, dueOn: true, remindedOn: true },
  });
  return new Map(
    rows.map((row) => [
      [row.recordId, row.key, row.dueOn.toISOString().slice(0, 10)].join('|'),
      row.remindedOn,
    ]),
  );
}

async function readWarned(tx: Transaction, ids: readonly string[]): Promise<Warned> {
  const rows = await tx.ledgerOutcome.findMany({
    where: { recordId: { in: [...ids] }, warned: { gt: 0 } },
    select: { recordId: true, key: true, failsOn: true, warned: true },
  });
  return new Map(
    rows.map(({ recordId, key, failsOn, warned }) => [
      [recordId, key, fromDbDateOrNull(failsOn)].join('|'),
      warned,
    ]),
  );
}

/** Deadlines, outcomes and links of records whose columns stand already; what stood there before goes. */
export async function storeParts(tx: Transaction, records: readonly Assessed[]): Promise<void> {
  const ids = records.map(({ record }) => record.id);
  const where = { recordId: { in: ids } };
  const reminded = await readReminded(tx, ids);
  const warned = await readWarned(tx, ids);
  await tx.ledgerDeadline.deleteMany({ where });
  await tx.ledgerOutcome.deleteMany({ where });
  const standing = records.filter(({ record }) => !record.isVoided);
  await tx.ledgerDeadline.createMany({ data: standing.flatMap((one) => deadlineRows(one, reminded)) });
  await tx.ledgerOutcome.createMany({ data: standing.flatMap((one) => outcomeRows(one, warned)) });
  await storeLinks(
    tx,
    records.map(({ record }) => record),
  );
}

/**
 * Reads these records anew, assesses them by the rules in force and writes columns, deadlines, outcomes and links.
 * Every change of a record, of the calendar or of the limits ends here.
 */
export async function assessAndStore(
  tx: Transaction,
  ctx: ServiceContext,
  recordIds: readonly string[],
  context?: RecordContext,
): Promise<Assessed[]> {
  const rows = await tx.ledgerRecord.findMany({
    where: { id: { in: [...recordIds] }, ...organisationScope(ctx) },
    include: recordInclude,
  });
  const stored = rows.map((row) => toStored(ctx, row));
  const assessed = await assessRecords(tx, ctx, stored, context ?? (await officeContext(tx, ctx)));
  for (const one of assessed)
    await tx.ledgerRecord.update({ where: { id: one.record.id }, data: columnsOf(one) });
  await storeParts(tx, assessed);
  return assessed;
}
