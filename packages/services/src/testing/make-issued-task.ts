import { randomUUID } from 'node:crypto';
import { defaultTrajectory, type AssignmentStatus, type DeadlineKind } from '@gongkai/domain/task';
import { fromDbDate, toDbDate, type Database } from '@gongkai/db';
import { TEST_TODAY } from './context-for.ts';
import type { TestOffice, TestUser } from './make-office.ts';

export const TEST_SOURCE = '二、推进重点领域信息公开\n(三)规范性文件。按规定公开现行有效规范性文件目录。\n';
const SENTENCE = '按规定公开现行有效规范性文件目录。';

export type TestPlan = { planId: string; sectionId: string; itemId: string };
export type TestTask = {
  taskId: string;
  /** the parts in the order of `departments` */
  assignmentIds: string[];
  checkpointIds: string[];
};

/** A plan of one section and one item, whose text holds the sentence that test tasks come from. */
export async function makePlan(db: Database, office: TestOffice): Promise<TestPlan> {
  const { organisationId } = office;
  const ids = { planId: randomUUID(), sectionId: randomUUID(), itemId: randomUUID() };
  const anchor = { anchorStart: 0, anchorEnd: TEST_SOURCE.length };
  await db.plan.create({
    data: {
      id: ids.planId,
      organisationId,
      year: 2021,
      title: '2021年政务公开工作要点',
      sourceText: TEST_SOURCE,
      sourceSha256: ids.planId,
      status: 'active',
    },
  });
  await db.planSection.create({
    data: {
      id: ids.sectionId,
      organisationId,
      planId: ids.planId,
      number: 2,
      heading: '推进重点领域信息公开',
      position: 0,
      ...anchor,
    },
  });
  await db.planItem.create({
    data: {
      id: ids.itemId,
      organisationId,
      planId: ids.planId,
      sectionId: ids.sectionId,
      number: 3,
      heading: '规范性文件',
      body: SENTENCE,
      position: 0,
      ...anchor,
    },
  });
  return ids;
}

export type TestTaskOptions = {
  number?: number;
  title?: string;
  taskStatus?: 'draft' | 'issued' | 'closed' | 'cancelled';
  deadlineKind?: DeadlineKind;
  dueOn?: string;
  /** the first leads, the others support; the office's second department unless told */
  departmentIds?: string[];
  status?: AssignmentStatus;
  percent?: number;
  ownerId?: string;
  checkpoints?: { label: string; startsOn: string; dueOn: string }[];
};

function deadlineOf(options: TestTaskOptions) {
  const kind = options.deadlineKind ?? 'dated';
  if (kind === 'standing') return { deadlineKind: kind, cycle: 'monthly' };
  if (kind === 'event')
    return { deadlineKind: kind, eventName: '收到申请', limitAmount: 20, limitUnit: 'working-day' };
  const dueOn = toDbDate(options.dueOn ?? '2021-12-31');
  return { deadlineKind: kind, dueOn, originalDueOn: dueOn };
}

/** A task as if issued on the test's day, written straight into the tables: no verb, no audit row. */
export async function makeIssuedTask(
  db: Database,
  office: TestOffice,
  plan: TestPlan,
  options: TestTaskOptions = {},
): Promise<TestTask> {
  const { organisationId } = office;
  const taskId = randomUUID();
  const departmentIds = options.departmentIds ?? [office.departments[1]?.id ?? ''];
  const status = options.status ?? 'awaiting-receipt';
  const deadline = deadlineOf(options);
  const start = TEST_SOURCE.indexOf(SENTENCE);
  const assignments = departmentIds.map((departmentId, index) => ({
    id: randomUUID(),
    organisationId,
    departmentId,
    role: index === 0 ? 'lead' : 'support',
    ownerId: index === 0 ? (options.ownerId ?? null) : null,
    status,
    percent: options.percent ?? 0,
    receivedOn: status === 'awaiting-receipt' ? null : toDbDate(TEST_TODAY),
    submittedOn: status === 'submitted' || status === 'verified' ? toDbDate(TEST_TODAY) : null,
  }));
  const checkpoints = (options.checkpoints ?? []).map(({ label, startsOn, dueOn }) => ({
    id: randomUUID(),
    organisationId,
    kind: deadline.deadlineKind === 'event' ? 'occurrence' : 'period',
    label,
    startsOn: toDbDate(startsOn),
    dueOn: toDbDate(dueOn),
  }));
  const agreed =
    deadline.dueOn === undefined ? [] : defaultTrajectory(TEST_TODAY, fromDbDate(deadline.dueOn));
  const trajectory = agreed.map(({ on, percent }) => ({ on: toDbDate(on), percent }));
  await db.task.create({
    data: {
      id: taskId,
      organisationId,
      planId: plan.planId,
      itemId: plan.itemId,
      number: options.number ?? 1,
      title: options.title ?? '公开规范性文件目录',
      deliverable: '目录',
      status: options.taskStatus ?? 'issued',
      issuedOn: toDbDate(TEST_TODAY),
      anchorStart: start,
      anchorEnd: start + SENTENCE.length,
      ...deadline,
      assignments: { create: assignments },
      checkpoints: { create: checkpoints },
      trajectory: { create: trajectory },
    },
  });
  return {
    taskId,
    assignmentIds: assignments.map((part) => part.id),
    checkpointIds: checkpoints.map((checkpoint) => checkpoint.id),
  };
}

/** A stored file's row without its bytes, uploaded by this person. */
export async function makeStoredFile(
  db: Database,
  uploader: Pick<TestUser, 'id' | 'organisationId'>,
): Promise<string> {
  const id = randomUUID();
  await db.storedFile.create({
    data: {
      id,
      organisationId: uploader.organisationId,
      uploadedById: uploader.id,
      sha256: id.replaceAll('-', ''),
      name: '目录.pdf',
      mime: 'application/pdf',
      size: 1024,
    },
  });
  return id;
}
