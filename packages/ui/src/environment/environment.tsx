import { createContext, useContext, type ReactNode } from 'react';
import type { Locale } from '../format/index.ts';
import type { UiTextKey } from './text-keys.ts';

/** Turns a key into the reader's language; `values` fill its places. */
export type UiTranslate = (key: UiTextKey, values?: Record<string, string | number>) => string;

/** What the shared parts need of the application around them. */
export type UiEnvironment = {
  locale: Locale;
  /** the office's day, `YYYY-MM-DD`; decides which year dates may leave out */
  today: string;
  t: UiTranslate;
};

const EnvironmentContext = createContext<UiEnvironment | null>(null);

/** Hands language and day to the shared parts below it. */
export function UiEnvironmentProvider({ value, children }: { value: UiEnvironment; children: ReactNode }) {
  return <EnvironmentContext.Provider value={value}>{children}</EnvironmentContext.Provider>;
}

/** The environment given above. Throws where there is none: a fault of the program. */
export function useUiEnvironment(): UiEnvironment {
  const environment = useContext(EnvironmentContext);
  if (environment === null) throw new Error('UiEnvironmentProvider is missing');
  return environment;
}
