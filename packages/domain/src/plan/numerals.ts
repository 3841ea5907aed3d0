const DIGITS = new Map<string, number>([...'〇一二三四五六七八九'].map((digit, value) => [digit, value]));
DIGITS.set('零', 0).set('○', 0).set('O', 0).set('o', 0).set('Ｏ', 0).set('两', 2).set('元', 1);

const UNITS = new Map([
  ['十', 10],
  ['百', 100],
]);

/** The integer that Chinese numerals below 千 stand for (`二十一` → 21), or null when they are not a number. */
export function parseHanNumber(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const character of text) {
    const unit = UNITS.get(character);
    const value = DIGITS.get(character);
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = null;
    } else if (value === undefined || (digit !== null && digit !== 0)) {
      return null;
    } else {
      digit = value;
    }
  }
  const number = total + (digit ?? 0);
  return number > 0 ? number : null;
}

/** Digits read one by one, Arabic or Chinese (`二〇二一` → 2021), or null. */
export function parseDigits(text: string): number | null {
  let value = 0;
  for (const character of text) {
    const digit = /\d/.test(character) ? Number(character) : DIGITS.get(character);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return text === '' ? null : value;
}

/** An Arabic or Chinese number, or null. */
export function parseAnyNumber(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : parseHanNumber(text);
}
