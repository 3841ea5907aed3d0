import type { PlainDate } from '../common/index.ts';
import type { LocalDateTime } from './local-time.ts';

/**
 * One line of the recount of a deadline, in order of time. `from` and `to` are its first and last day (the start
 * and the due line hold one day or hour). `days` is how many calendar days (hours for `hours`) the line covers,
 * `counted` the count of the limit after it.
 */
export type DeadlineStep = {
  kind: StepKind;
  from: PlainDate | LocalDateTime;
  to: PlainDate | LocalDateTime;
  days: number;
  counted: number;
  /** the holiday's or pause's name; the year for `assumed-year` */
  name: string | null;
};

/**
 * - `start`: the event; day 0, or day 1 where the rule counts it
 * - `counted`: days (working days or calendar days) that count
 * - `swapped`: weekend days worked instead (调休); they count
 * - `weekend`, `holiday`: days off that do not count
 * - `paused`: days on which the clock stood still
 * - `rolled`: days off the due day is moved over (民法典 art. 203)
 * - `hours`: clock hours
 * - `assumed-year`: from here on no holiday notice is known, plain weekends are assumed (推定)
 * - `due`: the last day or hour
 */
export type StepKind =
  | 'start'
  | 'counted'
  | 'swapped'
  | 'weekend'
  | 'holiday'
  | 'paused'
  | 'rolled'
  | 'hours'
  | 'assumed-year'
  | 'due';
