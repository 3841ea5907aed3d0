import { useEffect } from 'react';
import { createStore, useStore } from './store.ts';

const labels = createStore<Readonly<Record<string, string>>>({});

/** Names the object shown at a path (a task's title, a plan's year) in the breadcrumbs while the page is open. */
export function useCrumbLabel(pathname: string, label: string | undefined): void {
  useEffect(() => {
    if (label === undefined) return undefined;
    labels.set({ ...labels.get(), [pathname]: label });
    return () =>
      labels.set(Object.fromEntries(Object.entries(labels.get()).filter(([path]) => path !== pathname)));
  }, [pathname, label]);
}

/** The labels given so far, by path. */
export function useCrumbLabels(): Readonly<Record<string, string>> {
  return useStore(labels);
}
