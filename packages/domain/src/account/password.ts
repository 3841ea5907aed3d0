import { z } from 'zod';
import { allow, refuse, type Decision } from '../common/index.ts';
import type { AccountRefusal } from './refusal.ts';

/** A password as typed; its strength is {@link checkPassword}'s matter. */
export const PasswordText = z.string().min(1).max(200);

export const PASSWORD_MIN = 8;
/** Beyond this many UTF-8 bytes some hash functions look no further. */
export const PASSWORD_MAX_BYTES = 72;

/** The passwords tried first by every guesser that the other rules would let through, and their roots. */
const COMMON = [
  'password',
  'passw0rd',
  'p@ssword',
  'p@ssw0rd',
  'qwerty',
  '1qaz2wsx',
  '1qaz@wsx',
  'admin123',
  'admin@123',
  'abc123',
  'abcd1234',
  'abc@123',
  'aa123456',
  'welcome1',
  'zhengwu',
  'gongkai',
  'woaini',
  '12345678',
  '88888888',
];

/**
 * The password rule (等保2.0 身份鉴别): at least 8 characters, at most 72 bytes, three of the four classes lower case,
 * upper case, digit and other, without the user's name, and not built on a common password. Answers the password.
 */
export function checkPassword(password: string, username: string): Decision<string, AccountRefusal> {
  if ([...password].length < PASSWORD_MIN) return refuse('password-too-short', { min: PASSWORD_MIN });
  if (utf8Length(password) > PASSWORD_MAX_BYTES)
    return refuse('password-too-long', { max: PASSWORD_MAX_BYTES });
  const classes = [/[a-z]/u, /[A-Z]/u, /[0-9]/u, /[^a-zA-Z0-9]/u].filter((one) => one.test(password)).length;
  if (classes < 3) return refuse('password-too-simple', { classes, needed: 3 });
  const lower = password.toLowerCase();
  const name = username.trim().toLowerCase();
  if (name.length >= 3 && lower.includes(name)) return refuse('password-contains-username');
  const root = lower.replaceAll(/[^a-z0-9@]+$/gu, '');
  if (COMMON.some((common) => root === common || root.replace(/[@\d]+$/u, '') === common)) {
    return refuse('password-common');
  }
  return allow(password);
}

function utf8Length(text: string): number {
  return [...text].reduce((bytes, character) => {
    const code = character.codePointAt(0) ?? 0;
    return bytes + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);
}
