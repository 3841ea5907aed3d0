import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import type { ResultSheet } from './cycle-data.ts';

type Known = Pick<ResultSheet, 'stage' | 'number' | 'announcedOn' | 'finalOn' | 'createdOn' | 'status'>;

/** Which result a figure belongs to: announced, after an appeal, or final, with its number and day. */
export function useResultWords(): (result: Known) => string {
  const t = useTranslations('result');
  const format = useFormat();
  return ({ status, stage, number, announcedOn, finalOn, createdOn }) => {
    if (status === 'final') return t('of.final', { number, on: format.fullDate(finalOn ?? createdOn) });
    if (stage === 'appeal') return t('of.appeal', { number, on: format.fullDate(createdOn) });
    return t('of.announced', { number, on: format.fullDate(announcedOn ?? createdOn) });
  };
}
