import * as fc from 'fast-check';
import type { Ledger } from '../define-ledger.ts';
import type { Field, FieldValue } from '../field.ts';
import type { ReadNames, WriteNames } from '../sheet/cell.ts';

/** Departments and records that generated values name. */
export const DEPARTMENTS = new Map([
  ['018f4d3c-5b7a-7c3e-9d2f-000000000001', '法规处'],
  ['018f4d3c-5b7a-7c3e-9d2f-000000000002', '规划处'],
]);
const RECORDS = new Map([
  ['018f4d3c-5b7a-7c3e-9d2f-000000000011', '#1 甲办法'],
  ['018f4d3c-5b7a-7c3e-9d2f-000000000012', '#2 乙办法'],
]);

function idOf(names: ReadonlyMap<string, string>, name: string): string | null {
  return [...names].find(([, one]) => one === name)?.[0] ?? null;
}

export const WRITE_NAMES: WriteNames = {
  department: (id) => DEPARTMENTS.get(id) ?? null,
  record: (id) => RECORDS.get(id) ?? null,
};
export const READ_NAMES: ReadNames = {
  department: (name) => idOf(DEPARTMENTS, name),
  record: (text) => idOf(RECORDS, text),
};

const WORD = fc
  .string({
    unit: fc.constantFrom('政', '务', 'A', '1', ' ', ',', '=', '"', '-', '〔', '@'),
    minLength: 1,
    maxLength: 12,
  })
  .map((text) => text.trim())
  .filter((text) => text !== '');

const DAY = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function anyValue(field: Field): fc.Arbitrary<FieldValue> {
  switch (field.type) {
    case 'text':
    case 'long-text':
      return WORD.map((text) => text.slice(0, field.max));
    case 'day':
      return DAY;
    case 'moment':
      return fc
        .tuple(DAY, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map(
          ([day, hour, minute]) =>
            `${day}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
        );
    case 'integer':
    case 'decimal':
      return fc.integer({ min: field.min, max: Math.min(field.max, 10 ** 12) });
    case 'money':
      return fc.integer({ min: 0, max: 10 ** 12 });
    case 'choice':
      return fc.constantFrom(...field.choices.map(({ value }) => value));
    case 'choices':
      return fc.subarray(
        field.choices.map(({ value }) => value),
        { minLength: 1 },
      );
    case 'flag':
      return fc.boolean();
    case 'url':
      return fc.constantFrom('https://zrzy.example.com/a', 'http://zrzy.example.com/b?c=1');
    case 'department':
      return fc.constantFrom(...DEPARTMENTS.keys());
    case 'reference':
      return fc.constantFrom(...RECORDS.keys());
    case 'files':
      return fc.constant(null);
    case 'place':
      return fc
        .tuple(fc.integer({ min: -1800, max: 1800 }), fc.integer({ min: -900, max: 900 }))
        .map(([longitude, latitude]) => ({ longitude: longitude / 10, latitude: latitude / 10 }));
    default:
      return field satisfies never;
  }
}

/** Values of a ledger that its schema accepts, blanks among them; what tells records apart is never blank. */
export function anyValues(ledger: Ledger): fc.Arbitrary<Record<string, FieldValue>> {
  return fc.record(
    Object.fromEntries(
      ledger.fields.map(({ key, field }) => {
        const value = anyValue(field);
        const isNeeded = field.required === true || ledger.identity.includes(key);
        return [key, isNeeded ? value : fc.option(value, { nil: null })];
      }),
    ),
  );
}
