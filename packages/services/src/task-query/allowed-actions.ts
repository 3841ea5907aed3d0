import { addDays, type Decision } from '@gongkai/domain/common';
import { may, type Permission } from '@gongkai/domain/permission';
import {
  decideClose,
  decideExtensionRequest,
  decideOccurrence,
  decideReceive,
  decideReport,
  decideReturn,
  decideSubmit,
  decideVerify,
  requiredParts,
  type AssignmentState,
  type ExtensionState,
  type TaskState,
} from '@gongkai/domain/task';
import { actorId, type ErrorDetails, type ServiceContext } from '../core/index.ts';
import type { OfficeSettings } from '@gongkai/domain/settings';

/**
 * Whether an act can be offered. `hidden`: not this person's to do. Otherwise it can be done, or `refusal` says why
 * not now (with `details` for its message).
 */
export type Offer = { hidden: boolean; refusal: string | null; details: ErrorDetails };

export type PartOffers = Record<'receive' | 'report' | 'submit' | 'verify' | 'return' | 'assignOwner', Offer>;
export type TaskOffers = Record<
  'close' | 'requestExtension' | 'decideExtension' | 'recordOccurrence' | 'remind' | 'instruct',
  Offer
>;

/** What of a task's surroundings the rules look at. */
export type OfferFacts = {
  settings: OfficeSettings;
  extensions: readonly Pick<ExtensionState, 'status'>[];
  /** by part: pieces of evidence, and who reported last */
  evidence: ReadonlyMap<string, number>;
  reporters: ReadonlyMap<string, string | null>;
  /** departments' short names by id */
  names: ReadonlyMap<string, string>;
};

const HIDDEN: Offer = { hidden: true, refusal: null, details: {} };
const OPEN: Offer = { hidden: false, refusal: null, details: {} };

/** The verdict of the very rule that the verb asks, tried on a harmless input. */
function fromRule(decision: Decision<unknown>): Offer {
  return decision.ok ? OPEN : { hidden: false, refusal: decision.refusal, details: decision.details ?? {} };
}

function permits(ctx: ServiceContext, permission: Permission, departmentIds?: readonly string[]): boolean {
  if (ctx.actor.kind === 'system') return true;
  return may(ctx.actor, permission, departmentIds === undefined ? {} : { departmentIds });
}

function when(permitted: boolean, rule: () => Decision<unknown>): Offer {
  return permitted ? fromRule(rule()) : HIDDEN;
}

/** What the person may do with one part. */
export function offersForPart(
  ctx: ServiceContext,
  task: TaskState,
  part: AssignmentState,
  facts: OfferFacts,
): PartOffers {
  const own = (permission: Permission) => permits(ctx, permission, [part.departmentId]);
  const { today } = ctx;
  const { version } = part;
  const policy = facts.settings.submit;
  const evidenceBefore = facts.evidence.get(part.id) ?? 0;
  const ref = { assignmentId: part.id, version };
  const probe = {
    ...ref,
    percent: part.percent,
    statement: '',
    evidence: [],
    checkpointId: null,
    clientKey: '',
    submit: false,
  };
  const verifying = {
    today,
    verifierId: actorId(ctx),
    reporterId: facts.reporters.get(part.id) ?? null,
    policy,
  };
  return {
    receive: when(own('task.receive'), () => decideReceive(task, part, { ...ref, ownerId: null }, { today })),
    report: when(own('task.report'), () =>
      decideReport(task, part, probe, { today, evidenceBefore, policy }),
    ),
    submit: when(own('task.submit'), () => decideSubmit(task, part, ref, { today, evidenceBefore, policy })),
    verify: when(own('task.verify'), () => decideVerify(task, part, ref, verifying)),
    return: when(own('task.verify'), () => decideReturn(task, part, { ...ref, reason: '' })),
    assignOwner: own('task.receive') && task.status === 'issued' ? OPEN : HIDDEN,
  };
}

/** What the person may do with the whole task. */
export function offersForTask(ctx: ServiceContext, task: TaskState, facts: OfferFacts): TaskOffers {
  const { id: taskId, version } = task;
  const leadIds = task.assignments.filter((part) => part.role === 'lead').map((part) => part.departmentId);
  const isEvent = task.deadlineKind === 'event';
  const asked = {
    taskId,
    reason: '',
    toDueOn: addDays(task.dueOn ?? ctx.today, 1),
  };
  const asking = {
    today: ctx.today,
    departmentId: leadIds[0] ?? '',
    extensions: facts.extensions,
    policy: facts.settings.extension,
  };
  const happened = { taskId, version, label: '', happenedOn: ctx.today };
  const hasOpenPart = task.assignments.some(
    (part) => part.status !== 'submitted' && part.status !== 'verified',
  );
  const isPending = facts.extensions.some((one) => one.status === 'pending');
  return {
    close: withOpenDepartments(
      when(permits(ctx, 'task.close'), () => decideClose(task, { taskId, version }, ctx)),
      task,
      facts,
    ),
    requestExtension: when(task.deadlineKind === 'dated' && permits(ctx, 'extension.request', leadIds), () =>
      decideExtensionRequest(task, asked, asking),
    ),
    decideExtension: isPending && permits(ctx, 'extension.decide') ? OPEN : HIDDEN,
    recordOccurrence: when(
      isEvent && (permits(ctx, 'task.edit') || permits(ctx, 'task.report', leadIds)),
      () => decideOccurrence(task, happened, ctx),
    ),
    remind: task.status === 'issued' && hasOpenPart && permits(ctx, 'task.verify') ? OPEN : HIDDEN,
    instruct: task.status !== 'draft' && permits(ctx, 'instruction.create') ? OPEN : HIDDEN,
  };
}

/** Closing is refused by naming the departments, as the verb does. */
function withOpenDepartments(offer: Offer, task: TaskState, { names }: OfferFacts): Offer {
  if (offer.refusal !== 'required-part-open') return offer;
  const open = requiredParts(task.assignments).filter((part) => part.status !== 'verified');
  const departments = open.map((part) => names.get(part.departmentId) ?? '').join('、');
  return { ...offer, details: { ...offer.details, departments } };
}
