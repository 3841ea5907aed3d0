import { z } from 'zod';
import { PlainDate } from '../common/index.ts';
import type { LocalText } from '../indicator/text.ts';

/** What a limit is counted in. `fixed-date` is the same month and day every year. */
export const LimitUnit = z.enum(['working-day', 'calendar-day', 'clock-hour', 'fixed-date']);
export type LimitUnit = z.infer<typeof LimitUnit>;

/** `at-most`: to be done by the due day. `at-least`: a notice must stand at least until the due day. */
export type LimitKind = 'at-most' | 'at-least';

/** Where the figure was read: the article itself, a whole official document, an excerpt of a page, or memory. */
export type LimitSource = 'law' | 'document' | 'page' | 'memory';

/** A month and day, `MM-DD`, that every year has. */
export const MonthDay = z
  .string()
  .regex(/^\d\d-\d\d$/)
  .refine((text) => PlainDate.safeParse(`2001-${text}`).success);
export type MonthDay = z.infer<typeof MonthDay>;

/** One wording of a limit, as the table holds it: from one law, for one procedure, in force between two dates. */
export type LimitVersion = {
  /** the procedure it is for, where a limit differs by procedure */
  variant?: string;
  /** a count, or the month and day of a `fixed-date` */
  amount: number | MonthDay;
  unit: LimitUnit;
  law: string;
  /** article numbers as figures, such as `33`; null where the source has none or it is not known */
  article: string | null;
  /** first and last day on which an event falls under it; null is open */
  from: PlainDate | null;
  to?: PlainDate;
  source: LimitSource;
  /** places set their own figure */
  scope?: 'local';
  /** what is not certain about it; required where the figure is from memory */
  caveat?: LocalText;
  /** calendar days ending on a day off end on the next working day, unless the table says `none` */
  roll?: 'none';
  /** the start day is itself day 1, not day 0 */
  startDay?: 'counts';
};

/** One limit of the table with all its versions. */
export type LimitDefinition = {
  key: string;
  /** what has to be done */
  subject: LocalText;
  /** the event whose day (or hour) is day 0 */
  start: LocalText;
  kind?: LimitKind;
  variants?: Readonly<Record<string, LocalText>>;
  /** the variant meant when none is named */
  defaultVariant?: string;
  versions: readonly LimitVersion[];
};

/** A version of a limit with everything said: what the engine counts by and what screens show. */
export type LimitRule<Key extends string = string> = {
  key: Key;
  variant: string | null;
  subject: LocalText;
  start: LocalText;
  kind: LimitKind;
  amount: number | MonthDay;
  unit: LimitUnit;
  law: string;
  article: string | null;
  effectiveFrom: PlainDate | null;
  effectiveTo: PlainDate | null;
  scope: 'national' | 'local';
  source: LimitSource;
  caveat: LocalText | null;
  roll: 'next-workday' | 'none';
  startDay: 'day-0' | 'day-1';
  /** the office may set its own figure: local limits and figures nobody has read in the source */
  isOverridable: boolean;
  /** the figure is the office's own */
  isOverridden: boolean;
};
