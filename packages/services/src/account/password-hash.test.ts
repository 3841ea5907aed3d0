import { expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password-hash.ts';

it('knows a password by its hash, and no other', async () => {
  const hash = await hashPassword('Lüliang-2021');
  expect(hash).toMatch(/^scrypt\$15\$8\$1\$[\w-]{22}\$[\w-]{43}$/u);
  expect(await verifyPassword('Lüliang-2021', hash)).toBe(true);
  expect(await verifyPassword('Lüliang-2022', hash)).toBe(false);
});

it('salts: the same password hashes differently', async () => {
  expect(await hashPassword('Same-2021')).not.toBe(await hashPassword('Same-2021'));
});

it('reads the same letters however they are composed', async () => {
  const hash = await hashPassword('Ange\u0301-2021');
  expect(await verifyPassword('Angé-2021', hash)).toBe(true);
});

it.each([null, '', 'scrypt', 'plain$text', 'scrypt$15$8$1$abc$'])(
  'refuses anything against %j',
  async (hash) => {
    expect(await verifyPassword('', hash)).toBe(false);
    expect(await verifyPassword('Some-2021', hash)).toBe(false);
  },
);
