import type { Locale } from '@gongkai/ui/format';

const LOCALES = ['zh-CN', 'en'] as const satisfies readonly Locale[];

const STORAGE_KEY = 'gongkai.locale';

function isLocale(value: string | null): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** The language chosen on this device; Chinese until somebody chooses. */
export function storedLocale(): Locale {
  const stored = localStorage.getItem(STORAGE_KEY);
  return isLocale(stored) ? stored : 'zh-CN';
}

/** Whether somebody has chosen a language on this device. */
export function hasStoredLocale(): boolean {
  return isLocale(localStorage.getItem(STORAGE_KEY));
}

/** Keeps the choice on this device. */
export function storeLocale(locale: Locale): void {
  localStorage.setItem(STORAGE_KEY, locale);
}
