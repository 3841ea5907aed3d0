import type { z } from 'zod';
import type { Calendar } from '../calendar/index.ts';
import type { PlainDate } from '../common/index.ts';
import { versionsOf, type RuleKey } from '../deadline/index.ts';
import type { LocalText } from '../indicator/text.ts';
import { assertWhole } from './assert-whole.ts';
import { assessRecord, type Assessment } from './assess-record.ts';
import type { Fields, FieldValue, ValuesOf } from './field.ts';
import type { LedgerKey } from './keys.ts';
import { impossibleIn } from './impossible.ts';
import { judgedBy } from './checks-version.ts';
import type { Publication, PublicationReview, RecordContext, RecordView } from './record.ts';
import type { Cadence, Impossible, KeyedField, LedgerSpec } from './spec.ts';
import { DEADLINE_REASONS, PERIOD_REASONS, REVIEW_REASONS } from './standard-checks.ts';
import { valuesSchema } from './value-schema.ts';
import type { Lead } from './warning.ts';

/** A record of some ledger, its values already through the ledger's schema. */
export type LedgerRecordData = {
  values: Readonly<Record<string, FieldValue>>;
  publications: Readonly<Record<string, Publication | null>>;
  reviews: Readonly<Record<string, PublicationReview | null>>;
  references: RecordView<Fields>['references'];
};

/** A check as metrics and screens list it. */
export type LedgerCheck = {
  key: string;
  kind: 'deadline' | 'period' | 'review' | 'named';
  name: LocalText;
  formula: LocalText;
  source: LocalText;
  reasons: Readonly<Record<string, LocalText>>;
  /** counted in every year from the record's own on, see {@link LedgerSpec} */
  standing: boolean;
};

/** A ledger as everything outside its own file uses it. */
export type Ledger = {
  key: LedgerKey;
  name: LocalText;
  purpose: LocalText;
  items: readonly number[];
  groups: Readonly<Record<string, LocalText>>;
  fields: readonly KeyedField[];
  publications: readonly { key: string; name: LocalText }[];
  label: string;
  identity: readonly string[];
  columns: readonly string[];
  /** `rule` is null for deadlines that the ledger's own clock gives */
  deadlines: readonly { key: string; name: LocalText; rule: RuleKey | null }[];
  periods: readonly { key: string; name: LocalText; rule: RuleKey }[];
  /** records that are owed by themselves; null where records come as business does */
  cadence: Cadence | null;
  /** words for what cannot be in this ledger, by code */
  refusals: Readonly<Record<string, LocalText>>;
  checks: readonly LedgerCheck[];
  /** checks that hold for a while, with how long before their end somebody is warned */
  warnings: readonly { check: string; reason: string; leads: readonly Lead[] }[];
  chain: string | null;
  /** Values as typed, imported or stored, to values with every field present; see {@link valuesSchema}. */
  schema: z.ZodType<Readonly<Record<string, FieldValue>>>;
  /** What cannot be: refused when the record is saved. */
  impossible: (record: LedgerRecordData) => Impossible[];
  /** Label, period, deadlines and check outcomes of a record; no today goes in. */
  assess: (record: LedgerRecordData, context: RecordContext) => Assessment;
  /** Whether the record's own clock stands still today (a supplement, payment or opinion is awaited). */
  isPaused: (record: LedgerRecordData, today: PlainDate, calendar: Calendar) => boolean;
  /** What its outcomes follow from, as a text: another text means that outcomes may come out otherwise. */
  judgedBy: () => string;
};

const ON_TIME: (name: LocalText) => LocalText = ({ zh, en }) => ({
  zh: `${zh}：按时件数 ÷ 应办件数`,
  en: `${en}: on time ÷ due`,
});

/** Law and article of a limit, by its newest version; a clock of a ledger's own has the table as a whole. */
function limitSource(rule: RuleKey | null): LocalText {
  const newest = rule === null ? undefined : versionsOf(rule).at(-1);
  if (newest === undefined) return { zh: '法定期限表', en: 'Table of limits' };
  const { law, article } = newest;
  if (article === null) return { zh: law, en: law };
  const isFigure = /^[\d, ]+$/.test(article);
  const zh = isFigure ? `${law}第${article.replaceAll(', ', '、')}条` : `${law}${article}`;
  return { zh, en: `${law}, art. ${article}` };
}

function checksOf<F extends Fields, P extends string, D extends string, C extends string>(
  spec: LedgerSpec<F, P, D, C>,
): LedgerCheck[] {
  const isStanding = new Set<string>(spec.standing);
  const named = Object.entries<(typeof spec.checks)[C]>(spec.checks).map(
    ([key, { name, formula, source, reasons }]): LedgerCheck => ({
      key,
      kind: 'named',
      name,
      formula,
      source,
      reasons,
      standing: isStanding.has(key),
    }),
  );
  const deadline = (key: string, name: LocalText, rule: RuleKey | null): LedgerCheck => ({
    key,
    kind: 'deadline',
    name,
    formula: ON_TIME(name),
    source: limitSource(rule),
    reasons: DEADLINE_REASONS,
    standing: false,
  });
  return [
    ...Object.entries<(typeof spec.deadlines)[D]>(spec.deadlines).map(([key, { name, rule }]) =>
      deadline(key, name, rule),
    ),
    ...Object.entries(spec.clockNames ?? {}).map(([key, name]) => deadline(key, name, null)),
    ...Object.entries(spec.periods ?? {}).map(([key, { name, rule }]): LedgerCheck => ({
      ...deadline(key, name, rule),
      kind: 'period',
      reasons: PERIOD_REASONS,
    })),
    ...(Object.keys(spec.publications).length === 0 ? [] : [REVIEW_CHECK]),
    ...named,
  ];
}

const REVIEW_CHECK: LedgerCheck = {
  key: 'reviewed-before-published',
  kind: 'review',
  name: { zh: '先审查后公开', en: 'Reviewed before published' },
  formula: { zh: '公开前已保密审查件数 ÷ 已公开件数', en: 'published with a prior review ÷ published' },
  source: { zh: '政府信息公开条例第十七条', en: 'Disclosure Regulations, art. 17' },
  reasons: REVIEW_REASONS,
  standing: false,
};

/**
 * Makes a ledger of its file. Inside the file checks see typed values; outside, any ledger looks like any other.
 *
 * @throws RangeError when the file names a field or publication that it does not define.
 */
export function defineLedger<
  const F extends Fields,
  P extends string = never,
  D extends string = never,
  C extends string = never,
>(spec: LedgerSpec<F, P, D, C>): Ledger {
  const checks = checksOf(spec);
  assertWhole(
    spec,
    checks.map(({ key }) => key),
  );
  const schema = valuesSchema(spec.fields);
  // The schema of these very fields has been through the values; hence the only cast of this folder.
  const typed = (record: LedgerRecordData): RecordView<F> => ({
    ...record,
    values: record.values as ValuesOf<F>,
  });
  return {
    key: spec.key,
    name: spec.name,
    purpose: spec.purpose,
    items: spec.items,
    groups: spec.groups,
    fields: Object.entries(spec.fields).map(([key, field]) => ({ key, field })),
    publications: Object.entries<(typeof spec.publications)[P]>(spec.publications).map(([key, { name }]) => ({
      key,
      name,
    })),
    label: spec.label,
    identity: spec.identity,
    columns: spec.columns,
    deadlines: [
      ...Object.entries<(typeof spec.deadlines)[D]>(spec.deadlines).map(([key, { name, rule }]) => ({
        key,
        name,
        rule,
      })),
      ...Object.entries(spec.clockNames ?? {}).map(([key, name]) => ({ key, name, rule: null })),
    ],
    cadence: spec.cadence ?? null,
    periods: Object.entries(spec.periods ?? {}).map(([key, { name, rule }]) => ({ key, name, rule })),
    refusals: Object.fromEntries(Object.entries(spec.refusals ?? {}).map(([code, { text }]) => [code, text])),
    checks,
    warnings: Object.entries<(typeof spec.checks)[C]>(spec.checks).flatMap(([check, { warns = {} }]) =>
      Object.entries(warns).map(([reason, leads]) => ({ check, reason, leads })),
    ),
    chain: spec.chain ?? null,
    schema,
    impossible: (record) => impossibleIn(spec, typed(record)),
    assess: (record, context) => assessRecord(spec, typed(record), context),
    isPaused: (record, today, calendar) => spec.isPaused?.(typed(record), today, calendar) ?? false,
    judgedBy: () => judgedBy(spec),
  };
}
