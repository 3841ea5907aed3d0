import { afterEach, describe, expect, it, vi } from 'vitest';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ledgerOf } from '@gongkai/domain/ledger';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { fakeServer } from '#features/task/testing/fake-server.tsx';
import { HttpError } from '#lib/errors.ts';
import * as upload from '#lib/upload-file.ts';
import { ImportDialog } from './import-dialog.tsx';

const ID = '01930000-0000-7000-8000-000000000011';
const COUNTS = { total: 6, done: 6, added: 3, updated: 1, unchanged: 0, refused: 2 };
const state = (more: object) => ({ importId: ID, fileName: '台账.xlsx', state: 'done', ...COUNTS, ...more });

async function show(importId: string | null, answers: Record<string, () => unknown> = {}) {
  const [onStarted, onClose] = [vi.fn<(importId: string) => void>(), vi.fn<() => void>()];
  const server = fakeServer(answers);
  await renderPage(
    server.around(
      <ImportDialog
        ledger={ledgerOf('normative-document')}
        importId={importId}
        onStarted={onStarted}
        onClose={onClose}
      />,
    ),
  );
  await screen.findByRole('dialog', {}, { timeout: 20_000 });
  return { onStarted, onClose, server };
}

async function choose(name: string) {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('no input');
  await userEvent.upload(input, new File(['x'], name));
}

afterEach(() => vi.restoreAllMocks());

describe('the import of a sheet', () => {
  it('offers the template, sends the file and follows it', async () => {
    const send = vi.spyOn(upload, 'sendFile').mockResolvedValue({ importId: ID });
    const { onStarted } = await show(null);
    expect(screen.getByRole('link', { name: '下载模板' }).getAttribute('href')).toContain('template.xlsx');
    await choose('台账.xlsx');
    await waitFor(() => expect(onStarted).toHaveBeenCalledWith(ID));
    expect(send.mock.calls[0]?.[0]).toBe('/api/ledgers/normative-document/import?locale=zh-CN');
  });

  it.each([
    ['sheet-too-many-rows', { rows: 20_021, limit: 20_010 }, '没有导入任何行：请分成几个文件'],
    ['sheet-too-large', {}, '表格解压后超过 64 MB'],
    ['sheet-columns-missing', { columns: '文件名称' }, '表格缺少必填列：文件名称'],
    ['sheet-damaged', {}, '另存为 .xlsx 后重试'],
  ])('says what is wrong with a file that is refused: %s', async (reason, details, words) => {
    vi.spyOn(upload, 'sendFile').mockRejectedValue(new HttpError({ reason, details, httpStatus: 422 }));
    const { onStarted } = await show(null);
    await choose('台账.xlsx');
    const alerts = await screen.findAllByRole('alert');
    expect(alerts.some(({ textContent }) => textContent?.includes(words))).toBe(true);
    expect(onStarted).not.toHaveBeenCalled();
  });

  it('reports counts, and every row that was sent back with its reasons and its file', async () => {
    const rows = [
      { row: 4, issues: [{ field: 'madeOn', code: 'not-a-day' }] },
      { row: 7, issues: [{ field: 'title', code: 'required' }] },
    ];
    await show(ID, {
      'ledger.import': () => state({}),
      'ledgerScreen.badRows': () => ({ total: 2, rows }),
    });
    const list = await screen.findByRole('region', { name: '退回的行和原因' });
    expect(within(list).getByText('第 4 行')).toBeTruthy();
    expect(within(list).getByText(/成文日期：不是有效日期/u)).toBeTruthy();
    expect(screen.getByText('“台账.xlsx”导入完毕，共 6 行。')).toBeTruthy();
    expect(screen.getByRole('link', { name: '下载退回行' }).getAttribute('href')).toContain(
      `${ID}/bad-rows.xlsx`,
    );
  });

  it('asks for the file again where the import was cut off', async () => {
    await show(ID, { 'ledger.import': () => state({ state: 'failed', done: 4, refused: 0 }) });
    expect((await screen.findByText(/导入中断/u)).textContent).toContain('请重新上传同一文件，不会重复');
  });
});
