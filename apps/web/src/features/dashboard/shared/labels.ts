import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { FrameLabels, Light } from '@gongkai/charts/chart';
import { textIn } from '@gongkai/domain/indicator';
import { useFormat } from '#lib/format.ts';
import { useLanguage } from '#lib/locale-context.ts';

/** The words of the lights, as every chart wants them. */
export function useLightLabels(): Record<Light, string> {
  const t = useTranslations('ui.light');
  return useMemo(
    () => ({
      done: t('done'),
      'on-course': t('on-course'),
      'near-deadline': t('near-deadline'),
      behind: t('behind'),
      overdue: t('overdue'),
      none: t('none'),
    }),
    [t],
  );
}

/** Name, sentence and common words of a chart; the sentence ends with the day of its data. */
export function useFrameLabels(asOf: string): (title: string, sentence?: string) => FrameLabels {
  const t = useTranslations('dashboard');
  const format = useFormat();
  return (title, sentence) => ({
    title,
    summary: [sentence, t('asOf', { day: format.fullDate(asOf) })].filter(Boolean).join(t('comma')),
    showTable: t('showTable'),
    missing: t('noData'),
  });
}

/** Picks the reader's language from a text kept in both; Chinese where there is no English. */
export function useLocalText(): (text: { zh: string; en: string }) => string {
  const { locale } = useLanguage();
  return (text) => textIn(text, locale === 'en' ? 'en' : 'zh');
}

/** The name of those who are ranked together: a kind of department, or a group as the office calls it. */
export function useGroupName(): (group: string) => string {
  const t = useTranslations('dashboard.groups');
  return (group) => (group === 'office' || group === 'division' || group === 'unit' ? t(group) : group);
}
