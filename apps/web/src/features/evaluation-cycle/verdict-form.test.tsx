import { useState } from 'react';
import { act, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { fakeServer, refusal } from '#features/task/testing/fake-server.tsx';
import { aSession } from '#features/task/testing/samples.ts';
import type { QueueLeaf } from './cycle-data.ts';
import { aQueue, aQueueLeaf, aVerdict, anEntry } from './testing/samples.ts';
import { VerdictForm } from './verdict-form.tsx';
import { nextToVerify, QueueSplit } from './verification-tab.tsx';

beforeEach(() => sessionStorage.clear());

async function show(leaf: QueueLeaf, handlers: Parameters<typeof fakeServer>[0] = {}) {
  const server = fakeServer({ 'session.me': () => aSession('evaluation.verify'), ...handlers });
  const onDecided = vi.fn<() => void>();
  await renderPage(server.around(<VerdictForm queue={aQueue([leaf])} leaf={leaf} onDecided={onDecided} />));
  await screen.findByRole('form', { name: '核查意见' });
  const verdicts = () =>
    server.calls.filter(({ path }) => path === 'cycle.decideLeaf').map(({ input }) => input);
  return { verdicts, onDecided };
}

const save = () => screen.getByRole<HTMLButtonElement>('button', { name: '保存核查意见' });
const reason = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /理由/ });

describe('a verdict', () => {
  it('confirms without a word, and goes on to the next', async () => {
    const { verdicts, onDecided } = await show(aQueueLeaf(), { 'cycle.decideLeaf': () => ({ version: 1 }) });
    await userEvent.click(save());
    await waitFor(() => expect(onDecided).toHaveBeenCalledOnce());
    expect(verdicts()).toMatchObject([{ verdict: 'confirmed', explanationAccepted: null, version: 0 }]);
  });

  it('adjusts and returns only with a reason', async () => {
    const { verdicts } = await show(aQueueLeaf(), { 'cycle.decideLeaf': () => ({ version: 1 }) });
    await userEvent.click(screen.getByText('退回'));
    expect(save().disabled).toBe(true);
    await userEvent.click(screen.getByText('调整'));
    expect(save().disabled).toBe(true);
    await userEvent.type(reason(), '只有三');
    expect(save().disabled).toBe(true);
    await userEvent.type(reason(), '项');
    expect(save().disabled).toBe(false);
    await userEvent.click(save());
    await waitFor(() =>
      expect(verdicts()).toMatchObject([{ verdict: 'adjusted', points: 300, reason: '只有三项' }]),
    );
  });

  it('answers an explanation in the same act', async () => {
    const leaf = aQueueLeaf({ self: anEntry({ explanation: '本期无此项业务' }) });
    const { verdicts } = await show(leaf, { 'cycle.decideLeaf': () => ({ version: 1 }) });
    expect(save().disabled).toBe(true);
    await userEvent.click(screen.getByText('采信'));
    await userEvent.click(save());
    await waitFor(() =>
      expect(verdicts()).toMatchObject([{ verdict: 'confirmed', explanationAccepted: true }]),
    );
  });

  it('shows both when another verifier was quicker; nothing typed is lost', async () => {
    const theirs = aQueueLeaf({ verdict: aVerdict() });
    const answers: (() => unknown)[] = [
      () => {
        throw refusal('version-conflict', {}, 409);
      },
      () => ({ version: 2 }),
    ];
    const { verdicts, onDecided } = await show(aQueueLeaf(), {
      'cycle.decideLeaf': () => answers.shift()?.(),
      'cycle.queue': () => aQueue([theirs]),
    });
    await userEvent.click(screen.getByText('退回'));
    await userEvent.type(reason(), '请补正佐证材料');
    await userEvent.click(save());
    expect(await screen.findByRole('row', { name: /核查意见 退回 调整/ })).toBeTruthy();
    expect(screen.getByRole('row', { name: /理由 请补正佐证材料 两项佐证不足/ })).toBeTruthy();
    expect(reason().value).toBe('请补正佐证材料');
    expect(onDecided).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: '“理由”采用对方的' }));
    expect(reason().value).toBe('两项佐证不足');
    await userEvent.click(save());
    await waitFor(() => expect(onDecided).toHaveBeenCalledOnce());
    expect(verdicts().at(-1)).toMatchObject({ verdict: 'returned', reason: '两项佐证不足', version: 1 });
  });

  it('survives a reload while it is typed', async () => {
    await show(aQueueLeaf());
    await userEvent.click(screen.getByText('调整'));
    await userEvent.type(reason(), '还没有写完');
    document.body.innerHTML = '';
    await show(aQueueLeaf());
    expect(reason().value).toBe('还没有写完');
  });

  describe('in the queue', () => {
    const other = aQueueLeaf({ leafKey: 'other', name: { zh: '另一项', en: 'Other' } });

    async function showQueue(leaves: QueueLeaf[], leaf?: string) {
      const server = fakeServer({ 'session.me': () => aSession('evaluation.verify') });
      let follow: (next: QueueLeaf[]) => void = () => undefined;
      function Screen() {
        const [queue, setQueue] = useState(aQueue(leaves));
        follow = (next) => setQueue(aQueue(next));
        return <QueueSplit queue={queue} leaf={leaf} onOpen={() => undefined} />;
      }
      await renderPage(server.around(<Screen />));
      await screen.findByRole('form', { name: '核查意见' });
      return (next: QueueLeaf[]) => act(() => follow(next));
    }

    it('stays under the hands of who types when a colleague decides on it', async () => {
      const follow = await showQueue([aQueueLeaf(), other]);
      await userEvent.click(screen.getByText('退回'));
      await userEvent.type(reason(), '请补正佐证');
      follow([aQueueLeaf({ verdict: aVerdict() }), other]);
      expect(screen.getByRole('heading', { level: 3, name: '进度达成率' })).toBeTruthy();
      expect(reason().value).toBe('请补正佐证');
    });

    it('begins with what was begun before a reload', async () => {
      await showQueue([other, aQueueLeaf()], 'progress');
      await userEvent.type(reason(), '还没有写完');
      document.body.innerHTML = '';
      await showQueue([other, aQueueLeaf()]);
      expect(screen.getByRole('heading', { level: 3, name: '进度达成率' })).toBeTruthy();
      expect(reason().value).toBe('还没有写完');
    });
  });

  it.each([
    ['the one after it', 'b', 'c'],
    ['from the beginning again', 'c', 'b'],
    ['the first one, from a place that is not there', 'z', 'b'],
  ])('the next one is %s', (_name, after, expected) => {
    const leaves = ['a', 'b', 'c'].map((leafKey) =>
      aQueueLeaf({ leafKey, verdict: leafKey === 'a' ? aVerdict() : null }),
    );
    expect(nextToVerify(leaves, after)).toBe(expected);
  });
});
