import { describe, expect, test, vi } from 'vitest';
import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TestFrame } from '../../test/frame.tsx';
import { checkFiles, FileDrop, type DroppedFile } from './index.ts';

const LIMITS = { types: ['.pdf', '.png'], maxSize: 100, maxCount: 2 };

function file(name: string, size: number): File {
  return new File(['x'.repeat(size)], name);
}

describe('checkFiles', () => {
  test('sorts by type, size and count, and takes what it can', () => {
    const files = [
      file('a.pdf', 1),
      file('b.exe', 1),
      file('c.PNG', 101),
      file('d.png', 0),
      file('e.png', 100),
      file('f.pdf', 1),
    ];
    const { accepted, refused } = checkFiles(files, 0, LIMITS);
    expect(accepted.map((one) => one.name)).toEqual(['a.pdf', 'e.png']);
    expect(refused.map((one) => [one.name, one.code])).toEqual([
      ['b.exe', 'fileWrongType'],
      ['c.PNG', 'fileTooLarge'],
      ['d.png', 'fileEmpty'],
      ['f.pdf', 'fileTooMany'],
    ]);
  });

  test('files already there count', () => {
    expect(checkFiles([file('a.pdf', 1)], 2, LIMITS).refused[0]?.code).toBe('fileTooMany');
  });

  test('a name without an ending is of no accepted type', () => {
    expect(checkFiles([file('README', 1)], 0, LIMITS).refused[0]?.code).toBe('fileWrongType');
  });
});

describe('FileDrop', () => {
  function show(files: readonly DroppedFile[] = []) {
    const onAdd = vi.fn<(files: File[]) => void>();
    const onRemove = vi.fn<(key: string) => void>();
    const onRetry = vi.fn<(key: string) => void>();
    render(
      <TestFrame>
        <FileDrop files={files} onAdd={onAdd} onRemove={onRemove} onRetry={onRetry} limits={LIMITS} />
      </TestFrame>,
    );
    return { onAdd, onRemove, onRetry };
  }

  test('takes a dropped file and says why it leaves another', () => {
    const { onAdd } = show();
    fireEvent.drop(screen.getByRole('button', { name: /fileDropLabel/ }), {
      dataTransfer: { files: [file('a.pdf', 3), file('b.exe', 3)] },
    });
    expect(onAdd.mock.calls[0]?.[0].map((one) => one.name)).toEqual(['a.pdf']);
    expect(screen.getByText(/fileWrongType .*b\.exe/)).toBeTruthy();
  });

  test('shows what was dropped, its problem, and takes it away', async () => {
    const { onRemove } = show([{ key: 'k', name: 'a.pdf', size: 3, progress: null, problem: '类型不符' }]);
    expect(screen.getByText('类型不符').getAttribute('role')).toBe('alert');
    await userEvent.click(screen.getByRole('button', { name: 'fileRemove {"name":"a.pdf"}' }));
    expect(onRemove).toHaveBeenCalledWith('k');
  });

  test('offers to send again what may be taken next time, and only that', async () => {
    const { onRetry } = show([
      { key: 'k', name: 'a.pdf', size: 3, progress: null, problem: '连不上服务器', canRetry: true },
      { key: 'l', name: 'b.pdf', size: 3, progress: null, problem: '类型不符' },
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'fileRetry' }));
    expect(onRetry.mock.calls).toEqual([['k']]);
  });

  test('the secrecy notice always stands by', () => {
    show();
    expect(screen.getByRole('note').textContent).toBe('secrecyNotice');
  });
});
