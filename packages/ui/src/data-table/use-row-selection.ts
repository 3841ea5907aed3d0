import { useCallback, useRef } from 'react';

type Input = {
  /** ids of the rows as shown, top to bottom */
  ids: readonly string[];
  selected: ReadonlySet<string>;
  onChange: (next: ReadonlySet<string>) => void;
};

/** Selecting rows: one at a time, a range from the last one chosen with shift, all that are shown. */
export function useRowSelection({ ids, selected, onChange }: Input) {
  const anchor = useRef<string | null>(null);

  const toggle = useCallback(
    (id: string, range: boolean) => {
      const next = new Set(selected);
      const from = range && anchor.current !== null ? ids.indexOf(anchor.current) : -1;
      const to = ids.indexOf(id);
      const on = !selected.has(id);
      const touched = from === -1 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
      // A range takes the state of its first row, as spreadsheets and mail programs do.
      const choose = from === -1 ? on : selected.has(anchor.current ?? '');
      for (const one of touched) {
        if (choose) next.add(one);
        else next.delete(one);
      }
      if (from === -1) anchor.current = id;
      onChange(next);
    },
    [ids, selected, onChange],
  );

  const all = ids.length > 0 && ids.every((id) => selected.has(id));
  const some = !all && ids.some((id) => selected.has(id));
  const toggleAll = useCallback(() => onChange(all ? new Set() : new Set(ids)), [all, ids, onChange]);
  return { toggle, toggleAll, all, some };
}
