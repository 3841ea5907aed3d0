import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { monthsOf } from './calendar-fields.ts';
import { MonthGrid } from './month-grid.tsx';

const DAYS = [
  { on: '2021-01-01', isWorkday: false, name: '元旦' },
  { on: '2021-02-07', isWorkday: true, name: '春节调休' },
];

describe('MonthGrid', () => {
  it('names each day with what it is and turns it on a click', async () => {
    const onToggle = vi.fn<(on: string) => void>();
    await renderPage(<MonthGrid months={monthsOf(2021, DAYS)} onToggle={onToggle} />);
    expect(screen.getByRole('button', { name: /^1休\s*2021年1月1日 星期五、放假、元旦$/ })).toBeTruthy();
    await userEvent.click(
      screen.getByRole('button', { name: /^7班\s*2021年2月7日 星期日、调休上班、春节调休$/ }),
    );
    expect(onToggle).toHaveBeenCalledWith('2021-02-07');
  });

  it('is one stop for Tab, with arrow keys from day to day across months', async () => {
    const onToggle = vi.fn<(on: string) => void>();
    await renderPage(<MonthGrid months={monthsOf(2021, DAYS)} onToggle={onToggle} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}');
    expect(onToggle).toHaveBeenCalledWith('2021-02-05');
    await userEvent.tab();
    expect(document.activeElement).toBe(document.body);
  });
});
