import { Suspense } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { officialCalendar } from '@gongkai/domain/calendar';
import { ledgerOf, type LedgerKey } from '@gongkai/domain/ledger';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { fakeServer, refusal } from '#features/task/testing/fake-server.tsx';
import { RecordEditor } from './record-editor.tsx';
import type { RecordDetail } from '../ledger-data.ts';

const DEPARTMENT = '01930000-0000-7000-8000-000000000001';
const OPTIONS = {
  departments: [{ id: DEPARTMENT, name: '法规处' }],
  editable: [{ id: DEPARTMENT, name: '法规处' }],
};
const SESSION = {
  user: { id: '01930000-0000-7000-8000-0000000000aa', name: '张三' },
  permissions: [],
  today: '2021-12-20',
};

type Answer = Record<string, (input: never) => unknown>;

async function show(key: LedgerKey, record: RecordDetail | null, answers: Answer = {}) {
  const server = fakeServer({
    'session.me': () => SESSION,
    'ledgerScreen.rules': () => ({ calendar: officialCalendar(), limits: {} }),
    'ledger.history': () => [],
    'ledger.references': () => [],
    ...answers,
  });
  await renderPage(
    server.around(
      <Suspense>
        <RecordEditor ledger={ledgerOf(key)} record={record} options={OPTIONS} />
      </Suspense>,
    ),
  );
  await screen.findByRole('form', {}, { timeout: 20_000 });
  return server;
}

afterEach(() => localStorage.clear());

describe('the form of a record', () => {
  it('counts deadlines and checks while somebody types, each with its law and its steps', async () => {
    await show('normative-document', null);
    await userEvent.type(screen.getByLabelText('成文日期'), '2021-12-08');
    const aside = screen.getByRole('complementary', { name: '期限和检查' });
    await within(aside).findByText('2022年1月6日 星期四');
    expect(within(aside).getByText('政府信息公开条例第 26 条')).toBeTruthy();
    expect(within(aside).getByText(/元旦，不计/)).toBeTruthy();
  });

  it('stops what cannot be at its field, in words, and sends nothing', async () => {
    const server = await show('normative-document', null);
    await userEvent.type(screen.getByLabelText('成文日期'), '2021-02-30');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(screen.getAllByText('没有这一天，请按 2021-11-08 的样子填写').length).toBeGreaterThan(0);
    expect(screen.getByLabelText(/^文件名称/).getAttribute('aria-invalid')).toBe('true');
    expect(server.calls.map(({ path }) => path)).not.toContain('ledger.save');
  });

  it('sends money in fen and days as the law’s calendar has them', async () => {
    const server = await show('land-supply', null, {
      'ledger.save': () => {
        throw refusal('record-voided');
      },
    });
    const { fields, label } = ledgerOf('land-supply');
    const labelOf = (test: (one: (typeof fields)[number]) => boolean) =>
      fields.find(test)?.field.label.zh ?? '';
    await userEvent.type(
      screen.getByRole('textbox', { name: labelOf(({ key }) => key === label) }),
      '某地块',
    );
    const money = `${labelOf(({ field }) => field.type === 'money')}（元）`;
    await userEvent.type(screen.getByRole('textbox', { name: money }), '1,234.5');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(server.calls.some(({ path }) => path === 'ledger.save')).toBe(true));
    const saved = server.calls.find(({ path }) => path === 'ledger.save')?.input as { values: object };
    expect(Object.values(saved.values)).toContain(123_450);
    expect(await screen.findByText('这条记录已作废')).toBeTruthy();
  });

  it('comes back with what was typed when it was not saved', async () => {
    await show('normative-document', null);
    await userEvent.type(screen.getByLabelText(/^文件名称/), '写到一半的办法');
    await waitFor(() => expect(Object.keys(localStorage)).toHaveLength(1));
    expect(Object.values(localStorage).join('')).toContain('写到一半的办法');
  });

  it('keeps neither personal data nor marked texts on the device', async () => {
    await show('disclosure-request', null);
    const personal = ledgerOf('disclosure-request').fields.find(
      ({ field }) => field.type === 'text' && field.personal === 'name',
    );
    const label = personal?.field.label.zh ?? '';
    await userEvent.type(screen.getByRole('textbox', { name: label }), '欧阳某某');
    const open = screen.getAllByRole('textbox').at(-1);
    if (open !== undefined) await userEvent.type(open, '秘密★十年');
    await waitFor(() => expect(Object.keys(localStorage)).toHaveLength(1));
    const kept = Object.values(localStorage).join('');
    expect(kept).not.toContain('欧阳某某');
    expect(kept).not.toContain('秘密★');
  });
});
