import { useRef, type KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Whether the key leaves the cell: sideways only where the cursor is at the text's end. */
function leaves(event: KeyboardEvent<HTMLInputElement>): boolean {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  if (event.key === 'ArrowLeft')
    return selectionStart === 0 && (selectionEnd === 0 || selectionEnd === value.length);
  if (event.key === 'ArrowRight') return selectionEnd === value.length;
  return true;
}

/** Moves between a grid's inputs with the arrow keys and Enter, as in a spreadsheet. Inputs carry `data-cell="row,column"`. */
export function useCellKeys<T extends HTMLElement>() {
  const grid = useRef<T>(null);
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const step = event.shiftKey && event.key === 'Enter' ? STEPS['ArrowUp'] : STEPS[event.key];
    // Enter also ends the choice of a character in an input method.
    if (step === undefined || event.nativeEvent.isComposing || !leaves(event)) return;
    const [row = 0, column = 0] = (event.currentTarget.dataset['cell'] ?? '').split(',').map(Number);
    const target = grid.current?.querySelector<HTMLInputElement>(
      `[data-cell="${row + step[0]},${column + step[1]}"]`,
    );
    if (target === null || target === undefined) return;
    event.preventDefault();
    target.focus();
    target.select();
  }
  return { grid, onKeyDown };
}
