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

type OutcomeRow = { recordId: string; key: string; outcome: string; failsOn: Date | null };

/** Whether a check comes out otherwise, or turns on another day. */
function isJudgedAnew(
  { record, assessment }: Assessed<StoredRecord>,
  before: ReadonlyMap<string, OutcomeRow>,
): boolean {
  return assessment.checks.some(({ key, outcome }) => {
    const old = before.get(`${record.id}|${key}`);
    const failsOn = 'failsOn' in outcome ? (outcome.failsOn ?? null) : null;
    return old?.outcome !== outcome.outcome || fromDbDateOrNull(old.failsOn) !== failsOn;
  });
}

type Rules = { calendar: Calendar; limits: LimitOverrides; isPreview: boolean };

async function recomputeChunk(
  tx: Transaction,
  ctx: ServiceContext,
  ids: readonly string[],
  { calendar, limits, isPreview }: Rules,
): Promise<MovedRecordDeadline[]> {
  const own = { recordId: { in: [...ids] } };
  const rows = await tx.ledgerRecord.findMany({ where: { id: own.recordId }, include: recordInclude });
  const deadlines = await tx.ledgerDeadline.findMany({ where: own });
  const stored = rows.map((row) => toStored(ctx, row));
  const assessed = await assessRecords(tx, ctx, stored, recordContext(calendar, limits));
  const moved = assessed.flatMap((one) => movedOf(one, deadlines));
  if (isPreview) return moved;
  const outcomes = await tx.ledgerOutcome.findMany({ where: own });
  const before = new Map(outcomes.map((row) => [`${row.recordId}|${row.key}`, row]));
  const touched = new Set(moved.map(({ recordId }) => recordId));
  const changed = assessed.filter((one) => touched.has(one.record.id) || isJudgedAnew(one, before));
  for (const one of changed)
    await tx.ledgerRecord.update({ where: { id: one.record.id }, data: columnsOf(one) });
  await storeParts(tx, changed);
  return moved;
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
    moved.push(...(await recomputeChunk(tx, ctx, ids, rules)));
  }
  return moved;
}
