import type { CheckpointState, ExtensionStatus, TrajectoryPoint } from '@gongkai/domain/task';
import { fromDbDate, fromDbDateOrNull, type Prisma } from '@gongkai/db';
import { notFound, type ServiceContext } from '../core/index.ts';
import { readSettings } from '../settings/index.ts';
import { toTaskState } from '../task-state/index.ts';
import {
  offersForPart,
  offersForTask,
  type OfferFacts,
  type PartOffers,
  type TaskOffers,
} from './allowed-actions.ts';
import { quoteClause, type Quotation } from './quote-clause.ts';
import { listReviewers } from './reviewers.ts';
import { reportInclude, toReport, type ReportDto } from './task-reports.ts';
import { taskRowInclude, toTaskRow, type PartRow, type TaskRow } from './task-row.ts';
import { visibleTasks } from './visible-tasks.ts';

const detailInclude = {
  ...taskRowInclude,
  plan: { select: { year: true, id: true, title: true, documentNumber: true, sourceText: true } },
  extensions: { orderBy: [{ requestedOn: 'asc' }, { id: 'asc' }] },
  reports: { include: reportInclude, orderBy: [{ reportedAt: 'desc' }, { id: 'desc' }] },
} as const satisfies Prisma.TaskInclude;

type DetailSource = Prisma.TaskGetPayload<{ include: typeof detailInclude }>;

export type ExtensionDto = {
  id: string;
  status: ExtensionStatus;
  departmentName: string;
  requestedOn: string;
  reason: string;
  fromDueOn: string;
  toDueOn: string;
  decidedOn: string | null;
  decisionNote: string | null;
};

/** A part with its dates and what this person may do with it. */
export type PartDetail = PartRow & {
  receivedOn: string | null;
  submittedOn: string | null;
  verifiedOn: string | null;
  returnReason: string | null;
  reportCount: number;
  evidenceCount: number;
  offers: PartOffers;
  /** whom the department may name as owner; empty where this person may not */
  people: { id: string; name: string }[];
};

export type TaskDetail = Omit<TaskRow, 'parts'> & {
  plan: { id: string; year: number; title: string | null; documentNumber: string | null };
  closedOn: string | null;
  cancelReason: string | null;
  eventName: string | null;
  limitAmount: number | null;
  limitUnit: string | null;
  cycle: string | null;
  quotation: Quotation;
  parts: PartDetail[];
  trajectory: TrajectoryPoint[];
  checkpoints: CheckpointState[];
  extensions: ExtensionDto[];
  /** newest first */
  reports: ReportDto[];
  reviewers: string[];
  offers: TaskOffers;
};

/**
 * Everything about one task, and what this person may do with it: computed by the rules that the verbs ask.
 *
 * @throws ServiceError `forbidden`; `task-not-found`, also for a task the person may not see.
 */
export async function taskDetail(ctx: ServiceContext, input: { taskId: string }): Promise<TaskDetail> {
  const source = await ctx.db.task.findFirst({
    where: { ...visibleTasks(ctx), id: input.taskId },
    include: detailInclude,
  });
  if (source === null) throw notFound('task');
  const settings = await readSettings(ctx.db, ctx);
  const task = toTaskState(source);
  const row = toTaskRow(source, ctx, settings);
  const facts = offerFacts(source, settings);
  const labels = new Map(source.checkpoints.map((one) => [one.doneReportId, one.label]));
  const { id, year, title, documentNumber } = source.plan;
  const { closedOn, eventName, limitAmount, limitUnit, cycle } = task;
  return {
    ...row,
    closedOn,
    eventName,
    limitAmount,
    limitUnit,
    cycle,
    cancelReason: source.cancelReason,
    plan: { id, year, title, documentNumber },
    quotation: quoteClause(source.plan.sourceText, source.anchorStart, source.anchorEnd),
    parts: await partDetails(ctx, source, row, facts),
    trajectory: [...task.trajectory],
    checkpoints: [...task.checkpoints],
    extensions: toExtensions(source),
    reports: source.reports.map((report) => toReport(report, labels.get(report.id) ?? null)),
    reviewers: await listReviewers(ctx.db, ctx),
    offers: offersForTask(ctx, task, facts),
  };
}

function offerFacts(source: DetailSource, settings: OfferFacts['settings']): OfferFacts {
  const evidence = new Map<string, number>();
  const reporters = new Map<string, string | null>();
  for (const report of source.reports) {
    const { assignmentId } = report;
    evidence.set(assignmentId, (evidence.get(assignmentId) ?? 0) + report.evidence.length);
    // Newest first: the first one met is the last report.
    if (!reporters.has(assignmentId)) reporters.set(assignmentId, report.reportedById);
  }
  const extensions = source.extensions.map((one) => ({ status: one.status as ExtensionStatus }));
  const names = new Map(source.assignments.map((part) => [part.departmentId, part.department.shortName]));
  return { settings, extensions, evidence, reporters, names };
}

async function partDetails(
  ctx: ServiceContext,
  source: DetailSource,
  row: TaskRow,
  facts: OfferFacts,
): Promise<PartDetail[]> {
  const task = toTaskState(source);
  const offers = new Map(task.assignments.map((part) => [part.id, offersForPart(ctx, task, part, facts)]));
  const naming = row.parts.filter((part) => offers.get(part.id)?.assignOwner.hidden === false);
  const people = await ctx.db.user.findMany({
    where: {
      organisationId: ctx.actor.organisationId,
      active: true,
      departmentId: { in: naming.map((part) => part.departmentId) },
    },
    select: { id: true, name: true, departmentId: true },
    orderBy: { name: 'asc' },
  });
  return row.parts.flatMap((part) => {
    const state = task.assignments.find((one) => one.id === part.id);
    const stored = source.assignments.find((one) => one.id === part.id);
    const offered = offers.get(part.id);
    if (state === undefined || stored === undefined || offered === undefined) return [];
    return [
      {
        ...part,
        receivedOn: state.receivedOn,
        submittedOn: state.submittedOn,
        verifiedOn: state.verifiedOn,
        returnReason: stored.returnReason,
        reportCount: source.reports.filter((report) => report.assignmentId === part.id).length,
        evidenceCount: facts.evidence.get(part.id) ?? 0,
        offers: offered,
        people: people
          .filter((person) => person.departmentId === part.departmentId)
          .map(({ id, name }) => ({ id, name })),
      },
    ];
  });
}

function toExtensions(source: DetailSource): ExtensionDto[] {
  const names = new Map(source.assignments.map((part) => [part.departmentId, part.department.shortName]));
  return source.extensions.map((one) => ({
    id: one.id,
    status: one.status as ExtensionStatus,
    departmentName: names.get(one.departmentId) ?? '',
    requestedOn: fromDbDate(one.requestedOn),
    reason: one.reason,
    fromDueOn: fromDbDate(one.fromDueOn),
    toDueOn: fromDbDate(one.toDueOn),
    decidedOn: fromDbDateOrNull(one.decidedOn),
    decisionNote: one.decisionNote,
  }));
}
