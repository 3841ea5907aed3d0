import { beforeEach, describe, expect, test } from 'vitest';
import { ROLES } from '@gongkai/domain/account';
import { affectedBy } from './live-topics.ts';
import { RedirectSearch } from './redirect.ts';
import { homeOf, scopeIn } from './session.ts';
import { sessionGate } from './session-gate.ts';

describe('homes', () => {
  test.each([
    [['office'], '/office'],
    [['department-staff'], '/my'],
    [['department-lead', 'office'], '/office'],
    [['leadership'], '/leadership'],
    [['system-admin'], '/admin'],
    [['audit-admin'], '/admin'],
    [[], '/my'],
  ] as const)('%j lands on %s', (roles, home) => expect(homeOf(roles)).toBe(home));

  test('every role has one', () => {
    for (const role of ROLES) expect(homeOf([role])).toMatch(/^\/(office|my|leadership|admin|evaluations)$/);
  });
});

test('a permission that is not held reaches nothing', () => {
  const session = { permissions: [{ permission: 'task.read', scope: 'own-department' }] } as const;
  const held = { permissions: [...session.permissions] };
  expect(scopeIn(held, 'task.read')).toBe('own-department');
  expect(scopeIn(held, 'task.close')).toBe('never');
});

describe('the way back after signing in', () => {
  test.each([
    ['/plans?item=3', '/plans?item=3'],
    ['https://evil.example/', undefined],
    ['//evil.example', undefined],
    ['/\\evil.example', undefined],
    [7, undefined],
  ])('%j leads to %j', (redirect, kept) => expect(RedirectSearch.parse({ redirect }).redirect).toBe(kept));
});

describe('session gate', () => {
  beforeEach(() => sessionGate.leave());

  test('a stranger’s 401 is no ended session', () => {
    sessionGate.expire();
    expect(sessionGate.store.get()).toBe('open');
  });

  test('a 401 after signing in asks to sign in again, until one has', () => {
    sessionGate.enter();
    sessionGate.expire();
    expect(sessionGate.store.get()).toBe('expired');
    sessionGate.enter();
    expect(sessionGate.store.get()).toBe('open');
  });
});

describe('live changes', () => {
  test('a task’s change touches tasks and dashboards, not the calendar', () => {
    expect(affectedBy('task', [['task', 'list'], { type: 'query' }])).toBe(true);
    expect(affectedBy('task', [['dashboard', 'leadership']])).toBe(true);
    expect(affectedBy('task', [['calendar', 'year']])).toBe(false);
    expect(affectedBy('task', ['something else'])).toBe(false);
  });
});
