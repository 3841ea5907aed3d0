/** The languages of the screens. */
export type Locale = 'zh-CN' | 'en';

/** What is shown where there is no figure: a gap, never a zero. */
export const GAP = '—';

/**
 * The instant at noon UTC of a calendar date: formatting it in UTC gives that very date in every time zone.
 */
function noon(date: string): Date {
  return new Date(`${date}T12:00:00Z`);
}

const cache = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  cache.set(key, made);
  return made;
}

/**
 * A date as lists show it: `11月8日 周一` or `Mon 8 Nov`; the year is added when it is not today's.
 * @param date `YYYY-MM-DD`
 * @param today the office's day, `YYYY-MM-DD`
 */
export function formatShortDate(date: string, today: string, locale: Locale): string {
  const otherYear = date.slice(0, 4) !== today.slice(0, 4);
  if (locale === 'zh-CN') {
    const day = formatter(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(noon(date));
    const weekday = formatter(locale, { weekday: 'short', timeZone: 'UTC' }).format(noon(date));
    return `${otherYear ? `${date.slice(0, 4)}年` : ''}${day} ${weekday}`;
  }
  const parts = formatter('en', { weekday: 'short', month: 'short', timeZone: 'UTC' }).formatToParts(
    noon(date),
  );
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const text = `${part('weekday')} ${Number(date.slice(8))} ${part('month')}`;
  return otherYear ? `${text} ${date.slice(0, 4)}` : text;
}

/** A date as an axis shows it: `11月8日` or `8 Nov`. */
export function formatAxisDate(date: string, locale: Locale): string {
  if (locale === 'zh-CN')
    return formatter(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(noon(date));
  const month = formatter('en', { month: 'short', timeZone: 'UTC' }).format(noon(date));
  return `${Number(date.slice(8))} ${month}`;
}

/** A date in full: `2021年11月8日 星期一` or `Monday, 8 November 2021`. */
export function formatFullDate(date: string, locale: Locale): string {
  if (locale === 'zh-CN') {
    const weekday = formatter(locale, { weekday: 'long', timeZone: 'UTC' }).format(noon(date));
    return `${formatter(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(noon(date))} ${weekday}`;
  }
  const parts = formatter('en', { weekday: 'long', month: 'long', timeZone: 'UTC' }).formatToParts(
    noon(date),
  );
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('weekday')}, ${Number(date.slice(8))} ${part('month')} ${date.slice(0, 4)}`;
}

/**
 * An instant in the reader's own time zone: `11月8日 14:05`, with the year when `withYear`.
 * @param instant ISO 8601 with offset
 */
export function formatInstant(instant: string, locale: Locale, withYear = false): string {
  return formatter(locale, {
    ...(withYear ? { year: 'numeric' } : {}),
    month: locale === 'en' ? 'short' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant));
}

/** Hundredths as a number with two decimals: 8740 → `87.40`; null is a gap. */
export function formatHundredths(hundredths: number | null, decimals: 0 | 1 | 2 = 2): string {
  return hundredths === null ? GAP : (hundredths / 100).toFixed(decimals);
}

/** A change in hundredths with its sign: 210 → `+2.10`, −40 → `−0.40`; null is a gap. */
export function formatChange(hundredths: number | null, decimals: 0 | 1 | 2 = 2): string {
  if (hundredths === null) return GAP;
  const sign = hundredths > 0 ? '+' : hundredths < 0 ? '−' : '±';
  return `${sign}${(Math.abs(hundredths) / 100).toFixed(decimals)}`;
}

/** A whole number with the language's grouping; null is a gap. */
export function formatCount(count: number | null, locale: Locale): string {
  return count === null ? GAP : new Intl.NumberFormat(locale).format(count);
}

/** A share `numerator / denominator` as a percentage with one decimal; a gap where nothing is counted. */
export function formatShare(numerator: number | null, denominator: number): string {
  return numerator === null || denominator === 0 ? GAP : `${((numerator / denominator) * 100).toFixed(1)}%`;
}

/** Whole percent 0–100; null is a gap. */
export function formatPercent(percent: number | null): string {
  return percent === null ? GAP : `${percent}%`;
}

/** A file's size for people: `820 B`, `1.4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilo = bytes / 1024;
  if (kilo < 1024) return `${kilo.toFixed(kilo < 10 ? 1 : 0)} KB`;
  return `${(kilo / 1024).toFixed(1)} MB`;
}
