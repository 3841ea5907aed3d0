import { useState, type KeyboardEvent } from 'react';

type Place = { row: number; column: number };

/** One cell of a grid is in the tab order; arrows, Home, End (with Ctrl: first and last row) move from cell to cell. */
export function useGridFocus(rows: number, columns: number) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const active = { row: Math.min(place.row, rows - 1), column: Math.min(place.column, columns - 1) };

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const next = moved(active, event, rows, columns);
    if (!next) return;
    event.preventDefault();
    setPlace(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-place="${next.row}:${next.column}"]`)?.focus();
  }

  return { active, setPlace, onKeyDown };
}

function moved({ row, column }: Place, event: KeyboardEvent, rows: number, columns: number): Place | null {
  const far = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(columns - 1, column + 1) };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? rows - 1 : row, column: columns - 1 };
    default:
      return null;
  }
}
