import type { KeyboardEvent } from 'react';

/** Where the cursor goes when a cell's editor is left. */
export type Leave = 'stay' | 'next' | 'previous' | 'away';

type Acts = { commit: (leave: Leave) => void; cancel: () => void };

/** Enter keeps the value, Tab keeps it and goes on to the next cell, Escape gives it up. */
export function editorKeys({ commit, cancel }: Acts): (event: KeyboardEvent) => void {
  return (event) => {
    // While an input method composes Chinese, Enter chooses a word.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') commit('stay');
    else if (event.key === 'Tab') commit(event.shiftKey ? 'previous' : 'next');
    else if (event.key === 'Escape') cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
