import { useTranslations } from 'use-intl';
import type { ResultSheet } from './cycle-data.ts';

type Leaf = Pick<ResultSheet['leaves'][number], 'rule' | 'verdict' | 'counted' | 'mark'>;

/** What verification decided on a leaf, why a person marked it so, and how many records fail, in one line; empty where there is nothing to say. */
export function useVerdictWords(): (leaf: Leaf) => string {
  const t = useTranslations('cycle');
  const result = useTranslations('result');
  return ({ rule, verdict, counted, mark }) => {
    const parts: string[] = [];
    if (rule === 'reviewer' && mark !== null && mark.note !== '')
      parts.push(result('print.marked', { note: mark.note }));
    if (verdict?.verdict === 'adjusted') parts.push(t('result.adjusted', { reason: verdict.reason }));
    if (verdict?.explanationAccepted === true) parts.push(t('result.accepted'));
    if (verdict?.explanationAccepted === false) parts.push(t('result.notAccepted'));
    if (counted !== null && counted.failingCount > 0)
      parts.push(t('counted.failing', { count: counted.failingCount }));
    return parts.join(t('semicolon'));
  };
}
