import { useState } from 'react';

/**
 * The menu of a small screen: opened by its button, closed by going to another page.
 *
 * @param path the address of the page that is shown.
 */
export function useDrawer(path: string): { isOpen: boolean; toggle: () => void } {
  // It is open over one page only.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === path;
  return { isOpen, toggle: () => setOpenAt(isOpen ? null : path) };
}
