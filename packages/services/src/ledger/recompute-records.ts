import type { Calendar } from '@gongkai/domain/calendar';
import type { LimitOverrides } from '@gongkai/domain/deadline';
import type { PlainDate } from '@gongkai/domain/common';
import { fromDbDate, fromDbDateOrNull, type Transaction } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import { assessRecords, columnsOf, storeParts, type Assessed } from './assess-and-store.ts';
import { recordContext } from './record-context.ts';
import { recordInclude, toStored, type StoredRecord } from './stored-record.ts';

/** Records looked at together. */
const CHUNK = 500;

/** A deadline of a record that falls on another day, or rests on better grounds, than before. */
export type MovedRecordDeadline = {
  recordId: string;
  ledger: string;
  number: number;
  label: string;
  key: string;
  before: { on: PlainDate; state: string };
  after: { on: PlainDate; state: string };
};

type DeadlineRow = { recordId: string; key: string; dueOn: Date; dueState: string };

function movedOf(
  { record, assessment }: Assessed<StoredRecord>,
  before: readonly DeadlineRow[],
): MovedRecordDeadline[] {
  const { row } = record;
  return assessment.deadlines.flatMap(({ key, due }) => {
    const old = before.find((one) => one.recordId === record.id && one.key === key);
    const state = due.state === 'official' ? 'official' : 'assumed';
    if (old === undefined) return [];
    const stood = { on: fromDbDate(old.dueOn), state: old.dueState };
    if (stood.on === due.on && stood.state === state) return [];
    return [
      {
        recordId: record.id,
        ledger: record.ledger.key,
        number: row.number,
        label: row.label,
        key,
        before: stood,
        after: { on: due.on, state },
      },
    ];
  });
}

type OutcomeRow = {
  recordId: string;
  key: string;
  outcome: string;
  reason: string | null;
  failsOn: Date | null;
};

/** Whether a check comes out otherwise, for another reason or on another day, or is there no more. */
function isJudgedAnew({ assessment }: Assessed<StoredRecord>, before: readonly OutcomeRow[]): boolean {
  const stood = new Map(before.map((row) => [row.key, row]));
  if (before.length !== assessment.checks.length) return true;
  return assessment.checks.some(({ key, outcome }) => {
    const old = stood.get(key);
    const failsOn = 'failsOn' in outcome ? (outcome.failsOn ?? null) : null;
    const reason = 'reason' in outcome ? (outcome.reason ?? null) : null;
    return (
      old?.outcome !== outcome.outcome || old.reason !== reason || fromDbDateOrNull(old.failsOn) !== failsOn
    );
  });
}

/** Whether a list would find the record otherwise. */
function hasMoved(one: Assessed<StoredRecord>): boolean {
  const { row } = one.record;
  const { label, periodOn, dueOn, dueState, doneOn } = columnsOf(one);
  const days = [
    [row.periodOn, periodOn],
    [row.dueOn, dueOn],
    [row.doneOn, doneOn],
  ] as const;
  return (
    row.label !== label ||
    row.dueState !== dueState ||
    days.some(([stood, now]) => stood?.getTime() !== now?.getTime())
  );
}

type Rules = { calendar: Calendar; limits: LimitOverrides; isPreview: boolean };

/** Counts some records anew; `changed` is how many were written because anything of them came out otherwise. */
export async function recomputeChunk(
  tx: Transaction,
  ctx: ServiceContext,
  ids: readonly string[],
  { calendar, limits, isPreview }: Rules,
): Promise<{ moved: MovedRecordDeadline[]; changed: number }> {
  const own = { recordId: { in: [...ids] } };
  const rows = await tx.ledgerRecord.findMany({ where: { id: own.recordId }, include: recordInclude });
  const deadlines = await tx.ledgerDeadline.findMany({ where: own });
  const stored = rows.map((row) => toStored(ctx, row));
  const assessed = await assessRecords(tx, ctx, stored, recordContext(calendar, limits));
  const moved = assessed.flatMap((one) => movedOf(one, deadlines));
  if (isPreview) return { moved, changed: 0 };
  const outcomes = await tx.ledgerOutcome.findMany({ where: own });
  const before = Map.groupBy(outcomes, ({ recordId }) => recordId);
  const touched = new Set(moved.map(({ recordId }) => recordId));
  const changed = assessed.filter(
    (one) =>
      touched.has(one.record.id) || hasMoved(one) || isJudgedAnew(one, before.get(one.record.id) ?? []),
  );
  for (const one of changed)
    await tx.ledgerRecord.update({ where: { id: one.record.id }, data: columnsOf(one) });
  await storeParts(tx, changed);
  return { moved, changed: changed.length };
}

/**
 * Counts deadlines of records anew after the calendar or the limits changed, and says which moved; in a preview
 * nothing is written.
 */
export async function recomputeRecords(
  tx: Transaction,
  ctx: ServiceContext,
  rules: Rules,
): Promise<MovedRecordDeadline[]> {
  const rows = await tx.ledgerRecord.findMany({
    where: { ...organisationScope(ctx), voidedOn: null },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const moved: MovedRecordDeadline[] = [];
  for (let start = 0; start < rows.length; start += CHUNK) {
    const ids = rows.slice(start, start + CHUNK).map(({ id }) => id);
    moved.push(...(await recomputeChunk(tx, ctx, ids, rules)).moved);
  }
  return moved;
}
