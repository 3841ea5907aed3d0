import { useEffect, useState } from 'react';

/**
 * The menu of a small screen: opened by its button, closed by going to another page.
 *
 * @param path the address of the page that is shown.
 */
export function useDrawer(path: string): { isOpen: boolean; toggle: () => void } {
  const [isOpen, setOpen] = useState(false);
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another page closes the drawer
  useEffect(() => setOpen(false), [path]);
  return { isOpen, toggle: () => setOpen((was) => !was) };
}
