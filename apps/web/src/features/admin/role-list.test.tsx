import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import type { RoleChoice } from './account-data.ts';
import { RoleList } from './roles-dialog.tsx';

const CHOICES: RoleChoice[] = [
  { role: 'office', held: true, refusal: null },
  { role: 'leadership', held: false, refusal: null },
  { role: 'system-admin', held: false, refusal: { code: 'role-exclusive', held: 'office' } },
];

describe('RoleList', () => {
  it('locks what the rule forbids and says why', async () => {
    const onToggle = vi.fn<(choice: RoleChoice) => void>();
    await renderPage(<RoleList choices={CHOICES} busy={false} onToggle={onToggle} />);
    const locked = screen.getByRole<HTMLInputElement>('checkbox', { name: '系统管理员' });
    expect(locked.disabled).toBe(true);
    expect(screen.getByText('与已有的“局办公室”互斥，须先收回')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: '局领导' }));
    expect(onToggle).toHaveBeenCalledWith(CHOICES[1]);
  });

  it('explains the rule in English too', async () => {
    await renderPage(<RoleList choices={CHOICES} busy={false} onToggle={() => {}} />, 'en');
    expect(screen.getByText(/^Excluded by “/u)).toBeTruthy();
  });
});
