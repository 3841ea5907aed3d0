import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import type { DeskRow, StepOffer } from './desk-data.ts';

/** A refusal code in words; an unknown one is told as the system's own fault. */
export function useRefusalWords(): (
  code: string,
  details?: Readonly<Record<string, string | number>>,
) => string {
  const t = useTranslations('errors');
  return useCallback((code, details = {}) => t(t.has(code) ? code : 'internal', { ...details }), [t]);
}

/** Why a request has no clock, in words. */
export function useNoClockWords(): (noClock: DeskRow['noClock']) => string {
  const words = useRefusalWords();
  return useCallback((noClock) => (noClock === null ? '' : words(noClock.refusal, noClock.details)), [words]);
}

/** The name of a step; of a consultation, with whom. */
export function useStepName(): (offer: Pick<StepOffer, 'step' | 'who'>) => string {
  const t = useTranslations('desk');
  return useCallback(
    ({ step, who }) => (who === null ? t(`step.${step}`) : t(`letterStep.${who}.${step}`)),
    [t],
  );
}
