import { describe, expect, test } from 'vitest';
import {
  DecideExtensionInput,
  ReportProgressInput,
  decideExtension,
  decideExtensionRequest,
  decideReceive,
  decideReport,
  decideReturn,
  decideSubmit,
  decideVerify,
  type AssignmentStatus,
} from './index.ts';
import { makeCheckpoint, makePart, makeTask } from './testing.ts';

const today = '2021-11-15';
const ID = '0197a000-0000-7000-8000-000000000001';
const ref = { assignmentId: ID, version: 1 };
const context = { today, evidenceBefore: 0 };
const link = { kind: 'link', title: '公开页面', url: 'https://www.example.gov.cn/a' };
const task = makeTask({
  checkpoints: [makeCheckpoint(), makeCheckpoint({ id: 'later', startsOn: '2021-12-01' })],
});

function report(change: object = {}) {
  return ReportProgressInput.parse({
    ...ref,
    percent: 40,
    statement: '已完成清理目录初稿编制工作',
    clientKey: 'key-00000001',
    ...change,
  });
}

function part(status: AssignmentStatus, percent = 0) {
  return makePart({ status, percent });
}

describe('receipt', () => {
  test('puts the part to work and keeps or sets its owner', () => {
    expect(decideReceive(task, part('awaiting-receipt'), { ...ref, ownerId: 'o' }, { today })).toEqual({
      ok: true,
      value: { status: 'in-progress', receivedOn: today, ownerId: 'o' },
    });
  });

  test('is given once, for an issued task', () => {
    const receive = { ...ref, ownerId: null };
    expect(decideReceive(task, part('in-progress'), receive, { today })).toMatchObject({
      refusal: 'part-already-received',
    });
    expect(
      decideReceive(makeTask({ status: 'cancelled' }), part('awaiting-receipt'), receive, { today }),
    ).toMatchObject({ refusal: 'task-is-cancelled' });
  });
});

describe('reports', () => {
  test('store the figure before and after', () => {
    expect(decideReport(task, part('in-progress', 10), report(), context)).toEqual({
      ok: true,
      value: {
        report: {
          percentBefore: 10,
          percent: 40,
          statement: '已完成清理目录初稿编制工作',
          reportedOn: today,
        },
        part: { percent: 40, lastReportOn: today },
        checkpoint: null,
      },
    });
  });

  test('fulfil a checkpoint', () => {
    const input = { ...report(), checkpointId: 'checkpoint' };
    expect(decideReport(task, part('in-progress'), input, context)).toMatchObject({
      value: { checkpoint: { id: 'checkpoint', doneOn: today } },
    });
  });

  test('hand the part in when asked to, also after it was returned', () => {
    const done = report({ percent: 100, submit: true, evidence: [link] });
    expect(decideReport(task, part('returned', 100), done, context)).toMatchObject({
      value: { part: { status: 'submitted', submittedOn: today, percent: 100, returnReason: null } },
    });
  });

  test.each([
    ['awaiting-receipt', {}, 'part-not-received'],
    ['submitted', {}, 'part-submitted'],
    ['verified', {}, 'part-verified'],
    ['in-progress', { version: 2 }, 'version-conflict'],
    ['in-progress', { checkpointId: 'foreign' }, 'checkpoint-not-of-task'],
    ['in-progress', { checkpointId: 'later' }, 'checkpoint-not-begun'],
    ['in-progress', { submit: true }, 'percent-below-100'],
    ['in-progress', { submit: true, percent: 100 }, 'submit-without-evidence'],
  ] as const)('on a part that is %s, %j: %s', (status, change, refusal) => {
    expect(decideReport(task, part(status), { ...report(), ...change }, context)).toMatchObject({ refusal });
  });

  test('a checkpoint is done once', () => {
    const done = makeTask({ checkpoints: [makeCheckpoint({ doneOn: '2021-11-10' })] });
    expect(
      decideReport(done, part('in-progress'), { ...report(), checkpointId: 'checkpoint' }, context),
    ).toMatchObject({
      refusal: 'checkpoint-already-done',
    });
  });

  test.each([
    [{ percent: 101 }],
    [{ percent: 33.5 }],
    [{ statement: '已完成' }],
    [{ statement: '详见机密★10年文件所列各项内容' }],
    [{ evidence: [{ ...link, url: 'javascript:alert(1)' }] }],
    [{ evidence: [{ kind: 'link', title: '无地址' }] }],
    [{ evidence: [{ kind: 'file', title: '无文件' }] }],
  ])('the schema refuses %j', (change) => expect(() => report(change)).toThrow(/./));
});

describe('submission, verification, return', () => {
  test('what was reported as complete can be handed in; evidence is a setting', () => {
    const complete = part('in-progress', 100);
    expect(decideSubmit(task, complete, ref, { today, evidenceBefore: 1 })).toMatchObject({
      value: { status: 'submitted', submittedOn: today },
    });
    expect(decideSubmit(task, complete, ref, context)).toMatchObject({ refusal: 'submit-without-evidence' });
    const policy = { evidenceRequired: false, fourEyes: true };
    expect(decideSubmit(task, complete, ref, { ...context, policy }).ok).toBe(true);
    expect(decideSubmit(task, part('in-progress', 99), ref, context)).toMatchObject({
      refusal: 'percent-below-100',
    });
  });

  test('verification is by another person than the reporter', () => {
    const who = { today, verifierId: 'v', reporterId: 'r' };
    expect(decideVerify(task, part('submitted', 100), ref, who)).toEqual({
      ok: true,
      value: { status: 'verified', verifiedOn: today },
    });
    const same = { ...who, reporterId: 'v' };
    expect(decideVerify(task, part('submitted'), ref, same)).toMatchObject({ refusal: 'own-submission' });
    const policy = { evidenceRequired: true, fourEyes: false };
    expect(decideVerify(task, part('submitted'), ref, { ...same, policy }).ok).toBe(true);
    expect(decideVerify(task, part('in-progress'), ref, who)).toMatchObject({
      refusal: 'part-not-submitted',
    });
  });

  test('a return counts and keeps its reason', () => {
    const submitted = makePart({ status: 'submitted', returnCount: 1, submittedOn: '2021-11-14' });
    expect(decideReturn(task, submitted, { ...ref, reason: '附件无法打开' })).toEqual({
      ok: true,
      value: { status: 'returned', submittedOn: null, returnReason: '附件无法打开', returnCount: 2 },
    });
    expect(decideReturn(task, part('verified'), { ...ref, reason: '附件无法打开' })).toMatchObject({
      refusal: 'part-not-submitted',
    });
  });
});

describe('extensions', () => {
  const input = { taskId: ID, toDueOn: '2022-01-14', reason: '上级批复尚未下达,需延后办理' };
  const asked = { today, departmentId: 'lead-department', extensions: [] };

  test('the lead asks in time', () => {
    expect(decideExtensionRequest(task, input, { ...asked, today: '2021-12-30' })).toMatchObject({
      value: { status: 'pending', fromDueOn: '2021-12-31', toDueOn: '2022-01-14', requestedOn: '2021-12-30' },
    });
    const policy = { askUntil: 'due-day' } as const;
    expect(decideExtensionRequest(task, input, { ...asked, today: '2021-12-31', policy }).ok).toBe(true);
  });

  test.each([
    [{}, {}, { today: '2021-12-31' }, 'extension-too-late'],
    [{}, { toDueOn: '2021-12-31' }, {}, 'extension-not-later'],
    [{}, {}, { departmentId: 'b' }, 'extension-not-by-lead'],
    [{}, {}, { extensions: [{ status: 'pending' as const }] }, 'extension-pending'],
    [{ deadlineKind: 'standing' as const }, {}, {}, 'extension-only-for-dated'],
    [{ status: 'closed' as const }, {}, {}, 'task-is-closed'],
  ])('case %#: %j %j %j %s', (change, wanted, who, refusal) => {
    expect(
      decideExtensionRequest(makeTask(change), { ...input, ...wanted }, { ...asked, ...who }),
    ).toMatchObject({ ok: false, refusal });
  });

  const pending = { id: 'e', status: 'pending', fromDueOn: '2021-12-31', toDueOn: '2022-01-14' } as const;

  test('granting moves the due day and the trajectory, also after the old due day', () => {
    const decide = { extensionId: ID, grant: true, note: '' };
    expect(decideExtension(task, pending, decide, { today: '2022-01-04' })).toEqual({
      ok: true,
      value: {
        extension: { status: 'granted', decidedOn: '2022-01-04', decisionNote: '' },
        task: {
          dueOn: '2022-01-14',
          trajectory: [
            { on: '2021-11-08', percent: 0 },
            { on: '2022-01-14', percent: 100 },
          ],
        },
      },
    });
  });

  test('refusing needs a reason and moves nothing; decisions are made once', () => {
    const no = { extensionId: ID, grant: false, note: '理由不充分' };
    expect(decideExtension(task, pending, no, { today })).toMatchObject({
      value: { extension: { status: 'refused' }, task: null },
    });
    expect(decideExtension(task, pending, { ...no, note: ' ' }, { today })).toMatchObject({
      refusal: 'refusal-without-reason',
    });
    expect(DecideExtensionInput.safeParse({ ...no, note: '' }).success).toBe(false);
    const granted = { ...pending, status: 'granted' } as const;
    expect(decideExtension(task, granted, no, { today })).toMatchObject({ refusal: 'extension-not-pending' });
    expect(
      decideExtension(makeTask({ dueOn: '2022-02-01' }), pending, { ...no, grant: true }, { today }),
    ).toMatchObject({ refusal: 'extension-overtaken' });
  });
});
