import { useEffect, type RefObject } from 'react';
import { observeElementRect, useVirtualizer } from '@tanstack/react-virtual';
import { usePrinting } from './use-print-all.ts';

/** Height taken where the element has none yet (a hidden tab, a page still laid out). */
const FALLBACK_HEIGHT = 720;
/** Lines before the end at which more is asked for. */
const NEAR_END = 60;

/** Which lines to draw, and the empty space before and after them in pixels. */
export function useVirtualLines(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  height: number,
  keyOf: (index: number) => string,
  onNearEnd?: () => void,
  onSeen?: (from: number, to: number) => void,
) {
  const printing = usePrinting();
  // The library's object changes in place, so nothing here may be memoised: we read it on every render.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    getItemKey: keyOf,
    overscan: 12,
    initialRect: { width: 0, height: FALLBACK_HEIGHT },
    observeElementRect: (instance, tell) =>
      observeElementRect(instance, (rect) =>
        tell(rect.height === 0 ? { ...rect, height: FALLBACK_HEIGHT } : rect),
      ),
  });
  useEffect(() => {
    // The library does not look again at a height it has once estimated.
    if (height > 0) virtualizer.measure();
  }, [height, virtualizer]);
  const items = virtualizer.getVirtualItems();
  const total = virtualizer.getTotalSize();
  const range = printing
    ? { from: 0, to: count, before: 0, after: 0 }
    : {
        from: items[0]?.index ?? 0,
        to: (items.at(-1)?.index ?? -1) + 1,
        before: items[0]?.start ?? 0,
        after: Math.max(0, total - (items.at(-1)?.end ?? 0)),
      };
  const isNearEnd = range.to > count - NEAR_END;
  useEffect(() => {
    if (isNearEnd) onNearEnd?.();
    // Again whenever more has come and its end is near, too.
  }, [isNearEnd, count, onNearEnd]);
  const { from, to } = range;
  useEffect(() => {
    onSeen?.(from, to);
  }, [from, to, onSeen]);
  return {
    ...range,
    scrollTo: (index: number) => virtualizer.scrollToIndex(index),
  };
}
