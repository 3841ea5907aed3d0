import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { fakeServer, refusal } from '#features/task/testing/fake-server.tsx';
import { aSession } from '#features/task/testing/samples.ts';
import type { Appeal } from './appeal-card.tsx';
import { DecideAppealDialog } from './appeal-decide-dialog.tsx';
import { aDifference, anAppeal, anAppealLeaf } from './testing/samples.ts';

beforeEach(() => sessionStorage.clear());

const REASON = '经核对收文登记，材料确于当日送达。';

async function show(appeal: Appeal, handlers: Parameters<typeof fakeServer>[0] = {}) {
  const server = fakeServer({
    'session.me': () => aSession('appeal.decide'),
    'appeal.preview': () => aDifference(),
    ...handlers,
  });
  const onClose = vi.fn<() => void>();
  await renderPage(server.around(<DecideAppealDialog appeal={appeal} onClose={onClose} />));
  const dialog = within(await screen.findByRole('dialog', { name: /^决定第 1 号申诉/ }));
  const decisions = () =>
    server.calls.filter(({ path }) => path === 'appeal.decide').map(({ input }) => input);
  const send = () => dialog.getByRole<HTMLButtonElement>('button', { name: '作出决定' });
  const reason = () => dialog.getByRole<HTMLTextAreaElement>('textbox', { name: '理由' });
  return { dialog, decisions, onClose, send, reason };
}

describe('the decision of an appeal', () => {
  it('shows whose score moves before it is taken, and is sent with its reason', async () => {
    const { dialog, decisions, onClose, send, reason } = await show(anAppeal(), {
      'appeal.decide': () => ({}),
    });
    expect(send().disabled).toBe(true);
    await userEvent.click(dialog.getByRole('checkbox', { name: '编发典型案例' }));
    expect(await dialog.findByText(/法规处总分 85\.00 → 86\.00/)).toBeTruthy();
    expect(dialog.getByText('其他处室得分、名次均不变')).toBeTruthy();
    expect(send().disabled).toBe(true);
    await userEvent.type(reason(), REASON);
    await userEvent.click(send());
    await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(decisions()).toMatchObject([
      {
        outcome: 'upheld',
        version: 1,
        changes: [{ kind: 'exclude-record', record: { kind: 'task', id: 't1' }, as: 'passing' }],
      },
    ]);
    expect(sessionStorage.length).toBe(0);
  });

  it('rejects with a reason alone, and changes nothing', async () => {
    const { dialog, decisions, send, reason } = await show(anAppeal(), { 'appeal.decide': () => ({}) });
    await userEvent.click(dialog.getByText('不予支持'));
    expect(dialog.getByText('得分不变')).toBeTruthy();
    await userEvent.type(reason(), REASON);
    await userEvent.click(send());
    await waitFor(() => expect(decisions()).toMatchObject([{ outcome: 'rejected', changes: [] }]));
  });

  it('keeps what was typed when it is refused, and over a reload', async () => {
    const { dialog, onClose, send, reason } = await show(anAppeal(), {
      'appeal.decide': () => {
        throw refusal('decision-lowers-points', { before: '3.00', after: '2.00' });
      },
    });
    await userEvent.click(dialog.getByRole('checkbox', { name: '编发典型案例' }));
    await userEvent.type(reason(), REASON);
    await userEvent.click(send());
    expect(await dialog.findByText(/支持申诉不能减分：该项由 3\.00 分变为 2\.00 分/)).toBeTruthy();
    expect(dialog.queryByText(/系统管理员/)).toBeNull();
    expect(reason().value).toBe(REASON);
    expect(onClose).not.toHaveBeenCalled();
    document.body.innerHTML = '';
    expect((await show(anAppeal())).reason().value).toBe(REASON);
  });

  it('corrects the figure where records cannot be left out one by one', async () => {
    const leaf = anAppealLeaf({ rule: 'ratio', separable: false, correctable: true });
    const { dialog } = await show(anAppeal({ leaf }));
    expect(dialog.getByRole<HTMLInputElement>('combobox', { name: '更正方式' }).value).toBe('更正数据');
    expect(dialog.queryByRole('checkbox')).toBeNull();
    expect(dialog.getByRole('textbox', { name: '分子' })).toBeTruthy();
  });

  it('says once why the changes cannot be made, and is not taken', async () => {
    const { dialog, send, reason } = await show(anAppeal(), {
      'appeal.preview': () => {
        throw refusal('change-record-unknown');
      },
    });
    await userEvent.type(reason(), REASON);
    await userEvent.click(dialog.getByRole('checkbox', { name: '编发典型案例' }));
    expect(await dialog.findAllByText(/选中的记录在该项没有失分/)).toHaveLength(1);
    expect(dialog.queryByText(/系统管理员/)).toBeNull();
    expect(send().disabled).toBe(true);
    await userEvent.click(dialog.getByText('不予支持'));
    await waitFor(() => expect(send().disabled).toBe(false));
  });

  it('names a secrecy mark, and does not send it', async () => {
    const { dialog, send, reason } = await show(anAppeal());
    await userEvent.click(dialog.getByText('不予支持'));
    await userEvent.type(reason(), '详见机密★5年文件，不能公开');
    expect(dialog.getByText(/内容含有密级标志/)).toBeTruthy();
    expect(send().disabled).toBe(true);
  });

  it('shows what a colleague decided meanwhile, and keeps the text', async () => {
    const { dialog, send, reason } = await show(
      anAppeal({
        status: 'rejected',
        decision: {
          reason: '登记与申诉不符',
          changes: [],
          byName: '另一位核查人',
          on: '2021-12-20',
          byVerifier: false,
          before: 200,
          after: 200,
          difference: null,
        },
      }),
    );
    await userEvent.type(reason(), REASON);
    expect(dialog.getByText('不予支持（另一位核查人）：登记与申诉不符')).toBeTruthy();
    expect(send().disabled).toBe(true);
    expect(reason().value).toBe(REASON);
  });
});
