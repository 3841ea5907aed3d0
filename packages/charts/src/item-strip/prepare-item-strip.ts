import type { Light } from '../chart/theme.ts';

/** One work item. `percent` and `expected` 0–100; null: not known, or nothing was to be expected yet. */
export type ItemStripEntry = {
  id: string;
  ordinal: number;
  title: string;
  light: Light;
  percent: number | null;
  expected: number | null;
  department: string | null;
  nextDue: string | null;
};

/** `lag`: how far behind the expected progress, in points; null where either is unknown, 0 where not behind. */
export type ItemStripRow = ItemStripEntry & { lag: number | null };

/** Items in document order, whatever order they came in. Percentages are kept within 0 and 100. */
export function prepareItemStrip(entries: readonly ItemStripEntry[]): ItemStripRow[] {
  return entries
    .map((entry) => {
      const percent = within(entry.percent);
      const expected = within(entry.expected);
      const lag = percent === null || expected === null ? null : Math.max(0, expected - percent);
      return { ...entry, percent, expected, lag };
    })
    .toSorted((a, b) => a.ordinal - b.ordinal);
}

function within(value: number | null): number | null {
  return value === null ? null : Math.min(100, Math.max(0, value));
}
