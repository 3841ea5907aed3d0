import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AUDIT_ACTIONS, auditDigest, canonicalJson, type AuditDigestEntry } from './index.ts';

describe('canonicalJson', () => {
  test.each([
    [{ b: 1, a: [true, null, '政务'] }, '{"a":[true,null,"政务"],"b":1}'],
    [{ a: undefined, b: { d: 1, c: -0 } }, '{"b":{"c":0,"d":1}}'],
    [[undefined, 1.5], '[null,1.5]'],
    ['"\n', '"\\"\\n"'],
    [Object.create(null), '{}'],
  ])('%j', (value, text) => expect(canonicalJson(value)).toBe(text));

  test.each([[1n], [Number.NaN], [Infinity], [new Date(0)], [() => 1], [undefined]])(
    'refuses %s',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );

  test('does not depend on the order in which keys were written, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
      }),
    );
  });
});

describe('auditDigest', () => {
  const entry: AuditDigestEntry = {
    organisationId: '0197a000-0000-7000-8000-000000000001',
    at: '2021-11-08T01:00:00.000Z',
    on: '2021-11-08',
    actorId: null,
    actorName: '系统',
    action: 'task.issue',
    subjectType: 'task',
    subjectId: '0197a000-0000-7000-8000-000000000002',
    parentId: null,
    before: { status: 'draft', version: 1 },
    after: { status: 'issued', version: 2 },
    reason: null,
  };

  test('begins with the hash of the row before it', () => {
    expect(auditDigest('abc', entry).startsWith('abc\n{"action":"task.issue",')).toBe(true);
    expect(auditDigest('', entry)).not.toBe(auditDigest('abc', entry));
  });

  test.each(Object.keys(entry) as (keyof AuditDigestEntry)[])('covers %s', (key) => {
    expect(auditDigest('', { ...entry, [key]: 'changed' })).not.toBe(auditDigest('', entry));
  });
});

test('every action is named once, as subject.verb', () => {
  expect(new Set(AUDIT_ACTIONS).size).toBe(AUDIT_ACTIONS.length);
  for (const action of AUDIT_ACTIONS) expect(action).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/);
});
