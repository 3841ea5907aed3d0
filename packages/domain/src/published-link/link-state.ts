import { z } from 'zod';
import { addWorkingDays, type Calendar } from '../calendar/index.ts';
import { addDays, Uuid, type PlainDate } from '../common/index.ts';

/**
 * unchecked; ok: it opens; broken: it does not; refused: it could not be judged, because the program may not fetch it
 * or the site turns programs away. What could not be judged never counts against anybody.
 */
export const LinkState = z.enum(['unchecked', 'ok', 'broken', 'refused']);
export type LinkState = z.infer<typeof LinkState>;

/** A published address with its last check, as filters name it. */
export const ListLinksInput = z.object({
  state: LinkState.nullable().default(null),
  departmentId: Uuid.nullable().default(null),
  cursor: Uuid.nullable().default(null),
  limit: z.int().min(1).max(200).default(50),
});
export type ListLinksInput = z.infer<typeof ListLinksInput>;

/** What to check: one link at once, as when its owner says it is mended; null for all whose turn has come. */
export const CheckLinksInput = z.object({ linkId: Uuid.nullable().default(null) });
export type CheckLinksInput = z.infer<typeof CheckLinksInput>;

/** What one check found. `detail` is a code such as `status-404`, `dns` or `not-public`; null when it opens. */
export type LinkFinding = { state: Exclude<LinkState, 'unchecked'>; detail: string | null };

/** What is kept of a link's failing. */
export type LinkFailing = { failingSince: PlainDate | null; ownerToldOn: PlainDate | null };

/** Statuses with which sites turn away programs and answer people. */
const TURNED_AWAY: ReadonlySet<number> = new Set([403, 412, 429]);

/** What a page's last status says; redirects have been followed before. */
export function findingOfStatus(status: number): LinkFinding {
  if (status >= 200 && status < 300) return { state: 'ok', detail: null };
  return { state: TURNED_AWAY.has(status) ? 'refused' : 'broken', detail: `status-${status}` };
}

/** How a link stands after a check: failing since its first failure in a row, the owner not told of it more than once. */
export function linkAfter(
  before: LinkFailing,
  finding: LinkFinding,
  today: PlainDate,
): LinkFailing & { mustTellOwner: boolean } {
  if (finding.state !== 'broken') return { failingSince: null, ownerToldOn: null, mustTellOwner: false };
  return {
    failingSince: before.failingSince ?? today,
    ownerToldOn: before.ownerToldOn,
    mustTellOwner: before.ownerToldOn === null,
  };
}

/**
 * The first day on which a failing link counts: the day after the owner has had his working days to mend it.
 *
 * @param graceDays working days after the day on which the owner was told.
 */
export function linkCountsFrom(calendar: Calendar, ownerToldOn: PlainDate, graceDays: number): PlainDate {
  return addDays(addWorkingDays(calendar, ownerToldOn, graceDays).on, 1);
}

/**
 * The last day on which an owner may have been told of a broken link that counts today: the turning of
 * {@link linkCountsFrom}, so that a database can count without a calendar.
 */
export function lastTellingThatCounts(calendar: Calendar, today: PlainDate, graceDays: number): PlainDate {
  let day = today;
  while (linkCountsFrom(calendar, day, graceDays) > today) day = addDays(day, -1);
  return day;
}
