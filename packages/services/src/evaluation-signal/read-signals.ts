import { addDays } from '@gongkai/domain/common';
import type { EvaluationRef } from '@gongkai/domain/evaluation-cycle';
import {
  findSignals,
  type GamingSignal,
  type SignalExtension,
  type SignalPolicy,
  type SignalReport,
} from '@gongkai/domain/gaming-signal';
import { fromDbDate, toDbDate, type Transaction } from '@gongkai/db';
import { authorise, notFound, organisationScope, type ServiceContext } from '../core/index.ts';
import { readSettings } from '../settings/index.ts';

type Period = { planId: string; from: Date; to: Date };

async function readReports(tx: Transaction, ctx: ServiceContext, period: Period): Promise<SignalReport[]> {
  const rows = await tx.progressReport.findMany({
    where: {
      ...organisationScope(ctx),
      task: { planId: period.planId },
      reportedOn: { gte: period.from, lte: period.to },
    },
    select: {
      id: true,
      taskId: true,
      reportedByName: true,
      reportedAt: true,
      percentBefore: true,
      percent: true,
      statement: true,
      task: { select: { title: true } },
      assignment: { select: { departmentId: true } },
      evidence: { select: { url: true, file: { select: { sha256: true, name: true } } } },
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ task, assignment, evidence, reportedByName, reportedAt, ...row }) => ({
    ...row,
    taskTitle: task.title,
    departmentId: assignment.departmentId,
    reporter: reportedByName,
    reportedAt: reportedAt.toISOString(),
    files: evidence.flatMap(({ file }) => (file === null ? [] : [file])),
    links: evidence.flatMap(({ url }) => (url === null ? [] : [url])),
  }));
}

async function readExtensions(
  tx: Transaction,
  ctx: ServiceContext,
  period: Period,
): Promise<SignalExtension[]> {
  const rows = await tx.extension.findMany({
    where: {
      ...organisationScope(ctx),
      task: { planId: period.planId },
      requestedOn: { gte: period.from, lte: period.to },
    },
    select: {
      id: true,
      taskId: true,
      departmentId: true,
      requestedOn: true,
      fromDueOn: true,
      task: { select: { title: true } },
    },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ task, requestedOn, fromDueOn, ...row }) => ({
    ...row,
    taskTitle: task.title,
    requestedOn: fromDbDate(requestedOn),
    fromDueOn: fromDbDate(fromDueOn),
  }));
}

/** A finding with the department's short name and how many tasks it concerns. */
export type SignalRow = GamingSignal & { departmentName: string };

/**
 * What a verifier may want to look at in the period of an evaluation: read from progress reports, their evidence and
 * extensions. It takes no point off and is stored nowhere.
 *
 * @throws ServiceError `forbidden` for all but those who verify; `evaluation-not-found`.
 */
export async function readSignals(
  ctx: ServiceContext,
  input: EvaluationRef,
): Promise<{ policy: SignalPolicy; signals: SignalRow[] }> {
  authorise(ctx, 'evaluation.signals');
  const evaluation = await ctx.db.evaluation.findFirst({
    where: { id: input.evaluationId, ...organisationScope(ctx) },
    select: { planId: true, periodFrom: true, periodTo: true },
  });
  if (evaluation === null) throw notFound('evaluation');
  // Facts are as of the opening: what a period still running has not reached yet is not missing.
  const last = fromDbDate(evaluation.periodTo) < ctx.today ? evaluation.periodTo : toDbDate(ctx.today);
  const period = { planId: evaluation.planId, from: evaluation.periodFrom, to: last };
  const { signals: policy } = (await readSettings(ctx.db, ctx)).verification;
  const departments = await ctx.db.department.findMany({
    where: organisationScope(ctx),
    select: { id: true, shortName: true },
  });
  const names = new Map(departments.map(({ id, shortName }) => [id, shortName]));
  const signals = findSignals(
    {
      reports: await readReports(ctx.db, ctx, period),
      extensions: await readExtensions(ctx.db, ctx, period),
      // The first instant after the period, in the office's own time zone.
      endsAt: `${addDays(fromDbDate(last), 1)}T00:00:00+08:00`,
    },
    policy,
  );
  return {
    policy,
    signals: signals.map((signal) => ({ ...signal, departmentName: names.get(signal.departmentId) ?? '' })),
  };
}
