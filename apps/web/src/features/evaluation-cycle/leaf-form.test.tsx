import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { fakeServer, lostNetwork, refusal } from '#features/task/testing/fake-server.tsx';
import { aSession } from '#features/task/testing/samples.ts';
import type { AssessedLeaf, Assessment } from './cycle-data.ts';
import { LeafForm } from './leaf-form.tsx';
import { aLeaf, anAssessment, anEntry } from './testing/samples.ts';

beforeEach(() => sessionStorage.clear());

async function show(
  leaf: AssessedLeaf,
  handlers: Parameters<typeof fakeServer>[0] = {},
  change: Partial<Assessment> = {},
) {
  const server = fakeServer({ 'session.me': () => aSession('evaluation.assess'), ...handlers });
  const onUnsaved = vi.fn<(leafKey: string, isUnsaved: boolean) => void>();
  const assessment = anAssessment([leaf], change);
  await renderPage(server.around(<LeafForm assessment={assessment} leaf={leaf} onUnsaved={onUnsaved} />));
  await screen.findByRole('article', { name: '进度达成率' });
  const saves = () => server.calls.filter(({ path }) => path === 'cycle.saveEntry').map(({ input }) => input);
  return { saves, onUnsaved };
}

const note = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: '说明' });
const points = () => screen.getByRole<HTMLInputElement>('textbox', { name: '自评分' });

describe('a figure as it is written', () => {
  it('is saved as one leaves the fields, one save after the other on the version that came back', async () => {
    let version = 0;
    const { saves } = await show(aLeaf(), { 'cycle.saveEntry': () => ({ version: (version += 1) }) });
    await userEvent.type(points(), '3.5');
    await userEvent.click(note());
    await userEvent.keyboard('已补报');
    await userEvent.tab();
    await waitFor(() => expect(saves().at(-1)).toMatchObject({ points: 350, note: '已补报' }));
    const seen = saves().map((input) => (input as { version: number }).version);
    expect(seen).toEqual(seen.map((_one, at) => at));
  });

  it.each(['9', '-1'])(
    'is not saved where the indicator cannot bring %s, and stays as typed',
    async (typed) => {
      const { saves, onUnsaved } = await show(aLeaf(), { 'cycle.saveEntry': () => ({ version: 1 }) });
      await userEvent.type(points(), typed);
      await userEvent.click(note());
      await userEvent.tab();
      expect(screen.getByText('评分须在 0 至 4.00 之间')).toBeTruthy();
      expect(points().value).toBe(typed);
      expect(onUnsaved).toHaveBeenLastCalledWith('progress', true);
      expect(saves()).toEqual([]);
      await userEvent.clear(points());
      await userEvent.type(points(), '4');
      await userEvent.tab();
      await waitFor(() => expect(saves()).toMatchObject([{ points: 400 }]));
      expect(screen.queryByText(/评分须在/)).toBeNull();
    },
  );

  it('claims no business only with an explanation, and brings the text back with the tick', async () => {
    const { saves, onUnsaved } = await show(aLeaf(), { 'cycle.saveEntry': () => ({ version: 1 }) });
    const tick = () => screen.getByRole('checkbox', { name: '本期确无此项业务' });
    await userEvent.click(tick());
    expect(screen.getByText('请写明为何没有此项业务')).toBeTruthy();
    expect(onUnsaved).toHaveBeenLastCalledWith('progress', true);
    await userEvent.type(screen.getByRole('textbox', { name: /情况说明/ }), '全局计划未安排');
    expect(screen.queryByText('请写明为何没有此项业务')).toBeNull();
    await userEvent.tab();
    await waitFor(() => expect(saves().at(-1)).toMatchObject({ explanation: '全局计划未安排' }));
    await waitFor(() => expect(onUnsaved).toHaveBeenLastCalledWith('progress', false));
    await userEvent.click(tick());
    expect(screen.queryByRole('textbox', { name: /情况说明/ })).toBeNull();
    await userEvent.click(tick());
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /情况说明/ }).value).toBe(
      '全局计划未安排',
    );
  });

  it('keeps what was typed when it cannot be saved, says why, and saves it again', async () => {
    const answers: (() => unknown)[] = [
      () => {
        throw lostNetwork();
      },
      () => ({ version: 1 }),
    ];
    const { saves, onUnsaved } = await show(aLeaf(), { 'cycle.saveEntry': () => answers.shift()?.() });
    await userEvent.type(note(), '已补报佐证');
    await userEvent.tab();
    expect(await screen.findByText(/网络/)).toBeTruthy();
    expect(note().value).toBe('已补报佐证');
    expect(onUnsaved).toHaveBeenLastCalledWith('progress', true);
    await userEvent.click(screen.getByRole('button', { name: '再次保存' }));
    await waitFor(() => expect(onUnsaved).toHaveBeenLastCalledWith('progress', false));
    expect(saves()).toHaveLength(2);
  });

  it('says how an address begins, and sends none that does not', async () => {
    let sent = 0;
    await show(aLeaf(), { 'cycle.addEvidence': () => ({ id: String((sent += 1)) }) });
    const link = () => screen.getByRole<HTMLInputElement>('textbox', { name: '公开链接' });
    await userEvent.type(link(), 'htp:/abc');
    await userEvent.click(screen.getByRole('button', { name: '添加链接' }));
    expect(screen.getByText('网址须完整，以 http:// 或 https:// 开头')).toBeTruthy();
    expect(link().getAttribute('aria-invalid')).toBe('true');
    expect(sent).toBe(0);
    await userEvent.clear(link());
    await userEvent.type(link(), 'https://www.example.gov.cn/a');
    expect(link().getAttribute('aria-invalid')).not.toBe('true');
    await userEvent.click(screen.getByRole('button', { name: '添加链接' }));
    await waitFor(() => expect(link().value).toBe(''));
    expect(sent).toBe(1);
  });

  it('does not keep a text with a secrecy mark in the browser, but on the screen', async () => {
    await show(aLeaf(), {
      'cycle.saveEntry': () => {
        throw refusal('classified-text', {}, 400);
      },
    });
    await userEvent.type(points(), '3');
    await userEvent.type(note(), '详见机密★5年文件');
    await userEvent.tab();
    expect(await screen.findByText(/内容含有密级标志/)).toBeTruthy();
    expect(note().value).toBe('详见机密★5年文件');
    const kept = () => Object.values({ ...sessionStorage }).join('');
    expect(kept()).not.toContain('密★');
    document.body.innerHTML = '';
    await show(aLeaf());
    expect(note().value).not.toContain('★');
    expect(points().value).toBe('3');
  });

  it('shows both versions when a colleague was quicker, and saves only when told', async () => {
    const theirs = aLeaf({ self: anEntry({ points: 100, note: '同事写的', version: 2 }) });
    const answers: (() => unknown)[] = [
      () => {
        throw refusal('version-conflict', {}, 409);
      },
      () => ({ version: 3 }),
    ];
    const { saves } = await show(aLeaf({ self: anEntry({ version: 1 }) }), {
      'cycle.saveEntry': () => answers.shift()?.(),
      'cycle.assessment': () => anAssessment([theirs]),
    });
    await userEvent.clear(note());
    await userEvent.type(note(), '我写的');
    await userEvent.tab();
    const row = await screen.findByRole('row', { name: /说明 我写的 同事写的/ });
    expect(row).toBeTruthy();
    expect(note().value).toBe('我写的');
    // Only they changed the points.
    expect(points().value).toBe('1');
    expect(saves()).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: '再次保存' }));
    await waitFor(() => expect(saves().at(-1)).toMatchObject({ note: '我写的', points: 100, version: 2 }));
  });

  it('shows what was typed and not saved when the window closed meanwhile', async () => {
    const { saves } = await show(aLeaf(), {
      'cycle.saveEntry': () => {
        throw refusal('evaluation-not-open');
      },
    });
    await userEvent.type(note(), '来不及保存的话');
    await userEvent.tab();
    await waitFor(() => expect(saves()).toHaveLength(1));
    document.body.innerHTML = '';
    await show(aLeaf({ editable: false }), {}, { open: false });
    expect(screen.getByText('填报已结束，以下内容没有保存，可复制后另行说明')).toBeTruthy();
    expect(screen.getByText(/来不及保存的话/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '不再保留' }));
    expect(screen.queryByText(/来不及保存的话/)).toBeNull();
    expect(sessionStorage.length).toBe(0);
  });
});
