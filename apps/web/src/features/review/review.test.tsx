import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { fakeServer, lostNetwork, refusal } from '#features/task/testing/fake-server.tsx';
import { aPart, aTask, OPEN } from '#features/task/testing/samples.ts';
import { Decision } from './decision.tsx';
import { currentItem, nextAfter, revisionOf, type ReviewItem } from './queue.ts';

const { id, code, title, light, nextDueOn, version } = aTask();
const TASK = { id, code, title, light, nextDueOn, version };
const PART = aPart({ status: 'submitted', offers: { ...aPart().offers, verify: OPEN, return: OPEN } });
const SUBMISSION: ReviewItem = {
  kind: 'submission',
  id: PART.id,
  assignmentId: PART.id,
  since: '2021-12-16',
  departmentName: '法规处',
  returnCount: 0,
  version: 3,
  task: TASK,
};
const EXTENSION: ReviewItem = {
  kind: 'extension',
  id: 'e1',
  extensionId: 'e1',
  since: '2021-12-17',
  departmentName: '法规处',
  fromDueOn: '2021-12-24',
  toDueOn: '2022-01-14',
  reason: '平台迁移推迟。',
  task: TASK,
};
const CLOSING: ReviewItem = { kind: 'closing', id, since: null, departmentName: '法规处', task: TASK };

async function showDecision(
  item: ReviewItem,
  handlers: Parameters<typeof fakeServer>[0] = {},
  { part = PART, reasons = new Map<string, string>() } = {},
) {
  const server = fakeServer(handlers);
  const onDecided = vi.fn<() => void>();
  const onFailed = vi.fn<() => void>();
  const task = aTask({ parts: [part] });
  await renderPage(
    server.around(
      <Decision item={item} task={task} reasons={reasons} onDecided={onDecided} onFailed={onFailed} />,
    ),
  );
  await screen.findByRole('complementary', { name: '决定' });
  return { server, onDecided, onFailed };
}

describe('the decision', () => {
  it('verifies on `a` and goes on before the server has answered', async () => {
    const { server, onDecided } = await showDecision(SUBMISSION, {
      'progress.verify': () => new Promise(() => {}),
    });
    await userEvent.keyboard('a');
    expect(onDecided).toHaveBeenCalledOnce();
    expect(server.calls).toEqual([{ path: 'progress.verify', input: { assignmentId: PART.id, version: 3 } }]);
  });

  it('goes to the reason on `r`; letters there are text; returns only with a reason', async () => {
    const { server, onDecided } = await showDecision(SUBMISSION, { 'progress.return': () => ({}) });
    await userEvent.keyboard('r');
    const field = screen.getByRole('textbox', { name: '退回原因' });
    expect(document.activeElement).toBe(field);
    await userEvent.keyboard('a');
    expect(onDecided).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: /退回补正/ }));
    expect(screen.getByText('请写明原因，至少 5 个字')).toBeTruthy();
    await userEvent.type(field, '缺少失效文件标注');
    await userEvent.click(screen.getByRole('button', { name: /退回补正/ }));
    expect(server.calls[0]?.input).toMatchObject({ reason: 'a缺少失效文件标注' });
  });

  it('brings the item back with the reason when the server refuses', async () => {
    const { onFailed } = await showDecision(SUBMISSION, {
      'progress.verify': () => {
        throw refusal('part-not-submitted');
      },
    });
    await userEvent.click(screen.getByRole('button', { name: /核验通过/ }));
    await waitFor(() => expect(onFailed).toHaveBeenCalledOnce());
    expect(await screen.findByText(/没有提交核验/)).toBeTruthy();
  });

  it('keeps the reason of a refused decision, and forgets that of one that was taken', async () => {
    const reasons = new Map<string, string>();
    const answers = [() => Promise.reject(lostNetwork()), () => ({})];
    const { onFailed } = await showDecision(
      SUBMISSION,
      { 'progress.return': () => answers.shift()?.() },
      { reasons },
    );
    await userEvent.type(screen.getByRole('textbox', { name: '退回原因' }), '缺少失效文件标注');
    await userEvent.click(screen.getByRole('button', { name: /退回补正/ }));
    await waitFor(() => expect(onFailed).toHaveBeenCalledOnce());
    expect(reasons.get(SUBMISSION.id)).toBe('缺少失效文件标注');
    await userEvent.click(screen.getByRole('button', { name: /退回补正/ }));
    await waitFor(() => expect(reasons.size).toBe(0));
  });

  it('starts with the reason that was being written', async () => {
    await showDecision(SUBMISSION, {}, { reasons: new Map([[SUBMISSION.id, '写到一半']]) });
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '退回原因' }).value).toBe('写到一半');
  });

  it('says beforehand why a person may not verify', async () => {
    const own = { ...PART, offers: { ...PART.offers, verify: { ...OPEN, refusal: 'own-submission' } } };
    const { onDecided } = await showDecision(SUBMISSION, {}, { part: own });
    expect(screen.getByText(/不能核验自己报送的内容/)).toBeTruthy();
    await userEvent.keyboard('a');
    expect(onDecided).not.toHaveBeenCalled();
  });

  it('grants an extension, with both days in view', async () => {
    const extension = await showDecision(EXTENSION, { 'progress.decideExtension': () => ({}) });
    expect(screen.getByText('2021年12月24日 星期五').closest('s')).toBeTruthy();
    await userEvent.keyboard('a');
    expect(extension.server.calls[0]?.input).toEqual({ extensionId: 'e1', grant: true, note: '' });
  });

  it('closes a task', async () => {
    const { server } = await showDecision(CLOSING, { 'progress.close': () => ({}) });
    expect(screen.queryByRole('textbox')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /销号/ }));
    expect(server.calls).toEqual([{ path: 'progress.close', input: { taskId: id, version: 2 } }]);
  });
});

describe('the queue', () => {
  const items = [SUBMISSION, EXTENSION, CLOSING];
  it('opens what the address names, otherwise the first', () => {
    expect(currentItem(items, 'e1')).toBe(EXTENSION);
    expect(currentItem(items, 'gone')).toBe(SUBMISSION);
    expect(currentItem([], undefined)).toBeUndefined();
  });
  it('goes on to the next, and from the last to the one before', () => {
    expect(nextAfter(items, SUBMISSION.id)).toBe(EXTENSION);
    expect(nextAfter(items, CLOSING.id)).toBe(EXTENSION);
    expect(nextAfter([CLOSING], CLOSING.id)).toBeUndefined();
  });
  it('knows a part that was handed in again from the one that was returned', () => {
    expect(revisionOf({ ...SUBMISSION, version: 5 })).not.toBe(revisionOf(SUBMISSION));
    expect(revisionOf({ ...SUBMISSION })).toBe(revisionOf(SUBMISSION));
    expect(revisionOf(EXTENSION)).toBe('e1@0');
  });
});
