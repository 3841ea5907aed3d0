import { sheetPath } from '#features/dashboard/shared/path-link.tsx';
import { indicatorPath } from './indicator-path.ts';
import type { PageLink } from './tree-row.tsx';

/** Where the figures of a sheet lead: each an address that can be sent. Groups and leaves go by their keys. */
export type SheetLinks = {
  overall: PageLink;
  sheet: PageLink;
  group: (key: string) => PageLink;
  indicator: (key: string) => PageLink;
};

/** The pages of today's scores, or of a snapshot's where one is named; `systemId`: by a version not in force. */
export function scoreLinks(
  { kind, id }: { kind: 'department' | 'item'; id: string },
  snapshotId: string | undefined,
  systemId?: string | null,
): SheetLinks {
  const pinned = { snapshot: snapshotId, system: systemId ?? undefined };
  const sheet = sheetPath(kind, id);
  return {
    overall: { path: '/evaluation', search: { kind: kind === 'item' ? 'item' : undefined } },
    sheet: { path: sheet, search: pinned },
    group: (key) => ({ path: sheet, search: { ...pinned, leaf: key } }),
    indicator: (key) => ({ path: indicatorPath(kind, id, key), search: pinned }),
  };
}
