import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useDrawer } from './use-drawer.ts';

test('the menu of a small screen stays open until another page is shown', () => {
  const { result, rerender } = renderHook(({ path }) => useDrawer(path), {
    initialProps: { path: '/evaluation' },
  });
  act(() => result.current.toggle());
  rerender({ path: '/evaluation' });
  expect(result.current.isOpen).toBe(true);
  rerender({ path: '/indicators' });
  expect(result.current.isOpen).toBe(false);
  act(() => result.current.toggle());
  act(() => result.current.toggle());
  expect(result.current.isOpen).toBe(false);
});
