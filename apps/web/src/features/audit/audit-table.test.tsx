import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { AuditTable, type AuditRow } from './audit-table.tsx';

function row(rest: Partial<AuditRow>): AuditRow {
  return {
    seq: '7',
    at: '2021-11-08T16:30:00.000Z',
    on: '2021-11-09',
    actorName: '安全管理员',
    action: 'role.grant',
    subjectType: 'account',
    subjectId: '0190a000-0000-7000-8000-0000000abcde',
    subjectName: null,
    before: { roles: [] },
    after: { roles: ['office'] },
    reason: null,
    hash: 'a'.repeat(64),
    ...rest,
  };
}

describe('AuditTable', () => {
  it('says in words who did what, before and after', async () => {
    await renderPage(<AuditTable rows={[row({ reason: '岗位调整' })]} />);
    const shown = screen.getByRole('row', { name: /安全管理员 授予角色/u });
    expect(within(shown).getByText('1 处变化：角色')).toBeTruthy();
    expect(shown.textContent).toMatch(/账号 #0abcde/u);
    expect(shown.textContent).toMatch(/理由：岗位调整/u);
    expect(shown.querySelector('del')?.textContent).toBe('（空）');
    expect(shown.querySelector('ins')?.textContent).toBe('office');
  });

  it('names a record by what its change says, else by what it is called today', async () => {
    const renamed = { before: { name: '法规处' }, after: { name: '政策法规处' }, subjectName: '法制处' };
    await renderPage(<AuditTable rows={[row({ subjectName: '张三' }), row({ seq: '8', ...renamed })]} />);
    expect(screen.getByText('张三')).toBeTruthy();
    expect(screen.queryByText('法制处')).toBeNull();
  });

  it('adds the office’s day only where it is another than the calendar’s', async () => {
    // 16:30 UTC is past midnight in Shanghai: the same day as the office's.
    await renderPage(<AuditTable rows={[row({}), row({ seq: '8', on: '2021-12-20' })]} />);
    expect(screen.getAllByText(/业务日/u)).toHaveLength(1);
  });
});
