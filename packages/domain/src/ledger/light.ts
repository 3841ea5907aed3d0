import type { PlainDate } from '../common/index.ts';
import type { RecordLight } from './inputs.ts';

/** What a record's light is told from: its nearest open due day, and the day all its deadlines were met. */
export type LightFacts = { dueOn: PlainDate | null; doneOn: PlainDate | null; voidedOn: PlainDate | null };

/**
 * A record's light today. Late work that is done shows as done: that it was late is the check's to say.
 *
 * @param nearUntil the last day that counts as near
 */
export function recordLight(facts: LightFacts, today: PlainDate, nearUntil: PlainDate): RecordLight {
  if (facts.voidedOn !== null) return 'none';
  if (facts.dueOn === null) return facts.doneOn === null ? 'none' : 'done';
  if (facts.dueOn < today) return 'overdue';
  return facts.dueOn <= nearUntil ? 'near-deadline' : 'on-course';
}
