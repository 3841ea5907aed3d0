import { useCallback } from 'react';
import { useTranslations } from 'use-intl';

/** The part of a zod issue that words are made of. */
export type FieldIssue = {
  path: readonly PropertyKey[];
  code?: string | undefined;
  message: string;
  minimum?: unknown;
  maximum?: unknown;
};

/** Turns what a schema refused into one sentence a field; the first issue of a field counts. */
export function useFieldProblems(): (issues: readonly FieldIssue[]) => Record<string, string> {
  const t = useTranslations('form');
  const errors = useTranslations('errors');
  return useCallback(
    (issues) => {
      const words: Record<string, string> = {};
      for (const issue of issues) {
        const field = String(issue.path[0] ?? '');
        words[field] ??= errors.has(issue.message)
          ? errors(issue.message)
          : t.has(`issue.${issue.code}`)
            ? t(`issue.${issue.code}`, {
                minimum: Number(issue.minimum ?? 0),
                maximum: Number(issue.maximum ?? 0),
              })
            : t('issue.other');
      }
      return words;
    },
    [t, errors],
  );
}
