import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import type { PageProblem } from '@gongkai/ui/page';
import { wireError } from './errors.ts';

/**
 * Turns anything thrown into words: what happened (by reason), what was kept, what to try.
 * `errors.<reason>` is the sentence; `errors.advice.<reason>` what to try; unknown reasons have a common one.
 */
export function useProblem(): (error: unknown) => PageProblem {
  const t = useTranslations('errors');
  return useCallback(
    (error) => {
      const { reason, details } = wireError(error);
      // What is not there needs no sentence of its own for every kind of thing.
      const common = reason.endsWith('-not-found') ? 'not-found' : 'internal';
      const known = t.has(reason) ? reason : common;
      return {
        what: t(known, details),
        tryThis: t.has(`advice.${known}`) ? t(`advice.${known}`, details) : t('advice.default'),
      };
    },
    [t],
  );
}
