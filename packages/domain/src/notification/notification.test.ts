import { describe, expect, test } from 'vitest';
import { NOTIFICATION_KINDS, NOTIFICATION_PARAMS, readNotification } from './index.ts';

describe('readNotification', () => {
  const params = { taskNumber: '2021-007', title: '公开权责清单', reason: '附件打不开' };

  test('reads a stored notice', () => {
    const stored = { ...params, departmentName: '法规处' };
    expect(readNotification('assignment-returned', stored)).toEqual({
      kind: 'assignment-returned',
      params: stored,
    });
  });

  test.each([
    ['assignment-returned', params],
    ['task-vanished', params],
    ['task-cancelled', null],
    ['extension-decided', { ...params, granted: true, dueOn: '31.12.2021', note: '' }],
  ])('%s with %j is not in the vocabulary', (kind, stored) => {
    expect(readNotification(kind, stored)).toBeNull();
  });
});

test('kinds are kebab-case, and every one has parameters', () => {
  for (const kind of NOTIFICATION_KINDS) {
    expect(kind).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(Object.keys(NOTIFICATION_PARAMS[kind].shape).length).toBeGreaterThan(0);
  }
});
