import { isDeepStrictEqual } from 'node:util';
import { personalKind, type FieldValue, type Publication, type Values } from '@gongkai/domain/ledger';
import type { AssessableRecord } from './stored-record.ts';

type Side = Pick<AssessableRecord, 'ledger' | 'values' | 'publications' | 'departmentId'>;

/** One side of a change as the audit trail keeps it: only what differs, and of personal data only that it does. */
export type AuditedRecord = {
  departmentId?: string;
  values?: Record<string, FieldValue>;
  publications?: Record<string, Publication | null>;
};

function same(a: unknown, b: unknown): boolean {
  // The database keeps the parts of a place in an order of its own.
  return isDeepStrictEqual(a ?? null, b ?? null);
}

function valuesAt(side: Side, keys: readonly string[]): Values {
  return Object.fromEntries(
    side.ledger.fields
      .filter(({ key }) => keys.includes(key))
      .map(({ key, field }) => {
        const value = side.values[key] ?? null;
        return [key, personalKind(field) === null || value === null ? value : '***'];
      }),
  );
}

function sideOf(side: Side, other: Side | null): AuditedRecord {
  const keys = side.ledger.fields
    .map(({ key }) => key)
    .filter((key) => !same(side.values[key], other?.values[key]));
  const publications = Object.keys(side.publications).filter(
    (key) => !same(side.publications[key], other?.publications[key]),
  );
  return {
    ...(side.departmentId === other?.departmentId ? {} : { departmentId: side.departmentId }),
    ...(keys.length === 0 ? {} : { values: valuesAt(side, keys) }),
    ...(publications.length === 0
      ? {}
      : {
          publications: Object.fromEntries(publications.map((key) => [key, side.publications[key] ?? null])),
        }),
  };
}

/** What a change did to a record, before and after; null before for a new one. */
export function auditSides(
  before: Side | null,
  after: Side,
): { before: AuditedRecord | null; after: AuditedRecord } {
  return { before: before === null ? null : sideOf(before, after), after: sideOf(after, before) };
}

/** Whether anything of a record differs from what it was. */
export function isUnchanged(before: Side, after: Side): boolean {
  return Object.keys(sideOf(after, before)).length === 0;
}
