import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import type { Rectified } from './print-page.tsx';

type Rectification = Rectified['states'][string];

/** The words for how a record that lost points stands today, and for what proves it; one that is gone is `null`. */
export function useRectificationWords() {
  const t = useTranslations('explain.print');
  const format = useFormat();
  return {
    state: (standing: Rectification | null): string =>
      t(`states.${standing?.state ?? 'gone'}`, {
        hasDay: standing?.on == null ? 'no' : 'yes',
        day: standing?.on == null ? '' : format.shortDate(standing.on),
        percent: standing?.percent ?? 'none',
      }),
    evidence: (standing: Rectification | null): string =>
      standing === null || standing.evidence.length === 0 ? t('noEvidence') : standing.evidence.join('；'),
  };
}
