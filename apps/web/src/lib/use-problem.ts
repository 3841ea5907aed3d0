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
      const { reason, details, status } = wireError(error);
      // What is not there needs no sentence of its own for every kind of thing.
      const common = reason.endsWith('-not-found') ? 'not-found' : 'internal';
      const known = t.has(reason) ? reason : common;
      const what = t(known, details);
      if (t.has(`advice.${known}`)) return { what, tryThis: t(`advice.${known}`, details) };
      // The rule said no, and its sentence says what to do: the same again would be refused again.
      const isRuled = known !== 'internal' && status !== null && status < 500;
      return isRuled ? { what } : { what, tryThis: t('advice.default') };
    },
    [t],
  );
}
