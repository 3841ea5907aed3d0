import { createStore } from '#lib/store.ts';

export const keysHelp = createStore(false);

/** Shows the list of keys. */
export function openKeysHelp(): void {
  keysHelp.set(true);
}
