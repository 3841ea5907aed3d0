import { describe, expect, it } from 'vitest';
import { checkValues, LEDGER_KEYS, ledgerOf, markedTexts, personalKind } from '@gongkai/domain/ledger';
import { SAMPLE_CHANGES, SAMPLE_RECORDS } from '../../../prisma/seed/data/ledgers/records.ts';
import { valuesOf, type SampleRecord } from '../../../prisma/seed/data/ledgers/sheet.ts';

const SOME_ID = '018f0000-0000-7000-8000-000000000000';
const names = { record: () => SOME_ID, department: () => SOME_ID, file: () => SOME_ID };

/** Every row as it is registered, and again after each of its changes. */
const rows = SAMPLE_RECORDS.flatMap((record) => {
  let standing = record;
  const later = SAMPLE_CHANGES.filter(({ name }) => name === record.name).map(({ cells }) => {
    standing = { ...standing, cells: { ...standing.cells, ...cells } };
    return standing;
  });
  return [record, ...later];
});

function titleOf({ ledger, cells }: SampleRecord): string {
  return `${ledger}: ${cells[ledgerOf(ledger).label] ?? ''}`;
}

function checked(record: SampleRecord) {
  return checkValues(ledgerOf(record.ledger), valuesOf(record, names));
}

/** The row as a record whose publications all have their reviews. */
function dataOf(record: SampleRecord) {
  const read = checked(record);
  const { publications } = ledgerOf(record.ledger);
  const published = publications.flatMap(({ key }) => {
    const one = record.publications[key];
    return one?.state === 'published' ? [{ key, on: one.on }] : [];
  });
  return {
    values: read.ok ? read.values : {},
    publications: Object.fromEntries(published.map(({ key, on }) => [key, { on, url: null }])),
    reviews: Object.fromEntries(
      published.map(({ key, on }) => [key, { approvedOn: on, drafter: '甲', approver: '乙' }]),
    ),
    references: {},
  };
}

describe('the sample’s rows', () => {
  it('fill every ledger', () => {
    const filled = new Set(SAMPLE_RECORDS.map(({ ledger }) => ledger));
    expect(LEDGER_KEYS.filter((key) => !filled.has(key))).toEqual([]);
  });

  it('pass the schema of their ledger', () => {
    const refused = rows.flatMap((row) => {
      const read = checked(row);
      return read.ok ? [] : [[titleOf(row), read.issues]];
    });
    expect(refused).toEqual([]);
  });

  it('tell of nothing that cannot be', () => {
    const impossible = rows.flatMap((row) => {
      const found = ledgerOf(row.ledger).impossible(dataOf(row));
      return found.length === 0 ? [] : [[titleOf(row), found]];
    });
    expect(impossible).toEqual([]);
  });

  it('name publications that their ledger has', () => {
    const unknown = rows.flatMap((row) => {
      const known = ledgerOf(row.ledger).publications.map(({ key }) => key);
      return Object.keys(row.publications).filter((key) => !known.includes(key));
    });
    expect(unknown).toEqual([]);
  });

  it('carry no secrecy mark', () => {
    expect(rows.filter((row) => markedTexts(dataOf(row).values).length > 0).map(titleOf)).toEqual([]);
  });

  it('point to rows that there are', () => {
    const known = new Set(SAMPLE_RECORDS.flatMap(({ name }) => (name === null ? [] : [name])));
    const pointed: string[] = SAMPLE_CHANGES.map(({ name }) => name);
    for (const row of rows) valuesOf(row, { ...names, record: (name) => (pointed.push(name), SOME_ID) });
    expect(pointed.filter((name) => !known.has(name))).toEqual([]);
  });
});

/** Fields that name a person without being personal data in the law's sense: people act in their office. */
const OFFICERS = [
  'officer',
  'deputy',
  'drafter',
  'reviewer',
  'publisher',
  'firstReview',
  'secondReview',
  'thirdReview',
  'reprintReviewer',
  'chair',
  'closedBy',
  'extensionApprover',
];
const INVENTED = /^(\p{Script=Han}某{1,2}|示例.+|.*(负责人|专办|局领导))$/u;

describe('nothing looks like a real person', () => {
  const cells = rows.flatMap(({ ledger, cells: row }) =>
    ledgerOf(ledger).fields.flatMap(({ key, field }) =>
      row[key] === undefined ? [] : [{ key, kind: personalKind(field), type: field.type, cell: row[key] }],
    ),
  );

  it('in names', () => {
    const people = cells.filter(({ key, kind }) => kind === 'name' || OFFICERS.includes(key));
    expect(people.length).toBeGreaterThan(100);
    expect(people.filter(({ cell }) => !INVENTED.test(cell))).toEqual([]);
  });

  it('in numbers, addresses and links', () => {
    const wanted = {
      'identity-number': /^000000\d{12}$/,
      phone: /^000000/,
      address: /^示例市/,
    } as const;
    const suspicious = cells.filter(
      ({ kind, cell }) => kind !== null && kind in wanted && !wanted[kind as keyof typeof wanted].test(cell),
    );
    expect(suspicious).toEqual([]);
    const links = cells.filter(({ type }) => type === 'url');
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter(({ cell }) => !/^https:\/\/[a-z]+\.example\.com\//.test(cell))).toEqual([]);
  });
});
