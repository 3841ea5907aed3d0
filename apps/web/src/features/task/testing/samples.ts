import type { Permission } from '@gongkai/domain/permission';
import type { SessionInfo } from '#lib/session.ts';
import type { Offer, PartDetail, TaskDetail } from '../types.ts';

export const OPEN: Offer = { hidden: false, refusal: null, details: {} };
export const HIDDEN: Offer = { hidden: true, refusal: null, details: {} };

const PART_ID = '0197a000-0000-7000-8000-00000000000a';
const TASK_ID = '0197a000-0000-7000-8000-00000000000b';
const DEPARTMENT_ID = '0197a000-0000-7000-8000-00000000000c';

/** The lead's part of the sample task, being worked on by the head of its department. */
export function aPart(change: Partial<PartDetail> = {}): PartDetail {
  return {
    id: PART_ID,
    departmentId: DEPARTMENT_ID,
    departmentName: '法规处',
    role: 'lead',
    required: true,
    status: 'in-progress',
    ownerId: null,
    ownerName: null,
    lastReportOn: null,
    percent: 40,
    returnCount: 0,
    version: 3,
    receivedOn: '2021-11-10',
    submittedOn: null,
    verifiedOn: null,
    returnReason: null,
    reportCount: 0,
    evidenceCount: 0,
    people: [],
    offers: {
      receive: HIDDEN,
      report: OPEN,
      submit: OPEN,
      verify: HIDDEN,
      return: HIDDEN,
      assignOwner: OPEN,
    },
    ...change,
  };
}

/** A dated task with one part. */
export function aTask(change: Partial<TaskDetail> = {}): TaskDetail {
  return {
    id: TASK_ID,
    code: '2021-003',
    number: 3,
    title: '补标替代文件文号',
    deliverable: '补标清单',
    status: 'issued',
    weight: 100,
    deadlineKind: 'dated',
    version: 2,
    issuedOn: '2021-11-09',
    startsOn: null,
    dueOn: '2021-12-24',
    originalDueOn: '2021-12-24',
    nextDueOn: '2021-12-24',
    light: 'near-deadline',
    reason: 'near-due',
    percent: 40,
    expected: 91,
    workingDaysLeft: 4,
    lastReportOn: null,
    extensionCount: 0,
    extensionPending: false,
    itemId: TASK_ID,
    itemPosition: 0,
    itemNumber: 1,
    itemHeading: '梳理公开规范性文件',
    sectionId: TASK_ID,
    sectionNumber: 1,
    sectionHeading: '推进重点领域信息公开',
    plan: { id: TASK_ID, year: 2021, title: null, documentNumber: null },
    closedOn: null,
    cancelReason: null,
    eventName: null,
    limitAmount: null,
    limitUnit: null,
    cycle: null,
    quotation: { before: '', text: '标明原因和替代文件及文号', after: '' },
    parts: [aPart()],
    trajectory: [
      { on: '2021-11-09', percent: 0 },
      { on: '2021-12-24', percent: 100 },
    ],
    checkpoints: [],
    extensions: [],
    reports: [],
    reviewers: ['局办公室专办'],
    offers: {
      close: HIDDEN,
      requestExtension: OPEN,
      decideExtension: HIDDEN,
      recordOccurrence: HIDDEN,
      remind: HIDDEN,
      instruct: HIDDEN,
    },
    ...change,
  };
}

/** The session of the head of the sample department, with these permissions. */
export function aSession(...permissions: Permission[]): SessionInfo {
  return {
    user: {
      id: '0197a000-0000-7000-8000-00000000000d',
      name: '法规处负责人',
      username: 'fagui',
      locale: 'zh-CN',
      mustChangePassword: false,
    },
    organisation: { id: TASK_ID, name: '测试局', sampleToday: null },
    department: { id: DEPARTMENT_ID, name: '政策法规处', shortName: '法规处' },
    roles: ['department-lead'],
    permissions: permissions.map((permission) => ({ permission, scope: 'own-department' })),
    today: '2021-12-20',
  };
}
