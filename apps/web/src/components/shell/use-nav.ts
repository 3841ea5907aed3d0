import { scopeIn, useSession } from '#lib/session.ts';
import { NAV, type NavEntry } from './nav.ts';

/** The entries of the rail that the signed-in person may open. */
export function useNav(): NavEntry[] {
  const session = useSession();
  return NAV.filter(
    (entry) => entry.anyOf?.some((permission) => scopeIn(session, permission) !== 'never') ?? true,
  );
}
