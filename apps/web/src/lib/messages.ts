import type { AbstractIntlMessages } from 'use-intl';
import type { Locale } from '@gongkai/ui/format';

/** The texts of one language by namespace. */
export type Messages = Record<string, AbstractIntlMessages>;

/**
 * Files by namespace: `task.json` is the namespace `task`; `errors.task.json` adds to the namespace
 * `errors`, so that each feature keeps its refusals' texts in a file of its own.
 */
export function byNamespace(files: Record<string, AbstractIntlMessages>): Messages {
  const merged: Messages = {};
  for (const [path, messages] of Object.entries(files)) {
    const namespace = path.replace(/^.*\//, '').split('.')[0] ?? '';
    merged[namespace] = { ...merged[namespace], ...messages };
  }
  return merged;
}

/** Loads a language's texts; each language is a chunk of its own. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const { messages } = locale === 'en' ? await import('#messages/en.ts') : await import('#messages/zh-cn.ts');
  return messages;
}
