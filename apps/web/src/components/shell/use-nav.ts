import { useLocation } from '@tanstack/react-router';
import { scopeIn, useSession } from '#lib/session.ts';
import { NAV, type NavEntry, type NavGroup } from './nav.ts';

/** The rail of the signed-in person: entries that may be opened; a group with one of them is that one alone. */
export function useNav(): (NavEntry | NavGroup)[] {
  const session = useSession();
  const mayOpen = ({ anyOf }: NavEntry) =>
    anyOf?.some((permission) => scopeIn(session, permission) !== 'never') ?? true;
  return NAV.flatMap((line): (NavEntry | NavGroup)[] => {
    if (!('group' in line)) return mayOpen(line) ? [line] : [];
    const entries = line.entries.filter(mayOpen);
    return entries.length > 1 ? [{ ...line, entries }] : entries;
  });
}

/** The same without groups. */
export function useNavEntries(): NavEntry[] {
  return useNav().flatMap((line) => ('group' in line ? line.entries : [line]));
}

/** The entry that the open page belongs to: of those whose address it lies under, the longest. */
export function entryOfPath(entries: readonly NavEntry[], path: string): NavEntry | null {
  const over = entries.filter(({ to }) => path === to || path.startsWith(`${to}/`));
  return over.toSorted((a, b) => b.to.length - a.to.length)[0] ?? null;
}

/** {@link entryOfPath} of the page that is shown. */
export function useEntryHere(): NavEntry | null {
  const entries = useNavEntries();
  return useLocation({ select: ({ pathname }) => entryOfPath(entries, pathname) });
}
