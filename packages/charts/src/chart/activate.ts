import type { KeyboardEvent } from 'react';

/**
 * What makes an SVG shape a button: name, place in the tab order, click, Enter and Space. Without a callback it is
 * a picture with a name.
 */
export function activateProps(label: string, onActivate: (() => void) | undefined) {
  if (!onActivate) return { role: 'img', 'aria-label': label } as const;
  return {
    role: 'button',
    tabIndex: 0,
    'aria-label': label,
    onClick: onActivate,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onActivate();
    },
    style: { cursor: 'pointer' },
  } as const;
}
