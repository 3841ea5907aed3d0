import { describe, expect, test } from 'vitest';
import { defineLedger } from './define-ledger.ts';
import { normativeDocument } from './definitions/normative-document.ts';
import type { Field, Fields, FieldValue } from './field.ts';
import { yearStart } from './derived-days.ts';
import { day, integer, text } from './fields.ts';
import { ledgers } from './registry.ts';
import { verdictOf } from './record.ts';
import type { RefusalSpec } from './spec.ts';
import { testContext } from './testing/context.ts';
import { judge } from './testing/judge.ts';
import { outcomesOf, recordOf } from './testing/record.ts';

const context = testContext();

describe('values', () => {
  test('blanks become null, every field is there', () => {
    const values = normativeDocument.schema.parse({ title: ' 甲 ', documentNumber: '  ', attachments: [] });
    expect(values).toMatchObject({ title: '甲', documentNumber: null, attachments: null, validity: null });
    expect(Object.keys(values)).toEqual(normativeDocument.fields.map(({ key }) => key));
  });

  test.each([
    [{}, 'title', 'required'],
    [{ title: '甲', madeOn: '2021-02-30' }, 'madeOn', undefined],
    [{ title: '甲', madeOn: '0021-02-03' }, 'madeOn', 'day-out-of-range'],
    [{ title: '甲', validity: 'gone' }, 'validity', 'not-a-choice'],
    [{ title: '甲', sourceUrl: 'javascript:alert(1)' }, 'sourceUrl', 'not-a-public-address'],
    [{ title: '甲'.repeat(301) }, 'title', 'too-long'],
    [{ title: '甲', colour: 'red' }, undefined, undefined],
  ])('%j is refused', (input, field, code) => {
    const issues = normativeDocument.schema.safeParse(input).error?.issues ?? [];
    expect(issues).toHaveLength(1);
    expect(issues[0]?.path[0]).toBe(field);
    expect(issues[0]?.message).toMatch(code ?? /./);
  });
});

describe('checks', () => {
  const published = { publications: { main: { on: '2021-03-20', url: null } } };

  test('published in time, labelled, reviewed', () => {
    const record = recordOf(
      normativeDocument,
      { title: '甲', madeOn: '2021-03-01', validity: 'valid' },
      published,
    );
    expect(outcomesOf(normativeDocument, record, context)).toEqual({
      'published-on-time': { outcome: 'pass' },
      'reviewed-before-published': { outcome: 'pass' },
      labelled: { outcome: 'pass' },
      'ending-explained': { outcome: 'not-applicable', reason: 'still-valid' },
      'label-current': { outcome: 'pass' },
    });
  });

  test('an open deadline fails by itself on the day after it', () => {
    const record = recordOf(normativeDocument, { title: '甲', madeOn: '2021-03-01' });
    const { checks, dueOn, deadlines } = normativeDocument.assess(record, context);
    expect(dueOn).toBe('2021-03-29');
    expect(deadlines).toHaveLength(1);
    const outcome = checks.find(({ key }) => key === 'published-on-time')?.outcome;
    expect(outcome).toEqual({ outcome: 'open', reason: 'pending', failsOn: '2021-03-30' });
    if (outcome === undefined) throw new Error('no outcome');
    expect(verdictOf(outcome, '2021-03-29')).toBe('open');
    expect(verdictOf(outcome, '2021-03-30')).toBe('fail');
  });

  test('a repealed document needs a reason and its replacement', () => {
    const ending = (more: Record<string, string>) =>
      outcomesOf(
        normativeDocument,
        recordOf(normativeDocument, { title: '甲', validity: 'repealed', ...more }),
        context,
      )['ending-explained'];
    expect(ending({})).toEqual({ outcome: 'fail', reason: 'without-reason' });
    expect(ending({ endReason: 'review' })).toEqual({ outcome: 'fail', reason: 'without-replacement' });
    expect(ending({ endReason: 'review', replacedByNumber: '无替代' })).toEqual({ outcome: 'pass' });
  });
});

describe('what cannot be', () => {
  test('published before it was made', () => {
    const record = recordOf(
      normativeDocument,
      { title: '甲', madeOn: '2021-03-21' },
      { publications: { main: { on: '2021-03-20', url: null } } },
    );
    expect(normativeDocument.impossible(record)).toEqual([
      { field: 'publication:main', code: 'day-before', details: { other: 'madeOn', on: '2021-03-21' } },
    ]);
  });

  test.each([
    null,
    { approvedOn: null, drafter: '甲', approver: null },
    { approvedOn: '2021-03-21', drafter: '甲', approver: '乙' },
  ])('published without a review before it: %j', (review) => {
    const record = recordOf(
      normativeDocument,
      { title: '甲' },
      { publications: { main: { on: '2021-03-20', url: null } }, reviews: { main: review } },
    );
    expect(normativeDocument.impossible(record)).toEqual([
      { field: 'publication:main', code: 'published-without-review' },
    ]);
  });
});

type Refusals = Readonly<Record<string, RefusalSpec<Fields, 'main'>>>;

describe('a ledger file', () => {
  const spec = {
    key: 'inspection' as const,
    name: { zh: '检查', en: 'Inspection' },
    purpose: { zh: '检查', en: 'Inspection' },
    items: [16],
    groups: {},
    fields: { title: text('标题', 'Title'), on: day('日期', 'Day'), year: integer('年度', 'Year') },
    publications: { main: { name: { zh: '公开', en: 'Publication' } } },
    label: 'title' as const,
    identity: ['title' as const],
    period: ['on' as const],
    columns: ['title' as const],
    order: [],
    deadlines: {},
    checks: {},
  };

  const wrongs: Partial<typeof spec & { chain: 'title'; refusals: Refusals }>[] = [
    { period: ['title'] as unknown as ['on'] },
    { label: 'name' as 'title' },
    { identity: ['name' as 'title'] },
    { columns: ['publication:other' as 'title'] },
    { order: [['on', 'title']] as unknown as [] },
    { chain: 'next' as 'title' },
    { fields: { ...spec.fields, title: text('标题', 'Title', { group: 'none' }) } },
    { refusals: { odd: { text: spec.name, field: 'name' as 'title', when: () => true } } },
    { refusals: { 'day-before': { text: spec.name, field: 'title' as const, when: () => true } } },
  ];

  test.each(wrongs)('that names what it does not have is refused at start: %o', (wrong) => {
    expect(() => defineLedger(spec)).not.toThrow();
    expect(() => defineLedger({ ...spec, ...wrong })).toThrow(RangeError);
  });

  test('that holds a day of publication among its fields is refused at start', () => {
    const fields = { ...spec.fields, publishedOn: day('公开日', 'Published') };
    expect(() => defineLedger({ ...spec, fields })).toThrow('must be a publication');
  });

  test('may count from a day that follows from fields, and words what cannot be', () => {
    const ledger = defineLedger({
      ...spec,
      period: ['on', ({ values }) => yearStart(values.year)],
      deadlines: {
        reported: {
          name: { zh: '按时报告', en: 'Reported in time' },
          rule: 'supply-plan.publish',
          from: ({ values }) => yearStart(values.year),
          done: 'publication:main',
        },
      },
      refusals: {
        'year-of-day': {
          text: { zh: '日期不在该年度内。', en: 'The day is not in that year.' },
          field: 'on',
          when: ({ values }) => values.on !== null && values.on.slice(0, 4) !== String(values.year),
        },
      },
    });
    const record = recordOf(ledger, { title: '甲', year: 2021, on: '2020-12-31' });
    expect(ledger.impossible(record)).toEqual([{ field: 'on', code: 'year-of-day' }]);
    expect(ledger.refusals['year-of-day']?.zh).toMatch('年度');
    expect(ledger.assess(recordOf(ledger, { title: '甲', year: 2021 }), context)).toMatchObject({
      periodOn: '2021-01-01',
      dueOn: '2021-03-31',
    });
    expect(judge(ledger, { title: '甲' })['reported']).toBe('not-applicable not-started');
  });
});

describe.each(ledgers.map((ledger) => [ledger.key, ledger] as const))('ledger %s', (_key, ledger) => {
  test('words every reason its checks can give, in both languages', () => {
    for (const check of ledger.checks)
      for (const { zh, en } of [check.name, check.formula, check.source, ...Object.values(check.reasons)]) {
        expect(zh).not.toBe('');
        expect(en).not.toBe('');
      }
  });

  test('assesses a record with nothing but what is required', () => {
    const blank = Object.fromEntries(
      ledger.fields
        .filter(({ field }) => field.required === true)
        .map(({ key, field }) => [key, sample(field)]),
    );
    const record = recordOf(ledger, blank);
    expect(ledger.impossible(record)).toEqual([]);
    const { checks } = ledger.assess(record, context);
    expect(checks.map(({ key }) => key).toSorted()).toEqual(ledger.checks.map(({ key }) => key).toSorted());
    const unworded = checks.filter(({ key, outcome }) => {
      const reasons = ledger.checks.find((check) => check.key === key)?.reasons ?? {};
      const reason = 'reason' in outcome ? outcome.reason : undefined;
      return reason !== undefined && !Object.hasOwn(reasons, reason);
    });
    expect(unworded).toEqual([]);
  });

  function sample(field: Field): FieldValue {
    switch (field.type) {
      case 'day':
        return '2021-03-01';
      case 'moment':
        return '2021-03-01T09:30';
      case 'integer':
      case 'decimal':
        return Math.max(1, field.min);
      case 'choice':
        return field.choices[0]?.value ?? null;
      case 'department':
      case 'reference':
        return '018f4d3c-5b7a-7c3e-9d2f-1a2b3c4d5e6f';
      case 'url':
        return 'https://zrzy.example.com/';
      default:
        return '样例';
    }
  }
});
