import { z } from 'zod';

/**
 * A text in both languages; Chinese first. A draft may have gaps: `systemProblems` names a missing Chinese text, and
 * where the English one is missing the Chinese is shown.
 */
export const LocalText = z.object({ zh: z.string(), en: z.string() });
export type LocalText = z.infer<typeof LocalText>;

/** The text in a language; Chinese where there is no English. */
export function textIn(text: LocalText, language: 'zh' | 'en'): string {
  return language === 'en' && text.en !== '' ? text.en : text.zh;
}
