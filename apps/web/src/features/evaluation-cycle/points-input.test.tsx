import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { PointsInput } from './points-input.tsx';

async function show(points: number | null) {
  const onChange = vi.fn<(points: number | null) => void>();
  await renderPage(<PointsInput label="得分" least={-300} most={500} points={points} onChange={onChange} />);
  return { onChange, field: screen.getByRole('textbox', { name: '得分' }) };
}

describe('points as typed', () => {
  it('are kept in hundredths, and a sign alone is no figure yet', async () => {
    const { onChange, field } = await show(null);
    await userEvent.type(field, '-');
    expect(onChange.mock.calls.filter(([points]) => points !== null)).toEqual([]);
    await userEvent.type(field, '1.15');
    expect(onChange).toHaveBeenLastCalledWith(-115);
  });

  it('are no figure once the field is emptied', async () => {
    const { onChange, field } = await show(250);
    await userEvent.clear(field);
    expect(onChange).toHaveBeenLastCalledWith(null);
  });
});
