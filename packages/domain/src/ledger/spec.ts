import type { Calendar } from '../calendar/index.ts';
import type { PlainDate } from '../common/index.ts';
import type { RuleKey } from '../deadline/index.ts';
import type { LocalText } from '../indicator/text.ts';
import type { Field, Fields, TimeKey } from './field.ts';
import type { LedgerKey } from './keys.ts';
import type { Lead } from './warning.ts';
import type { CheckOutcome, ComputedDue, RecordContext, RecordView } from './record.ts';

/** Where a day stands in a record: a field, or the day of a publication. */
type DayRef<F extends Fields, P extends string> = TimeKey<F> | `publication:${P}`;

/** A day that follows from fields without standing in one, such as the first day of the year of a plan. */
type DerivedDay<F extends Fields> = (record: RecordView<F>) => string | null;

/** The day of an event: a field, a publication, or a day that follows from fields. */
export type EventRef<F extends Fields, P extends string> = DayRef<F, P> | DerivedDay<F>;

/** A deadline: so long from an event until something is done. Its key is also the key of its on-time check. */
export type DeadlineSpec<F extends Fields, P extends string> = {
  name: LocalText;
  /** a key of the table of limits (`@gongkai/domain/deadline`) */
  rule: RuleKey;
  from: EventRef<F, P>;
  done: DayRef<F, P>;
  /** which version of the rule, such as the procedure of a case */
  variant?: (record: RecordView<F>) => string | undefined;
  /** whether it runs at all for this record; left out: always */
  applies?: (record: RecordView<F>) => boolean;
};

/** A period that must have stood at least so long (a notice, a draft): `from` to `until`. */
export type PeriodSpec<F extends Fields, P extends string> = {
  name: LocalText;
  rule: RuleKey;
  from: DayRef<F, P>;
  until: DayRef<F, P>;
  applies?: (record: RecordView<F>) => boolean;
};

/** A deadline as counted for one record; `own-date` is a day that the record itself names, such as a promise's. */
export type RecordDeadline = {
  key: string;
  rule: RuleKey | 'own-date';
  from: string;
  due: ComputedDue;
  done: string | null;
};

/** A named check. `reasons` words every reason code that `judge` can give, in both languages. */
export type CheckSpec<F extends Fields> = {
  name: LocalText;
  /** how the metric reads, such as 已标注有效性件数 ÷ 公开文件总数 */
  formula: LocalText;
  /** law and article, or the place in the plan */
  source: LocalText;
  reasons: Readonly<Record<string, LocalText>>;
  /** how long before it fails for a reason its department is warned, from the longest lead to the shortest */
  warns?: Readonly<Record<string, readonly Lead[]>>;
  judge: (record: RecordView<F>, context: RecordContext) => CheckOutcome;
};

/** A publication of the record (公开环节): most ledgers have one, land acquisition has four. */
type PublicationSpec = { name: LocalText };

/**
 * Something that cannot be: refused when the record is saved. `field` is where the form shows it. `code` is
 * `day-before`, `published-without-review`, or one of the ledger's `refusals`.
 */
export type Impossible = { field: string; code: string; details?: Record<string, string | number> };

/**
 * A record is owed for every quarter or year, such as the list of each quarter. A period without one is a gap that
 * no record can tell of: `missingPeriods` finds it. `event` is the day of the period that the rule counts from.
 */
export type Cadence = { every: 'quarter' | 'year'; event: 'first-day' | 'last-day'; rule: RuleKey };

/** Something that cannot be in one ledger, with the words for it: what is wrong and what to do. */
export type RefusalSpec<F extends Fields, P extends string> = {
  text: LocalText;
  field: (keyof F & string) | `publication:${P}`;
  when: (record: RecordView<F>) => boolean;
};

/**
 * One ledger, as its file writes it. Form, list, Excel sheet, import, export, reminders, metrics, permissions
 * and audit come from this alone.
 */
export type LedgerSpec<F extends Fields, P extends string, D extends string, C extends string> = {
  key: LedgerKey;
  name: LocalText;
  /** one sentence: what belongs into it */
  purpose: LocalText;
  /** numbers of the work items it serves in the first plan; an office links them as it likes */
  items: readonly number[];
  groups: Readonly<Record<string, LocalText>>;
  fields: F;
  publications: Readonly<Record<P, PublicationSpec>>;
  /** the field that names a record in lists, links and reminders */
  label: keyof F & string;
  /** fields that together tell one record from another: an import finds the record again by them */
  identity: readonly (keyof F & string)[];
  /** the first of these days that is filled in puts the record into its period */
  period: readonly EventRef<F, P>[];
  /** the fields, and `publication:<key>`, that the list shows at first */
  columns: readonly ((keyof F & string) | `publication:${P}`)[];
  /** pairs of days of which the first may not be later than the second */
  order: readonly (readonly [DayRef<F, P>, DayRef<F, P>])[];
  /** more that cannot be, by code */
  refusals?: Readonly<Record<string, RefusalSpec<F, P>>>;
  /** records that are owed by themselves, period by period */
  cadence?: Cadence;
  deadlines: Readonly<Record<D, DeadlineSpec<F, P>>>;
  /** deadlines that no single rule gives, such as a clock that pauses */
  clock?: (record: RecordView<F>, context: RecordContext) => RecordDeadline[];
  /** whether that clock stands still today; for show only, nothing counts by it */
  isPaused?: (record: RecordView<F>, today: PlainDate, calendar: Calendar) => boolean;
  /** names of the deadlines that `clock` gives */
  clockNames?: Readonly<Record<string, LocalText>>;
  periods?: Readonly<Record<string, PeriodSpec<F, P>>>;
  checks: Readonly<Record<C, CheckSpec<F>>>;
  /**
   * Checks that are counted over every record there is, from its own period on, and not over those of the year alone:
   * what has to be right for as long as the record stands, such as a document's label or an account's filing.
   */
  standing?: readonly NoInfer<C>[];
  /** a reference field whose chain may not come back to its beginning (替代关系) */
  chain?: keyof F & string;
};

/** A field with its key, as screens and sheets walk through them. */
export type KeyedField = { key: string; field: Field };
