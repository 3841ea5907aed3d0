import { describe, expect, it } from 'vitest';
import { createVault, VaultError } from './vault.ts';

const vault = createVault('a secret of this installation, long enough');

describe('a vault', () => {
  it.each(['', '张三', '110101199003071234', '\u{20BB7}\n\u0000"', 'x'.repeat(10_000)])(
    'gives back what was sealed, and never seals twice alike',
    (text) => {
      const sealed = vault.seal(text, 'row');
      expect(vault.open(sealed, 'row')).toBe(text);
      expect(vault.seal(text, 'row')).not.toBe(sealed);
    },
  );

  it('says nothing of the text', () => {
    const sealed = vault.seal('110101199003071234', 'row');
    expect(sealed).toMatch(/^v1\.[\w-]{16}\.[\w-]{22}\.[\w-]+$/);
    expect(Buffer.from(sealed.split('.')[3] ?? '', 'base64url').toString()).not.toContain('1101');
  });

  it('does not open with another secret, for another row, or altered', () => {
    const sealed = vault.seal('张三', 'row');
    const flipped = sealed.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect(() => createVault('some other secret').open(sealed, 'row')).toThrow(VaultError);
    expect(() => createVault('some other secret').open(sealed, 'row')).toThrow(/GONGKAI_SECRET/);
    expect(() => vault.open(sealed, 'other')).toThrow(VaultError);
    expect(() => vault.open(flipped, 'row')).toThrow(VaultError);
    expect(() => vault.open('v9.a.b.c', 'row')).toThrow(/unknown format/);
    expect(() => vault.open('plain', 'row')).toThrow(VaultError);
  });
});

it('a fingerprint tells equal from unequal, and nothing else', () => {
  expect(vault.fingerprint('张三')).toBe(vault.fingerprint('张三'));
  expect(vault.fingerprint('张三')).not.toBe(vault.fingerprint('张四'));
  expect(vault.fingerprint('张三')).not.toBe(createVault('some other secret').fingerprint('张三'));
  expect(vault.fingerprint('张三')).toMatch(/^[\w-]{43}$/);
});
