import { decideReport, type ReportProgressInput, type Reported } from '@gongkai/domain/task';
import { toDbDate, type Transaction } from '@gongkai/db';
import {
  actorId,
  authorise,
  notFound,
  organisationScope,
  valueOf,
  versionConflict,
  write,
  type ServiceContext,
  type WriteUnit,
} from '../core/index.ts';
import { notify, officePeople } from '../notification/index.ts';
import { readSettings } from '../settings/index.ts';
import { changePart, type ChangedPart } from './change-part.ts';
import { fetchPart, type FetchedPart } from './fetch-part.ts';
import { partNotice } from './notices.ts';

/** What a report answers: the part as it now stands, and the report's id. */
export type ReportedPart = ChangedPart & { reportId: string };

/**
 * A progress report: percent, a sentence, evidence; it may fulfil a checkpoint and hand the part in at once.
 * The same `clientKey` sent twice makes one report and gets the same answer, also when both arrive together. Under a key
 * that is taken, another text is a conflict: the writer went on after an answer got lost, and must hear of it.
 *
 * @throws ServiceError `forbidden`, `assignment-not-found`, `file-not-found`, `version-conflict`, or the rule's
 *   refusal.
 */
export async function reportProgress(ctx: ServiceContext, input: ReportProgressInput): Promise<ReportedPart> {
  await authoriseReport(ctx, input);
  const known = await findReported(ctx, input);
  if (known !== null) return known;
  try {
    return await write(ctx, (unit) => storeReport(unit, ctx, input));
  } catch (error) {
    // The twin of this very report may have been stored while we waited.
    const twin = await findReported(ctx, input);
    if (twin !== null) return twin;
    throw error;
  }
}

async function authoriseReport(ctx: ServiceContext, input: ReportProgressInput): Promise<void> {
  const part = await ctx.db.assignment.findFirst({
    where: { ...organisationScope(ctx), id: input.assignmentId },
    select: { departmentId: true },
  });
  if (part === null) throw notFound('assignment');
  authorise(ctx, 'task.report', [part.departmentId]);
  if (input.submit) authorise(ctx, 'task.submit', [part.departmentId]);
}

async function findReported(ctx: ServiceContext, input: ReportProgressInput): Promise<ReportedPart | null> {
  const { assignmentId, clientKey } = input;
  const report = await ctx.db.progressReport.findFirst({
    where: { ...organisationScope(ctx), assignmentId, clientKey, reportedById: actorId(ctx) },
    select: {
      id: true,
      percent: true,
      statement: true,
      assignment: { select: { taskId: true, status: true, percent: true, version: true } },
    },
  });
  if (report === null) return null;
  if (report.percent !== input.percent || report.statement !== input.statement)
    throw versionConflict('assignment');
  const { taskId, status, percent, version } = report.assignment;
  return {
    reportId: report.id,
    taskId,
    assignmentId,
    status: status as ReportedPart['status'],
    percent,
    version,
  };
}

async function storeReport(
  unit: WriteUnit,
  ctx: ServiceContext,
  input: ReportProgressInput,
): Promise<ReportedPart> {
  const { tx } = unit;
  const fetched = await fetchPart(tx, ctx, input, 'task.report');
  const { task, part } = fetched;
  const { submit: policy } = await readSettings(tx, ctx);
  const evidenceBefore = await countEvidence(tx, ctx, part.id);
  const decided = valueOf(decideReport(task, part, input, { today: ctx.today, evidenceBefore, policy }));
  await checkFiles(tx, ctx, input);
  const reportId = await createReport(tx, ctx, fetched, input, decided);
  if (decided.checkpoint !== null) await fulfilCheckpoint(unit, ctx, fetched, decided.checkpoint, reportId);
  const changed = await changePart(unit, ctx, fetched, {
    patch: decided.part,
    action: 'assignment.report',
    also: { statement: input.statement, evidence: input.evidence.map((one) => one.title) },
  });
  await tellOffice(unit, ctx, fetched, input);
  return { ...changed, reportId };
}

/** Pieces of evidence in a part's reports so far. */
export function countEvidence(tx: Transaction, ctx: ServiceContext, assignmentId: string): Promise<number> {
  return tx.evidence.count({ where: { ...organisationScope(ctx), report: { assignmentId } } });
}

/** Evidence is what the reporter uploaded himself: naming another's file would open it to this task's departments. */
async function checkFiles(tx: Transaction, ctx: ServiceContext, input: ReportProgressInput): Promise<void> {
  const ids = new Set(input.evidence.flatMap((one) => (one.fileId === null ? [] : [one.fileId])));
  const own = ctx.actor.kind === 'user' ? { uploadedById: ctx.actor.userId } : {};
  const stored = await tx.storedFile.count({
    where: { ...organisationScope(ctx), ...own, id: { in: [...ids] } },
  });
  if (stored !== ids.size) throw notFound('file');
}

async function createReport(
  tx: Transaction,
  ctx: ServiceContext,
  { task, part }: FetchedPart,
  input: ReportProgressInput,
  { report }: Reported,
): Promise<string> {
  const { organisationId } = ctx.actor;
  const created = await tx.progressReport.create({
    data: {
      organisationId,
      taskId: task.id,
      assignmentId: part.id,
      reportedById: actorId(ctx),
      reportedByName: ctx.actor.name,
      reportedAt: ctx.now,
      clientKey: input.clientKey,
      ...report,
      reportedOn: toDbDate(report.reportedOn),
      evidence: { create: input.evidence.map((one) => ({ organisationId, ...one })) },
    },
    select: { id: true },
  });
  return created.id;
}

async function fulfilCheckpoint(
  unit: WriteUnit,
  ctx: ServiceContext,
  { task }: FetchedPart,
  checkpoint: NonNullable<Reported['checkpoint']>,
  reportId: string,
): Promise<void> {
  const { count } = await unit.tx.checkpoint.updateMany({
    where: { ...organisationScope(ctx), id: checkpoint.id, doneOn: null },
    data: { doneOn: toDbDate(checkpoint.doneOn), doneReportId: reportId },
  });
  if (count === 0) throw versionConflict('checkpoint');
  const label = task.checkpoints.find((one) => one.id === checkpoint.id)?.label ?? '';
  await unit.audit({
    action: 'checkpoint.complete',
    subjectType: 'checkpoint',
    subjectId: checkpoint.id,
    parentId: task.id,
    before: { label, doneOn: null },
    after: { label, doneOn: checkpoint.doneOn },
  });
}

async function tellOffice(
  unit: WriteUnit,
  ctx: ServiceContext,
  { task, part }: FetchedPart,
  input: ReportProgressInput,
): Promise<void> {
  const { params, link } = await partNotice(unit.tx, ctx, task, part.departmentId);
  const notice = input.submit
    ? ({ kind: 'report-submitted', params } as const)
    : ({
        kind: 'progress-reported',
        params: { ...params, percentBefore: part.percent, percent: input.percent },
      } as const);
  await notify(unit, ctx, await officePeople(unit.tx, ctx), notice, link);
}
