import { describe, expect, test, vi } from 'vitest';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TestFrame } from '../../test/frame.tsx';
import { ConfirmDialog, ReasonDialog } from './index.ts';

describe('ReasonDialog', () => {
  function show(refusal: string | null = null) {
    const onConfirm = vi.fn<(reason: string) => void>();
    const dialog = (words: string | null) => (
      <TestFrame>
        <ReasonDialog
          opened
          onClose={() => {}}
          title="退回补正“规划公示”"
          confirmLabel="退回"
          minLength={5}
          onConfirm={onConfirm}
          refusal={words}
        />
      </TestFrame>
    );
    const { rerender } = render(dialog(refusal));
    return { onConfirm, refuse: (words: string) => rerender(dialog(words)) };
  }

  test('asks for more when the reason is too short, and hands it over trimmed', async () => {
    const user = userEvent.setup();
    const { onConfirm } = show();
    const field = screen.getByRole('textbox', { name: /reason/ });
    await user.type(field, '   缺  ');
    await user.click(screen.getByRole('button', { name: '退回' }));
    expect(onConfirm).not.toHaveBeenCalled();
    expect(screen.getByText('reasonTooShort {"min":5}')).toBeTruthy();
    await user.type(field, '少盖章的扫描件 ');
    await user.click(screen.getByRole('button', { name: '退回' }));
    expect(onConfirm).toHaveBeenCalledWith('缺  少盖章的扫描件');
  });

  test('keeps what was typed when the server refuses', async () => {
    const user = userEvent.setup();
    const { refuse } = show();
    await user.type(screen.getByRole('textbox', { name: /reason/ }), '缺少盖章的扫描件');
    refuse('别人刚刚改过');
    expect(screen.getByText('别人刚刚改过')).toBeTruthy();
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /reason/ }).value).toBe(
      '缺少盖章的扫描件',
    );
  });
});

describe('ConfirmDialog', () => {
  test('names the object, says it is final, and starts on the harmless button', async () => {
    const user = userEvent.setup();
    const onConfirm = vi.fn<() => void>();
    const onClose = vi.fn<() => void>();
    render(
      <TestFrame>
        <ConfirmDialog
          opened
          onClose={onClose}
          title="删除“2021 年要点”?"
          confirmLabel="删除"
          onConfirm={onConfirm}
        >
          17 项要点会一起删除。
        </ConfirmDialog>
      </TestFrame>,
    );
    expect(screen.getByRole('dialog', { name: '删除“2021 年要点”?' })).toBeTruthy();
    expect(screen.getByText('confirmCannotUndo')).toBeTruthy();
    await expect.poll(() => document.activeElement?.textContent).toBe('cancel');
    await user.click(screen.getByRole('button', { name: '删除' }));
    expect(onConfirm).toHaveBeenCalledOnce();
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalled();
  });
});
