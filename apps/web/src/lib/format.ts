import { useMemo } from 'react';
import {
  formatAxisDate,
  formatBytes,
  formatChange,
  formatCount,
  formatFullDate,
  formatHundredths,
  formatInstant,
  formatPercent,
  formatShare,
  formatShortDate,
  type Locale,
} from '@gongkai/ui/format';
import { useLanguage } from './locale-context.ts';
import { useOfficeDay } from './office-day.ts';

/** All formats, bound to a language and the office's day. Dates and numbers are formatted nowhere else. */
export function formatsFor(locale: Locale, today: string) {
  return {
    /** `YYYY-MM-DD` → 11月8日 周一 */
    shortDate: (date: string) => formatShortDate(date, today, locale),
    /** `YYYY-MM-DD` → 11月8日 */
    axisDate: (date: string) => formatAxisDate(date, locale),
    /** `YYYY-MM-DD` → 2021年11月8日 星期一 */
    fullDate: (date: string) => formatFullDate(date, locale),
    /** ISO instant → 11月8日 14:05 */
    instant: (instant: string, withYear = false) => formatInstant(instant, locale, withYear),
    count: (count: number | null) => formatCount(count, locale),
    /** hundredths → 87.40 */
    score: formatHundredths,
    /** hundredths → +2.10 */
    change: formatChange,
    percent: formatPercent,
    share: formatShare,
    bytes: formatBytes,
  };
}

/** {@link formatsFor} the reader. */
export function useFormat(): ReturnType<typeof formatsFor> {
  const { locale } = useLanguage();
  const { today } = useOfficeDay();
  return useMemo(() => formatsFor(locale, today), [locale, today]);
}
