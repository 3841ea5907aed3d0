import { createContext, useContext } from 'react';
import type { Locale } from '@gongkai/ui/format';

type Language = { locale: Locale; change: (next: Locale) => Promise<void> };

export const LocaleContext = createContext<Language | null>(null);

/** The reader's language and how to change it. */
export function useLanguage(): Language {
  const language = useContext(LocaleContext);
  if (language === null) throw new Error('LocaleContext is missing');
  return language;
}
