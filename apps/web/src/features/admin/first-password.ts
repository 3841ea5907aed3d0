import { checkPassword } from '@gongkai/domain/account';

/** Letters and digits that are not taken for one another when read out or copied by hand. */
const CLASSES = ['abcdefghjkmnpqrstuvwxyz', 'ABCDEFGHJKMNPQRSTUVWXYZ', '23456789', '-_+='] as const;
const ALL = CLASSES.join('');
const LENGTH = 14;

/** A number from 0 up to `below`, every one as likely as the others. */
type Draw = (below: number) => number;

function drawSecurely(below: number): number {
  // Numbers beyond the last whole multiple are drawn again, or the first ones would come more often.
  const limit = Math.floor(2 ** 32 / below) * below;
  const [drawn = limit] = crypto.getRandomValues(new Uint32Array(1));
  return drawn < limit ? drawn % below : drawSecurely(below);
}

/** A first password that keeps the password rule for this name; the person must change it at the first sign-in. */
export function makeFirstPassword(username: string, draw: Draw = drawSecurely): string {
  const characters = CLASSES.map((one) => one[draw(one.length)] ?? '');
  while (characters.length < LENGTH)
    characters.splice(draw(characters.length + 1), 0, ALL[draw(ALL.length)] ?? '');
  const password = characters.join('');
  return checkPassword(password, username).ok ? password : makeFirstPassword(username, draw);
}
