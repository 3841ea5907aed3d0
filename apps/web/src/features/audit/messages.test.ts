import { describe, expect, it } from 'vitest';
import { createTranslator } from 'use-intl/core';
import { AUDIT_ACTIONS } from '@gongkai/domain/audit';
import { messages as english } from '#messages/en.ts';
import { messages as chinese } from '#messages/zh-cn.ts';

describe('names of audited acts', () => {
  it.each([
    ['zh-CN', chinese],
    ['en', english],
  ] as const)('are complete and different from one another in %s', (locale, messages) => {
    const t = createTranslator({ locale, messages, namespace: 'audit' });
    const names = AUDIT_ACTIONS.map((action) => (t.has(`action.${action}`) ? t(`action.${action}`) : action));
    expect(names.filter((name) => name.includes('.'))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });
});
