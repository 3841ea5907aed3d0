import { expect, test, vi } from 'vitest';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TestFrame } from '../../test/frame.tsx';
import { PageHeader, PageState } from './index.ts';

test('an error says what happened, what was kept, what to try, and tries again', async () => {
  const onRetry = vi.fn<() => void>();
  render(
    <TestFrame>
      <PageState
        kind="error"
        problem={{ what: '没有保存', kept: '填写的内容', tryThis: '请重试' }}
        onRetry={onRetry}
      />
    </TestFrame>,
  );
  expect(screen.getByRole('alert').textContent).toContain('没有保存');
  expect(screen.getByText('errorKept {"kept":"填写的内容"}')).toBeTruthy();
  expect(screen.getByText('errorTry {"advice":"请重试"}')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'retry' }));
  expect(onRetry).toHaveBeenCalledOnce();
});

test('loading is told to screen readers', () => {
  render(
    <TestFrame>
      <PageState kind="loading" />
    </TestFrame>,
  );
  expect(screen.getByRole('status').textContent).toBe('loading');
});

test('an empty page offers its first action; a header has one heading', () => {
  render(
    <TestFrame>
      <PageHeader title="计划" state="2021 年度还没有要点" actions={<button type="button">导入</button>} />
      <PageState kind="empty" title="还没有要点" action={<a href="/plans/import">导入通知</a>} />
    </TestFrame>,
  );
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('计划');
  expect(screen.getByRole('link', { name: '导入通知' })).toBeTruthy();
});
