import type { Light } from '@gongkai/ui/theme';
import type { DeskRow } from './desk-data.ts';

/** Working days left from which a clock is near its end. */
const NEAR = 5;

type Facts = Pick<
  NonNullable<DeskRow['clock']>,
  'state' | 'due' | 'daysLeft' | 'isOnTime' | 'daysUsed' | 'daysAllowed'
>;

/** The light of a request's clock: late, near, on course, done; none while it stands still. */
export function clockLight(clock: Facts | null): Light {
  if (clock === null) return 'none';
  if (clock.state === 'done') return clock.isOnTime === false ? 'overdue' : 'done';
  if (clock.state === 'stopped') return 'none';
  if (clock.daysLeft === null) return 'none';
  if (clock.daysLeft < 0) return 'overdue';
  return clock.daysLeft <= NEAR ? 'near-deadline' : 'on-course';
}

/** How much of the period is used, 0 to 100. */
export function usedShare({ daysUsed, daysAllowed }: Pick<Facts, 'daysUsed' | 'daysAllowed'>): number {
  if (daysAllowed <= 0) return 100;
  return Math.max(0, Math.min(100, Math.round((daysUsed / daysAllowed) * 100)));
}
