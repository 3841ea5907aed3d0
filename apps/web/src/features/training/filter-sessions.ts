import { z } from 'zod';
import { SessionStatus, TrainingMode } from '@gongkai/domain/training';
import type { Session } from './training-data.ts';

/** What the address says of the list; a value it cannot mean is left out. */
export const SessionFilter = z.object({
  year: z.int().min(2000).max(2100).optional().catch(undefined),
  status: SessionStatus.optional().catch(undefined),
  mode: TrainingMode.optional().catch(undefined),
});
export type SessionFilter = z.infer<typeof SessionFilter>;

/** The sessions that fit, by the day they were held or are planned for. */
export function filterSessions<T extends Pick<Session, 'status' | 'mode' | 'heldOn' | 'plannedOn'>>(
  sessions: readonly T[],
  { status, mode }: SessionFilter,
): T[] {
  return sessions
    .filter(
      (one) => (status === undefined || one.status === status) && (mode === undefined || one.mode === mode),
    )
    .toSorted((a, b) => (a.heldOn ?? a.plannedOn).localeCompare(b.heldOn ?? b.plannedOn));
}
