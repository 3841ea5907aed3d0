import { addDays, type PlainDate } from '../common/index.ts';
import type { LimitKind } from './rule.ts';

/** Whether a duty was met: `pending` is not yet due and not yet done. */
export type LimitOutcome = 'met' | 'missed' | 'pending';

/**
 * Judges a limit by its due day. `at-most`: done on or before `due`. `at-least`: `done` is the last day the notice
 * stood, and it stood until `due` or longer. `done` and `due` are days or local times alike; `now` is today, or the
 * local time now.
 */
export function assessLimit(kind: LimitKind, due: string, done: string | null, now: string): LimitOutcome {
  if (done === null) return kind === 'at-most' && now > due ? 'missed' : 'pending';
  const isMet = kind === 'at-most' ? done <= due : done >= due;
  return isMet ? 'met' : 'missed';
}

/** The first day a notice that must stand until `due` may come down. */
export function firstDayFree(due: PlainDate): PlainDate {
  return addDays(due, 1);
}
