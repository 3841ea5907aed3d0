/** Hundredths with two decimals, as scores are printed: 8740 is 87.40. */
export function hundredthsText(value: number): string {
  return (value / 100).toFixed(2);
}

/** A text cut to about `room` Latin characters; a Chinese one takes two. */
export function fitText(text: string, room: number): string {
  let used = 0;
  let kept = '';
  for (const char of text) {
    used += (char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
    if (used > room) return `${kept.slice(0, -1)}…`;
    kept += char;
  }
  return text;
}

/** The day's number since 1970, for axes that keep days apart evenly. */
export function dayNumber(on: string): number {
  return Math.round(Date.parse(`${on}T00:00:00Z`) / 86_400_000);
}

/** The date of a day's number. */
export function dateOfDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
