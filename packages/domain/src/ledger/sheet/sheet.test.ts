import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ledgerOf, ledgers } from '../registry.ts';
import type { Field } from '../field.ts';
import { cellOf, dayText, readCell, unitsOf, decimalText } from './cell.ts';
import { checkSheet } from './check-sheet.ts';
import { matchColumns, sheetColumns } from './columns.ts';
import { readRow, writeRow, type SheetRecord, type SheetReview } from './row.ts';
import { anyValues, READ_NAMES, WRITE_NAMES, DEPARTMENTS } from '../testing/sheet-values.ts';

const document = ledgerOf('normative-document');
const review: SheetReview = {
  drafter: '甲',
  initialBy: '乙',
  initialOn: '2021-03-01',
  secondBy: '丙',
  secondOn: '2021-03-02',
  approvedBy: '丁',
  approvedOn: '2021-03-03',
};
const [departmentId = ''] = DEPARTMENTS.keys();

describe.each(ledgers.map((ledger) => [ledger.key, ledger] as const))('%s', (_key, ledger) => {
  const columns = sheetColumns(ledger);

  test.each(['zh', 'en'] as const)('a sheet in %s reads back as it was written', (language) => {
    const headings = columns.map(({ heading }) => heading[language]);
    const matched = matchColumns(ledger, headings);
    expect([matched.unknown, matched.missing]).toEqual([[], []]);
    expect(matched.places.map(({ column }) => column.id)).toEqual(columns.map(({ id }) => id));
    fc.assert(
      fc.property(anyValues(ledger), fc.boolean(), (values, isPublished) => {
        const keys = ledger.publications.map(({ key }) => key);
        const publication = isPublished ? { on: '2021-03-05', url: 'https://zrzy.example.com/' } : null;
        const record: SheetRecord = {
          number: 7,
          departmentId,
          values,
          publications: Object.fromEntries(keys.map((key) => [key, publication])),
          reviews: Object.fromEntries(keys.map((key) => [key, isPublished ? review : null])),
        };
        const read = readRow(ledger, matched, writeRow(columns, record, language, WRITE_NAMES), READ_NAMES);
        expect(read.issues).toEqual([]);
        expect(ledger.schema.parse(read.values)).toEqual(ledger.schema.parse(values));
        expect(read.publications).toEqual(record.publications);
        expect(read.pastReviews).toEqual(isPublished ? record.reviews : {});
        expect(read.departmentId).toBe(departmentId);
      }),
      { numRuns: 25 },
    );
  });
});

describe('headings', () => {
  test('are found in any order, either language, with stars and brackets', () => {
    const matched = matchColumns(document, ['备注', 'Title', '*责任处室', '心情', '']);
    expect(matched.places.map(({ column, index }) => [column.id, index])).toEqual([
      ['note', 0],
      ['title', 1],
      ['$department', 2],
    ]);
    expect(matched.unknown).toEqual(['心情']);
    expect(matched.missing).toEqual([]);
  });

  test('what is needed and not there is named', () => {
    expect(matchColumns(document, ['文号']).missing.map(({ zh }) => zh)).toEqual(['责任处室', '文件名称']);
  });
});

describe('cells', () => {
  test.each([
    ['2021-03-01', '2021-03-01'],
    ['2021年3月1日', '2021-03-01'],
    ['2021/3/1', '2021-03-01'],
    ['2021.03.01', '2021-03-01'],
    ['2021-03-01 00:00', '2021-03-01'],
    ['\uff12\uff10\uff12\uff11-03-01', '2021-03-01'],
    ['三月一日', '三月一日'],
  ])('day %s', (text, day) => expect(dayText(text)).toBe(day));

  test.each([
    ['1,234.50', 2, 123_450],
    ['\uff11\uff12', 0, 12],
    ['12.5', 0, null],
    ['12.505', 2, null],
    ['12.50', 1, 125],
    ['-3', 2, -300],
    ['1e3', 0, null],
    ['9'.repeat(20), 0, null],
    ['', 2, null],
  ])('number %s of %i decimals', (text, scale, units) => expect(unitsOf(text, scale)).toBe(units));

  test('decimals are written without trailing zeros', () => {
    expect([decimalText(1250, 2), decimalText(5, 2), decimalText(-100, 2), decimalText(7, 0)]).toEqual([
      '12.5',
      '0.05',
      '-1',
      '7',
    ]);
  });

  const label = { label: { zh: '', en: '' } };
  const choices: Field = {
    type: 'choices',
    ...label,
    choices: [
      { value: 'a', label: { zh: '图解、图表', en: 'Charts' } },
      { value: 'b', label: { zh: '视频', en: 'Video' } },
    ],
  };
  test.each([
    ['图解、图表;视频', ['a', 'b']],
    ['视频;charts', ['b', 'a']],
    ['视频、b', ['b']],
  ])('several choices %s', (text, value) => {
    expect(readCell(choices, text, READ_NAMES)).toEqual({ ok: true, value });
  });

  test('what cannot be read says why', () => {
    expect(readCell(choices, '漫画', READ_NAMES)).toEqual({ ok: false, code: 'not-a-choice' });
    expect(readCell({ type: 'flag', ...label }, '也许', READ_NAMES)).toEqual({
      ok: false,
      code: 'not-a-flag',
    });
    expect(readCell({ type: 'place', ...label }, '东边', READ_NAMES)).toEqual({
      ok: false,
      code: 'not-a-place',
    });
    expect(readCell({ type: 'department', ...label }, '财政局', READ_NAMES)).toEqual({
      ok: false,
      code: 'unknown-department',
    });
    expect(cellOf({ type: 'day', ...label }, null, 'zh', WRITE_NAMES)).toBe('');
  });
});

test('masked personal data is not read back', () => {
  const requests = ledgerOf('disclosure-request');
  const personal = requests.fields.find(({ field }) => 'personal' in field && field.personal !== undefined);
  const heading = sheetColumns(requests).find(({ id }) => id === personal?.key)?.heading.zh ?? '';
  const matched = matchColumns(requests, [heading]);
  const key = personal?.key ?? '';
  expect(readRow(requests, matched, ['张**'], READ_NAMES).values).toEqual({});
  expect(readRow(requests, matched, ['张三'], READ_NAMES).values).toEqual({ [key]: '张三' });
});

test('no personal field names a record or tells it from others: these stand unsealed', () => {
  for (const ledger of ledgers) {
    const open = new Set([ledger.label, ...ledger.identity]);
    const personal = ledger.fields.filter(({ field }) => 'personal' in field && field.personal !== undefined);
    expect(personal.filter(({ key }) => open.has(key)).map(({ key }) => key)).toEqual([]);
  }
});

describe('checkSheet', () => {
  const table = [
    ['规范性文件台账', '', '', ''],
    ['责任处室', '文件名称', '成文日期', '公开日期'],
    ['法规处', '甲', '2021年3月1日', ''],
    ['', '', '', ''],
    ['法规处', '', '2021-13-01', ''],
    ['法规处', '甲', '', ''],
    ['法规处', '乙 秘密★', '', ''],
    ['法规处', '丙', '2021-03-02', '2021-03-01'],
  ];

  test('tells row by row, by the numbers that the person sees', () => {
    const { total, good, bad, columns } = checkSheet(document, table);
    expect([total, good, columns.missing]).toEqual([5, 1, []]);
    expect(
      bad.map(({ row, issues }) => [row, ...issues.map(({ field, code }) => `${field} ${code}`)]),
    ).toEqual([
      [5, 'title required', 'madeOn not-a-day'],
      [6, 'title row-twice'],
      [7, 'title classified-text'],
      [8, 'publication:main day-before', 'publication:main published-without-review'],
    ]);
  });

  test('without its needed columns no row is judged', () => {
    const { good, bad, columns } = checkSheet(document, [['文号'], ['1'], ['2']]);
    expect([good, bad, columns.missing.length]).toEqual([0, [], 2]);
  });

  test('20,000 rows are all read', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => ['法规处', `文件${index}`, '2021-03-01', '']);
    const { good } = checkSheet(document, [table[1] ?? [], ...rows]);
    expect(good).toBe(20_000);
  });
});
