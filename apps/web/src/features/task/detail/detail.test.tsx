import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { fakeServer } from '../testing/fake-server.tsx';
import { aPart, aSession, aTask, HIDDEN, OPEN } from '../testing/samples.ts';
import { historyText } from './history-text.ts';
import { OfferButton } from './part-acts.tsx';
import { TaskView } from './task-view.tsx';
import { stepsOf } from './trajectory-steps.ts';

describe('an offered act', () => {
  it('is absent, can be done, or says why not now', async () => {
    const onClick = vi.fn<() => void>();
    await renderPage(
      <>
        <OfferButton offer={HIDDEN} label="核验通过" onClick={onClick} />
        <OfferButton offer={OPEN} label="报进展" onClick={onClick} />
        <OfferButton
          offer={{ hidden: false, refusal: 'percent-below-100', details: { percent: 40 } }}
          label="提交核验"
          onClick={onClick}
        />
      </>,
    );
    expect(screen.queryByRole('button', { name: '核验通过' })).toBeNull();
    const shut = screen.getByRole('button', { name: '提交核验' });
    expect(shut.getAttribute('aria-disabled')).toBe('true');
    expect(shut.getAttribute('aria-description')).toContain('40%');
    await userEvent.click(shut);
    expect(onClick).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: '报进展' }));
    expect(onClick).toHaveBeenCalledOnce();
  });
});

describe('the detail', () => {
  it('counts what is behind each tab and strikes the original due day through', async () => {
    const server = fakeServer({ 'session.me': () => aSession() });
    const onTab = vi.fn<(tab: string) => void>();
    const task = aTask({
      dueOn: '2021-12-28',
      nextDueOn: '2021-12-28',
      workingDaysLeft: 6,
      extensionCount: 1,
    });
    await renderPage(server.around(<TaskView task={task} tab="duties" onTab={onTab} onReport={() => {}} />));
    expect(screen.getByText(/12月24日/).closest('s')).toBeTruthy();
    expect(screen.getByText('还有 6 个工作日')).toBeTruthy();
    expect(screen.getByText('已延期 1 次')).toBeTruthy();
    await userEvent.click(screen.getByRole('tab', { name: /^责任\s*1$/u }));
    await userEvent.click(screen.getByRole('tab', { name: '依据' }));
    expect(onTab).toHaveBeenCalledWith('basis');
  });

  it('returns a part only with a reason', async () => {
    const server = fakeServer({ 'session.me': () => aSession(), 'progress.return': () => ({}) });
    const part = aPart({
      status: 'submitted',
      offers: { ...aPart().offers, verify: OPEN, return: OPEN },
    });
    const task = aTask({ parts: [part] });
    await renderPage(
      server.around(<TaskView task={task} tab="duties" onTab={() => {}} onReport={() => {}} />),
    );
    await userEvent.click(screen.getByRole('button', { name: '退回补正' }));
    const dialog = await screen.findByRole('dialog', { name: '退回补正' });
    expect(dialog.textContent).toContain('法规处');
    const field = screen.getByRole('textbox', { name: /理由/u });
    const confirm = screen.getAllByRole('button', { name: '退回补正' }).at(-1)!;
    await userEvent.type(field, '不全');
    await userEvent.click(confirm);
    expect(server.calls.map((call) => call.path)).not.toContain('progress.return');
    await userEvent.type(field, ',缺少附件二');
    await userEvent.click(confirm);
    expect(server.calls.find((call) => call.path === 'progress.return')?.input).toEqual({
      assignmentId: part.id,
      version: 3,
      reason: '不全,缺少附件二',
    });
  });

  it('shows history as before → after in words', async () => {
    const server = fakeServer({
      'session.me': () => aSession(),
      'task.history': () => [
        {
          seq: '1',
          at: '2021-11-10T01:00:00.000Z',
          on: '2021-11-10',
          actorName: '法规处负责人',
          action: 'assignment.receive',
          departmentName: '法规处',
          reason: null,
          changes: [
            { field: 'status', before: 'awaiting-receipt', after: 'in-progress' },
            { field: 'receivedOn', before: null, after: '2021-11-10' },
          ],
        },
      ],
    });
    await renderPage(
      server.around(<TaskView task={aTask()} tab="history" onTab={() => {}} onReport={() => {}} />),
    );
    expect((await screen.findByText('签收', { selector: 'strong' })).textContent).toBe('签收');
    expect(screen.getByText('待签收')).toBeTruthy();
    expect(screen.getByText('2021年11月10日 星期三')).toBeTruthy();
  });
});

describe('historyText', () => {
  const words: Record<string, string> = {
    'value.status.draft': '草稿',
    'field.percent': '进度',
    'field.on': '日期',
  };
  const t = Object.assign((key: string) => words[key] ?? key, { has: (key: string) => key in words });
  const format = { fullDate: (on: string) => `(${on})` };
  it.each([
    [null, 'status', ''],
    ['draft', 'status', '草稿'],
    ['2021-11-10', 'dueOn', '(2021-11-10)'],
    [40, 'percent', '40%'],
    [150, 'weight', '1.50'],
    [['甲', '乙'], 'departments', '甲、乙'],
    [[{ on: '2021-11-10', percent: 100 }], 'trajectory', '日期 (2021-11-10),进度 100%'],
    ['说明', 'note', '说明'],
  ])('%j in %s is %s', (value, field, expected) => {
    expect(historyText(value, field, t, format)).toBe(expected);
  });
});

describe('stepsOf', () => {
  const second = aPart({ id: 'p2', role: 'support' });
  const base = { assignmentId: aPart().id, reportedOn: '2021-11-20', percent: 60 };
  // Only these fields of a report count.
  const reports = [
    { ...base, assignmentId: 'p2', reportedOn: '2021-12-01', percent: 40 },
    base,
  ] as unknown as ReturnType<typeof aTask>['reports'];

  it('replays the mean of the required parts and ends today', () => {
    const task = aTask({ parts: [aPart(), second], reports });
    expect(stepsOf(task, '2021-12-20')).toEqual({
      from: '2021-11-09',
      to: '2021-12-24',
      steps: [
        { on: '2021-11-09', percent: 0 },
        { on: '2021-11-20', percent: 30 },
        { on: '2021-12-01', percent: 50 },
        { on: '2021-12-20', percent: 50 },
      ],
    });
  });

  it('leaves out parts that do not count, and reaches past the due day', () => {
    const task = aTask({ parts: [aPart(), { ...second, required: false }], reports });
    const { steps, to } = stepsOf(task, '2022-01-10');
    expect(steps.map((step) => step.percent)).toEqual([0, 60, 60, 60]);
    expect(to).toBe('2022-01-10');
  });
});
