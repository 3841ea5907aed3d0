import { useState, type KeyboardEvent } from 'react';

/** A place in the grid: line and column counted from 0; column 0 is the row's name. */
export type Place = { line: number; column: number };

type Input = {
  lines: number;
  columns: number;
  /** lines that fit on the screen, for Page Up and Page Down */
  page: number;
  onMove: (place: Place) => void;
  onEnter: (place: Place) => void;
  onSpace: (place: Place, range: boolean) => void;
};

function within(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}

/** The place a key leads to; null for keys that do not move. */
function moved(
  place: Place,
  key: string,
  size: Pick<Input, 'lines' | 'columns' | 'page'>,
  jump: boolean,
): Place | null {
  const steps: Readonly<Record<string, Place>> = {
    ArrowDown: { ...place, line: place.line + 1 },
    ArrowUp: { ...place, line: place.line - 1 },
    ArrowRight: { ...place, column: place.column + 1 },
    ArrowLeft: { ...place, column: place.column - 1 },
    PageDown: { ...place, line: place.line + size.page },
    PageUp: { ...place, line: place.line - size.page },
    Home: jump ? { line: 0, column: 0 } : { ...place, column: 0 },
    End: jump ? { line: size.lines - 1, column: size.columns - 1 } : { ...place, column: size.columns - 1 },
  };
  const next = steps[key];
  if (next === undefined) return null;
  return { line: within(next.line, size.lines), column: within(next.column, size.columns) };
}

/** The grid's own keys: arrows, Home, End, Page Up and Down, Enter, Space (the ARIA grid pattern). */
export function useGridKeys({ lines, columns, page, onMove, onEnter, onSpace }: Input) {
  const [place, setPlace] = useState<Place>({ line: 0, column: 0 });
  const current = { line: within(place.line, lines), column: within(place.column, columns) };

  function onKeyDown(event: KeyboardEvent) {
    // Keys typed in an editor or on a control inside a cell are theirs.
    if (!(event.target instanceof HTMLElement) || event.target.dataset['gridCell'] === undefined) return;
    const next = moved(current, event.key, { lines, columns, page }, event.ctrlKey || event.metaKey);
    if (next !== null) {
      setPlace(next);
      onMove(next);
    } else if (event.key === 'Enter' || event.key === 'F2') onEnter(current);
    else if (event.key === ' ') onSpace(current, event.shiftKey);
    else return;
    event.preventDefault();
  }
  return { place: current, setPlace, onKeyDown };
}
