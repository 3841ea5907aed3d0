import { useState } from 'react';
import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { HttpError } from '#lib/errors.ts';
import type { StoredFile } from '#lib/upload-file.ts';
import { fakeServer, lostNetwork, refusal } from '../testing/fake-server.tsx';
import { aPart, aSession, aTask } from '../testing/samples.ts';
import { usePending } from './pending.ts';
import { ReportSheet, type ReportTarget } from './report-sheet.tsx';

const STATEMENT = '替代文件文号已全部补标并公开。';
const PART = aPart();

const upload = vi.hoisted(() => vi.fn<(file: File) => Promise<StoredFile>>());
vi.mock('#lib/upload-file.ts', () => ({ uploadFile: upload }));

beforeEach(() => {
  localStorage.clear();
  upload.mockReset();
});

function Screen() {
  const [target, setTarget] = useState<ReportTarget | null>(null);
  const pending = usePending(PART.id);
  return (
    <>
      <button type="button" onClick={() => setTarget({ taskId: aTask().id, assignmentId: PART.id })}>
        打开
      </button>
      <output>{pending === undefined ? '已确认' : `发送中 ${pending.percent}%`}</output>
      <ReportSheet target={target} onOpen={setTarget} onClose={() => setTarget(null)} />
    </>
  );
}

async function openSheet(handlers: Parameters<typeof fakeServer>[0]) {
  const server = fakeServer({
    'session.me': () => aSession('task.report'),
    'task.detail': () => aTask(),
    ...handlers,
  });
  await renderPage(server.around(<Screen />));
  await userEvent.click(await screen.findByRole('button', { name: '打开' }));
  await screen.findByRole('textbox', { name: '进展说明' });
  return server;
}

async function typeAndSend() {
  await userEvent.type(screen.getByRole('textbox', { name: '进展说明' }), STATEMENT);
  await userEvent.click(screen.getByRole('button', { name: '报送' }));
}

const reports = (server: Awaited<ReturnType<typeof openSheet>>) =>
  server.calls
    .filter((call) => call.path === 'progress.report')
    .map((call) => call.input as Record<string, unknown>);

describe('the report sheet', () => {
  it('shows the new figure at once, sends what was typed on the version seen, and forgets the draft', async () => {
    let answer: (value: unknown) => void = () => {};
    const server = await openSheet({
      'progress.report': () => new Promise((resolve) => (answer = resolve)),
    });
    const figure = screen.getByRole('textbox', { name: '完成进度（%）' });
    await userEvent.clear(figure);
    await userEvent.type(figure, '80');
    await typeAndSend();
    expect(screen.getByText('发送中 80%')).toBeTruthy();
    expect(reports(server)[0]).toMatchObject({
      percent: 80,
      statement: STATEMENT,
      version: 3,
      submit: false,
    });
    answer({});
    await screen.findByText('已确认');
    expect(localStorage).toHaveLength(0);
  });

  it('says what is missing and sends nothing', async () => {
    const server = await openSheet({});
    await userEvent.click(screen.getByRole('button', { name: '报送' }));
    expect(screen.getByText('请写明进展，至少 10 个字')).toBeTruthy();
    expect(reports(server)).toEqual([]);
  });

  it('refuses a text with a secrecy mark before it leaves the browser', async () => {
    const server = await openSheet({});
    await userEvent.type(screen.getByRole('textbox', { name: '进展说明' }), '机密★10年 附件请查收并办理');
    await userEvent.click(screen.getByRole('button', { name: '报送' }));
    expect(screen.getByText(/密级标/)).toBeTruthy();
    expect(reports(server)).toEqual([]);
  });

  it('comes back with everything typed and the reason when the server refuses', async () => {
    await openSheet({
      'progress.report': () => {
        throw refusal('part-submitted');
      },
    });
    await typeAndSend();
    expect(await screen.findByText(/已提交核验/)).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '进展说明' }).value).toBe(STATEMENT);
    expect(screen.getByText('已确认')).toBeTruthy();
  });

  it('sends again by itself when the network was lost, under the same key', async () => {
    let lost = 1;
    const server = await openSheet({
      'progress.report': () => {
        if (lost > 0) {
          lost -= 1;
          throw lostNetwork();
        }
        return {};
      },
    });
    await typeAndSend();
    await waitFor(() => expect(reports(server)).toHaveLength(2), { timeout: 5000 });
    const [first, second] = reports(server);
    expect(second?.['clientKey']).toBe(first?.['clientKey']);
    await screen.findByText('已确认');
  });

  it('shows both values after a conflict; the person decides, and sends on the new version', async () => {
    let version = 3;
    const theirs = {
      id: 'r1',
      assignmentId: PART.id,
      departmentName: '法规处',
      reportedByName: '法规处经办人',
      reportedOn: '2021-12-20',
      reportedAt: '2021-12-20T01:00:00.000Z',
      percentBefore: 40,
      percent: 95,
      statement: '已核对九成五文件。',
      checkpointLabel: null,
      evidence: [],
    };
    const server = await openSheet({
      'task.detail': () => aTask({ parts: [aPart({ version })], reports: version === 3 ? [] : [theirs] }),
      'progress.report': (input: { version: number }) => {
        if (input.version === 5) return {};
        version = 5;
        throw refusal('version-conflict', { subject: 'assignment' }, 409);
      },
    });
    await typeAndSend();
    expect(await screen.findByText('95%，办理中')).toBeTruthy();
    expect(screen.getByText(/法规处经办人/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '仍按我的报送' }));
    await waitFor(() => expect(reports(server).at(-1)).toMatchObject({ version: 5, statement: STATEMENT }));
    // Another report than the one the server may know: the old key would be answered with that one.
    expect(reports(server).at(-1)?.['clientKey']).not.toBe(reports(server)[0]?.['clientKey']);
    await screen.findByText('已确认');
  });

  it('takes what happened before it was opened for no conflict', async () => {
    let version = 3;
    await openSheet({ 'task.detail': () => aTask({ parts: [aPart({ version })] }) });
    await userEvent.click(screen.getByRole('button', { name: '稍后再报' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: '进展说明' })).toBeNull());
    version = 5;
    await userEvent.click(screen.getByRole('button', { name: '打开' }));
    await screen.findByRole('textbox', { name: '进展说明' });
    expect(screen.queryByText('您填写期间，这项任务有了新的进展')).toBeNull();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '报送' }).disabled).toBe(false);
  });

  it('says after an ended session that signing in comes first and sending again second', async () => {
    await openSheet({
      'progress.report': () => {
        throw refusal('unauthenticated', {}, 401);
      },
    });
    await typeAndSend();
    expect(await screen.findByText(/重新登录后，请再点一次“报送”/)).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '进展说明' }).value).toBe(STATEMENT);
  });

  it('waits for the files on their way, says which failed, and sends it again', async () => {
    const stored: ((file: StoredFile) => void)[] = [];
    upload.mockRejectedValueOnce(new HttpError({ reason: 'network' }));
    upload.mockImplementation(() => new Promise((resolve) => stored.push(resolve)));
    const server = await openSheet({ 'progress.report': () => ({}) });
    await userEvent.upload(screen.getByLabelText('上传佐证材料'), new File(['%PDF'], '清单.pdf'));
    expect(await screen.findByText(/连不上服务器/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '重新上传' }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '文件上传中…' }).disabled).toBe(true);
    const fileId = '0197a000-0000-7000-8000-0000000000f1';
    stored[0]?.({ id: fileId, name: '清单.pdf', mime: 'application/pdf', size: 4 });
    await screen.findByRole('button', { name: '报送' });
    await typeAndSend();
    expect(reports(server)[0]).toMatchObject({ evidence: [{ kind: 'file', title: '清单.pdf', fileId }] });
  });

  it('brings an unsent draft back', async () => {
    await openSheet({});
    await userEvent.type(screen.getByRole('textbox', { name: '进展说明' }), '写到一半');
    await userEvent.click(screen.getByRole('button', { name: '稍后再报' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: '进展说明' })).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: '打开' }));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '进展说明' });
    expect(field.value).toBe('写到一半');
    expect(screen.getByText(/已恢复上次未报送的草稿/)).toBeTruthy();
  });
});
