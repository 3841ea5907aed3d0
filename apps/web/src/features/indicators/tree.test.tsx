import { useReducer } from 'react';
import { createEvent, fireEvent, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { firstIndicatorSystem } from '@gongkai/domain/indicator';
import { renderPage } from '#features/dashboard/testing/render-page.tsx';
import { beginEditing, editSystem } from './editor-state.ts';
import { Tree } from './tree.tsx';
import { sideAt } from './use-tree-drag.ts';
import { WeightSum } from './weight-sum.tsx';

function Bench({ fixed = false }: { fixed?: boolean }) {
  const [state, dispatch] = useReducer(editSystem, firstIndicatorSystem, beginEditing);
  return (
    <>
      <WeightSum nodes={state.present.nodes} />
      <Tree
        nodes={state.present.nodes}
        problems={[]}
        selected={state.selected}
        onSelect={(key) => dispatch({ type: 'select', key })}
        {...(!fixed && {
          onStep: (key, step) => dispatch({ type: 'step', key, step }),
          onDrop: (key, over, side) => dispatch({ type: 'drop', key, over, side }),
          onRemove: (key) => dispatch({ type: 'remove', key }),
        })}
      />
      <button type="button" onClick={() => dispatch({ type: 'undo' })}>
        撤销
      </button>
    </>
  );
}

const line = (name: string) => screen.getByRole('treeitem', { name: new RegExp(`^${name}`) });

const topLines = () =>
  screen.getAllByRole('treeitem').filter((one) => one.getAttribute('aria-level') === '1');

/** Drags one line over another; the pointer stands at `share` of its height. */
function drag(from: HTMLElement, over: HTMLElement, share: number): boolean {
  const dataTransfer = { setData: () => {}, effectAllowed: '', dropEffect: '' };
  over.getBoundingClientRect = () => new DOMRect(0, 100, 300, 32);
  fireEvent.dragStart(from, { dataTransfer });
  const moving = createEvent.dragOver(over, { dataTransfer });
  // The drag events of the test browser know no pointer.
  Object.defineProperty(moving, 'clientY', { value: 100 + 32 * share });
  fireEvent(over, moving);
  if (!moving.defaultPrevented) {
    fireEvent.dragEnd(from);
    return false;
  }
  fireEvent.drop(over, { dataTransfer });
  return true;
}

describe('the tree by mouse', () => {
  it('moves an indicator behind another, says where it stands, and takes it back', async () => {
    await renderPage(<Bench />);
    expect(line('按时办结率').getAttribute('aria-posinset')).toBe('1');
    expect(drag(line('按时办结率'), line('按时签收率'), 0.9)).toBe(true);
    const { level, position } = { level: '2', position: line('按时办结率').getAttribute('aria-posinset') };
    expect(line('按时办结率').getAttribute('aria-level')).toBe(level);
    expect(line('按时办结率').getAttribute('aria-selected')).toBe('true');
    expect(screen.getByText(new RegExp(`“按时办结率”移到“.+”第 ${position} 项，共`))).toBeTruthy();
    expect(screen.getByText('权重合计 100.00，符合要求')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '撤销' }));
    expect(line('按时办结率').getAttribute('aria-posinset')).toBe('1');
  });

  it('takes into a group by its middle, and out of every group before the first', async () => {
    await renderPage(<Bench />);
    const [group, other] = topLines();
    expect(drag(line('按时办结率'), other!, 0.5)).toBe(true);
    expect(screen.getByText(/^“按时办结率”移到“/).textContent).toContain(
      other!.textContent.replace(/[\d.]+$/, ''),
    );
    expect(drag(line('按时办结率'), group!, 0.1)).toBe(true);
    expect(line('按时办结率').getAttribute('aria-level')).toBe('1');
    expect(screen.getByText(/^“按时办结率”移到最上层第 1 项/)).toBeTruthy();
  });

  it('lets nothing fall into itself, and nothing at all where nothing may change', async () => {
    await renderPage(<Bench />);
    const [group] = topLines();
    expect(drag(group!, line('按时办结率'), 0.9)).toBe(false);
    expect(drag(line('按时办结率'), line('按时办结率'), 0.9)).toBe(false);
    expect(line('按时办结率').getAttribute('aria-posinset')).toBe('1');
  });

  it('cannot be dragged in a published version', async () => {
    await renderPage(<Bench fixed />);
    expect(line('按时办结率').getAttribute('draggable')).toBeNull();
  });

  it('tells the parts of a line apart', () => {
    expect([0.1, 0.9].map((share) => sideAt({ isOpen: null }, share))).toEqual(['before', 'after']);
    expect([0.1, 0.5, 0.9].map((share) => sideAt({ isOpen: false }, share))).toEqual([
      'before',
      'last',
      'after',
    ]);
    expect(sideAt({ isOpen: true }, 0.9)).toBe('first');
  });
});

describe('the tree by keyboard', () => {
  it('says where an indicator stands after a step', async () => {
    await renderPage(<Bench />);
    line('按时办结率').focus();
    await userEvent.keyboard('{Enter}{Alt>}{ArrowDown}{/Alt}');
    expect(screen.getByText(/^“按时办结率”移到“.+”第 2 项，共/)).toBeTruthy();
  });
});
