import type { AuditAction } from './action.ts';

/** The part of an audit row that its hash covers. `before` and `after` are JSON; `at` is an ISO instant. */
export type AuditDigestEntry = {
  organisationId: string;
  at: string;
  on: string;
  actorId: string | null;
  actorName: string;
  action: AuditAction;
  subjectType: string;
  subjectId: string;
  parentId: string | null;
  before: unknown;
  after: unknown;
  reason: string | null;
};

/**
 * The text whose hash seals an audit row: the hash of the row before it (empty for the first), a line feed, and
 * the row as canonical JSON. Whoever changes, drops or reorders a row breaks the chain from there on.
 */
export function auditDigest(prevHash: string, entry: AuditDigestEntry): string {
  return `${prevHash}\n${canonicalJson(entry)}`;
}

/**
 * JSON with one spelling: keys sorted by code unit, no white space, absent (`undefined`) keys left out, so that the
 * text is the same after the database has stored and reordered it (the idea of RFC 8785).
 *
 * @throws TypeError for what JSON cannot carry: a bigint, a function, a number that is not finite, an object
 *   that is not plain (a Date must be made a string first).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (Array.isArray(value)) {
    return `[${value.map((item) => (item === undefined ? 'null' : canonicalJson(item))).join(',')}]`;
  }
  if (typeof value === 'object' && isPlain(value)) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  throw new TypeError(`not JSON: ${typeof value}`);
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`not JSON: ${value}`);
  return JSON.stringify(value);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
