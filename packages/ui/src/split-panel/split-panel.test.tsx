import { describe, expect, test, vi } from 'vitest';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TestFrame } from '../../test/frame.tsx';
import { SplitPanel } from './index.ts';

function show() {
  localStorage.clear();
  const onClose = vi.fn<() => void>();
  const onStep = vi.fn<(by: 1 | -1) => void>();
  render(
    <TestFrame>
      <SplitPanel panel={<input aria-label="说明" />} panelTitle="规划公示" onClose={onClose} onStep={onStep}>
        <p>列表</p>
      </SplitPanel>
    </TestFrame>,
  );
  return { onClose, onStep, user: userEvent.setup() };
}

describe('SplitPanel', () => {
  test('Esc closes, j and k step', async () => {
    const { onClose, onStep, user } = show();
    await user.keyboard('jk{Escape}');
    expect(onStep.mock.calls).toEqual([[1], [-1]]);
    expect(onClose).toHaveBeenCalledOnce();
  });

  test('keys typed into a field stay in the field', async () => {
    const { onClose, onStep, user } = show();
    await user.type(screen.getByRole('textbox', { name: '说明' }), 'jk{Escape}');
    expect(onStep).not.toHaveBeenCalled();
    expect(onClose).not.toHaveBeenCalled();
  });

  test('the edge is moved by keys within its bounds and remembered', async () => {
    const { user } = show();
    const edge = screen.getByRole('separator', { name: 'resizePanel' });
    edge.focus();
    await user.keyboard('{ArrowLeft}');
    expect(edge.getAttribute('aria-valuenow')).toBe('42');
    await user.keyboard('{ArrowRight>20}');
    expect(edge.getAttribute('aria-valuenow')).toBe('28');
    expect(localStorage.getItem('gongkai.panel')).toBe('28');
  });
});
