import { describe, expect, it } from 'vitest';
import { checkPassword } from '@gongkai/domain/account';
import { makeFirstPassword } from './first-password.ts';

describe('makeFirstPassword', () => {
  it('always keeps the password rule and is never the same', () => {
    const made = Array.from({ length: 200 }, () => makeFirstPassword('zhang'));
    for (const password of made) expect(checkPassword(password, 'zhang').ok).toBe(true);
    expect(new Set(made).size).toBe(made.length);
  });

  it('holds no characters that are taken for one another', () => {
    const made = Array.from({ length: 100 }, () => makeFirstPassword('zhang')).join('');
    expect(made).not.toMatch(/[0O1lIio]/u);
  });

  it('draws again where the password would contain the name', () => {
    const draws = Array.from({ length: 40 }, () => 0);
    let calls = 0;
    const password = makeFirstPassword('aaa', (below) => {
      calls += 1;
      return draws.length > 0 ? (draws.pop() ?? 0) : (calls * 7) % below;
    });
    expect(password.toLowerCase()).not.toContain('aaa');
  });
});
