import type { PlainDate } from '@gongkai/domain/common';
import type { RecordRef } from '@gongkai/domain/metric';
import { fromDbDateOrNull } from '@gongkai/db';
import { organisationScope, type ServiceContext } from '../core/index.ts';
import { failsToday } from './ledger-figures.ts';

/**
 * How a record that lost points stands today: put right (`done`, on a day where it is known), handed in and waiting for
 * verification, still open (a task with its per cent), or gone. `evidence` names what proves it.
 */
export type Rectification = {
  state: 'done' | 'submitted' | 'open' | 'gone';
  on: PlainDate | null;
  percent: number | null;
  evidence: string[];
};

/** Pieces of evidence named a record; the record itself has them all. */
const NAMED = 3;

type Found = Map<string, Rectification>;

function idsOf(refs: readonly RecordRef[], pick: (ref: RecordRef) => string | null): string[] {
  return [...new Set(refs.flatMap((ref) => pick(ref) ?? []))];
}

async function tasks(ctx: ServiceContext, refs: readonly RecordRef[], found: Found): Promise<void> {
  const ids = idsOf(refs, ({ kind, id, taskId }) => (kind === 'task' ? id : taskId));
  const rows = await ctx.db.task.findMany({
    where: { id: { in: ids }, ...organisationScope(ctx) },
    select: {
      id: true,
      status: true,
      closedOn: true,
      assignments: { select: { id: true, status: true, percent: true, submittedOn: true, verifiedOn: true } },
      checkpoints: { select: { id: true, doneOn: true } },
      reports: {
        orderBy: { reportedAt: 'desc' },
        select: { assignmentId: true, evidence: { select: { title: true } } },
      },
    },
  });
  for (const task of rows) {
    const titles = (part: string | null) => {
      const own = task.reports.filter(({ assignmentId }) => part === null || assignmentId === part);
      // The same proof may stand in several reports.
      return [...new Set(own.flatMap(({ evidence }) => evidence.map(({ title }) => title)))].slice(0, NAMED);
    };
    const closedOn = fromDbDateOrNull(task.closedOn);
    const percents = task.assignments.map(({ percent }) => percent);
    const mean =
      percents.length === 0
        ? null
        : Math.round(percents.reduce((all, one) => all + one, 0) / percents.length);
    const isClosed = task.status === 'closed';
    found.set(`task|${task.id}`, {
      state: isClosed ? 'done' : 'open',
      on: closedOn,
      percent: isClosed ? 100 : mean,
      evidence: titles(null),
    });
    for (const part of task.assignments) {
      const isVerified = isClosed || part.status === 'verified';
      const state = isVerified ? 'done' : part.status === 'submitted' ? 'submitted' : 'open';
      const on = isVerified
        ? (fromDbDateOrNull(part.verifiedOn) ?? closedOn)
        : fromDbDateOrNull(part.submittedOn);
      found.set(`assignment|${part.id}`, {
        state,
        on: state === 'open' ? null : on,
        percent: part.percent,
        evidence: titles(part.id),
      });
    }
    for (const { id, doneOn } of task.checkpoints)
      found.set(`checkpoint|${id}`, {
        state: doneOn === null ? 'open' : 'done',
        on: fromDbDateOrNull(doneOn),
        percent: null,
        evidence: titles(null),
      });
  }
}

async function sessions(ctx: ServiceContext, refs: readonly RecordRef[], found: Found): Promise<void> {
  const rows = await ctx.db.trainingSession.findMany({
    where: {
      id: { in: idsOf(refs, ({ kind, id }) => (kind === 'session' ? id : null)) },
      ...organisationScope(ctx),
    },
    select: { id: true, status: true, heldOn: true },
  });
  for (const { id, status, heldOn } of rows)
    found.set(`session|${id}`, {
      state: status === 'held' ? 'done' : status === 'planned' ? 'open' : 'gone',
      on: fromDbDateOrNull(heldOn),
      percent: null,
      evidence: [],
    });
}

/** A ledger record is put right once none of its checks fails any more. */
async function records(ctx: ServiceContext, refs: readonly RecordRef[], found: Found): Promise<void> {
  const rows = await ctx.db.ledgerRecord.findMany({
    where: {
      id: { in: idsOf(refs, ({ kind, id }) => (kind === 'record' ? id : null)) },
      ...organisationScope(ctx),
    },
    select: {
      id: true,
      voidedOn: true,
      doneOn: true,
      outcomes: {
        where: failsToday(ctx),
        select: { key: true },
      },
      publications: { select: { url: true } },
    },
  });
  for (const { id, voidedOn, doneOn, outcomes, publications } of rows)
    found.set(`record|${id}`, {
      state: voidedOn !== null ? 'gone' : outcomes.length === 0 ? 'done' : 'open',
      on: outcomes.length === 0 ? fromDbDateOrNull(doneOn) : null,
      percent: null,
      evidence: publications.flatMap(({ url }) => url ?? []).slice(0, NAMED),
    });
}

/** How each of these records stands today, by `kind|id`; one that is no longer there has none. */
export async function standingOf(
  ctx: ServiceContext,
  refs: readonly RecordRef[],
): Promise<ReadonlyMap<string, Rectification>> {
  const found: Found = new Map();
  await tasks(ctx, refs, found);
  await sessions(ctx, refs, found);
  await records(ctx, refs, found);
  return found;
}
