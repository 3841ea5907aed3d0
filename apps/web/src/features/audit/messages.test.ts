import { describe, expect, it } from 'vitest';
import { AUDIT_ACTIONS } from '@gongkai/domain/audit';
import english from '#messages/en/audit.json';
import chinese from '#messages/zh-CN/audit.json';

describe('names of audited acts', () => {
  it.each([
    ['zh-CN', chinese],
    ['en', english],
  ] as const)('are complete and differ from one another in %s', (_locale, messages) => {
    const named = Object.entries(messages.action).flatMap(([subject, verbs]) =>
      Object.entries(verbs).map(([verb, name]) => ({ action: `${subject}.${verb}`, name })),
    );
    expect(named.map(({ action }) => action).toSorted()).toEqual([...AUDIT_ACTIONS].toSorted());
    expect(new Set(named.map(({ name }) => name)).size).toBe(named.length);
  });
});
