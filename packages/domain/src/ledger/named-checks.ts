import type { LocalText } from '../indicator/text.ts';
import type { Fields } from './field.ts';
import { fail, notApplicable, pass, type CheckOutcome, type RecordView } from './record.ts';
import type { CheckSpec } from './spec.ts';

type Words = Pick<CheckSpec<Fields>, 'name' | 'formula' | 'source'>;

/** When a check applies to a record, and what it is called when it does not. */
type Condition<F extends Fields> = {
  when: (record: RecordView<F>) => boolean;
  /** reason code and words of the outcome `not-applicable` */
  otherwise: readonly [code: string, text: LocalText];
};

/** The outcome of checks on what is public, while nothing is. */
export const NOT_PUBLISHED = [
  'not-published',
  { zh: '尚未公开', en: 'Not published yet' },
] as const satisfies readonly [string, LocalText];

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** A work item of the plan as the source of a check, 1 to 19. */
export function planItem(number: number): LocalText {
  const unit = NUMERALS[(number - 1) % 10] ?? '';
  const numeral = number <= 10 ? unit : `十${unit}`;
  return { zh: `工作要点（${numeral}）`, en: `Plan, item ${number}` };
}

const blank = (field: string): string => `blank-${field}`;

/** Reasons for blank fields, one each, worded by the fields' labels. */
function blankReasons(fields: Fields, keys: readonly string[]): Record<string, LocalText> {
  return Object.fromEntries(
    keys.map((key) => {
      const { zh = key, en = key } = fields[key]?.label ?? {};
      return [blank(key), { zh: `未填“${zh}”`, en: `“${en}” is blank` }];
    }),
  );
}

/** The first blank one of these fields as a failure; pass when none is. */
function judgeFilled(values: Readonly<Record<string, unknown>>, keys: readonly string[]): CheckOutcome {
  const missing = keys.find((key) => values[key] === null);
  return missing === undefined ? pass() : fail(blank(missing));
}

/**
 * A check that fields are filled in (要素齐全). Its reason codes are `blank-<field>`, worded by the field's label,
 * and the condition's own.
 */
export function filledIn<F extends Fields>(
  fields: F,
  keys: readonly (keyof F & string)[],
  words: Words,
  condition?: Condition<F>,
): CheckSpec<F> {
  const reasons = blankReasons(fields, keys);
  if (condition === undefined) return { ...words, reasons, judge: ({ values }) => judgeFilled(values, keys) };
  const [code, text] = condition.otherwise;
  return {
    ...words,
    reasons: { ...reasons, [code]: text },
    judge: (record) => (condition.when(record) ? judgeFilled(record.values, keys) : notApplicable(code)),
  };
}

/** A check that a publication says where it can be read (公开网址). */
export function addressGiven<F extends Fields>(publication: string, source: LocalText): CheckSpec<F> {
  return {
    name: { zh: '登记公开网址', en: 'Public address given' },
    formula: { zh: '已登记公开网址件数 ÷ 已公开件数', en: 'with a public address ÷ published' },
    source,
    reasons: {
      'not-published': { zh: '尚未公开', en: 'Not published yet' },
      'without-address': { zh: '已公开但未登记网址', en: 'Published without a public address' },
    },
    judge: ({ publications }) => {
      const made = publications[publication] ?? null;
      if (made === null) return notApplicable('not-published');
      return made.url === null ? fail('without-address') : pass();
    },
  };
}
