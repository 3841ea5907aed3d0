import {
  endOfMonth,
  endOfQuarter,
  lastWorkdayUpTo,
  type Calendar,
  type ComputedDay,
} from '@gongkai/domain/calendar';
import type { PlainDate } from '@gongkai/domain/common';
import { limitEnd } from '@gongkai/domain/task';
import { fromDbDate, type Database, type Transaction } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';

/** A due day that another calendar computes differently. */
export type MovedDeadline = {
  checkpointId: string;
  taskId: string;
  taskNumber: number;
  title: string;
  label: string;
  before: ComputedDay;
  after: ComputedDay;
};

type Row = {
  kind: string;
  startsOn: Date;
  dueOn: Date;
  task: { cycle: string | null; limitAmount: number | null; limitUnit: string | null };
};

function dueUnder(calendar: Calendar, row: Row, dueOn: PlainDate): ComputedDay | null {
  const { cycle, limitAmount, limitUnit } = row.task;
  if (row.kind === 'period') {
    // The last working day lies in its own period, so the period is known from it.
    return lastWorkdayUpTo(calendar, cycle === 'monthly' ? endOfMonth(dueOn) : endOfQuarter(dueOn));
  }
  if (limitAmount === null) return null;
  const unit = limitUnit === 'working-day' ? 'working-day' : 'calendar-day';
  return limitEnd(fromDbDate(row.startsOn), limitAmount, unit, calendar);
}

/** The open obligations of issued tasks whose due day, or its standing, is another under this calendar. */
export async function movedDeadlines(
  tx: Database | Transaction,
  ctx: ServiceContext,
  calendar: Calendar,
): Promise<MovedDeadline[]> {
  const rows = await tx.checkpoint.findMany({
    where: { ...organisationScope(ctx), doneOn: null, task: { status: 'issued' } },
    include: { task: true },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap((row) => {
    const before: ComputedDay = {
      on: fromDbDate(row.dueOn),
      state: row.dueState === 'official' ? 'official' : 'assumed',
    };
    const after = dueUnder(calendar, row, before.on);
    if (after === null || (after.on === before.on && after.state === before.state)) return [];
    const { id: taskId, number: taskNumber, title } = row.task;
    return [{ checkpointId: row.id, taskId, taskNumber, title, label: row.label, before, after }];
  });
}
