import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-reduced-motion: reduce)';

/** Whether the person asked for less motion; yes where the browser cannot say. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(subscribe, isReduced, () => true);
}

function subscribe(changed: () => void): () => void {
  if (typeof matchMedia === 'undefined') return () => {};
  const query = matchMedia(QUERY);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

function isReduced(): boolean {
  return typeof matchMedia === 'undefined' || matchMedia(QUERY).matches;
}
