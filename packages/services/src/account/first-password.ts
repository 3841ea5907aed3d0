import { randomInt } from 'node:crypto';
import { checkPassword } from '@gongkai/domain/account';

/** Without the letters and digits that are taken for one another when read aloud or copied by hand. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789';
const GROUPS = 3;
const GROUP_LENGTH = 4;

/** A random first password that passes the password rule, such as `aBc4-xYz9-Kq2m`: about 69 bits. */
export function makeFirstPassword(username: string): string {
  const group = () =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  const password = Array.from({ length: GROUPS }, group).join('-');
  return checkPassword(password, username).ok ? password : makeFirstPassword(username);
}
