import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import type { Field, Ledger } from '@gongkai/domain/ledger';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { formatScaled } from '../scaled.ts';

/** Something that was refused about a field: the schema's code, a rule's, or the ledger's own. */
export type Issue = { field: string; code: string; details?: Record<string, string | number> };

/** The largest amount of money, in fen; the schema's own. */
const MOST_FEN = 10 ** 15;

/** The figures of a field's limits, as words need them. */
function limitsOf(field: Field | undefined): Record<string, string> {
  if (field === undefined) return {};
  if (field.type === 'text' || field.type === 'long-text') return { max: String(field.max) };
  if (field.type === 'integer')
    return { min: formatScaled(field.min, 0), max: formatScaled(field.max, 0), scale: '0' };
  if (field.type === 'decimal')
    return {
      min: formatScaled(field.min, field.scale),
      max: formatScaled(field.max, field.scale),
      scale: String(field.scale),
    };
  if (field.type === 'money') return { min: '0', max: formatScaled(MOST_FEN, 2), scale: '2' };
  return {};
}

/** Names what an issue or a day refers to: a field, or a publication. */
export function useRefName(ledger: Ledger): (ref: string) => string {
  const t = useTranslations('ledger');
  const text = useLocalText();
  return (ref) => {
    const publication = ledger.publications.find(({ key }) => ref === `publication:${key}`);
    if (publication !== undefined) return t('publication.dayOf', { name: text(publication.name) });
    const field = ledger.fields.find(({ key }) => key === ref)?.field;
    return field === undefined ? ref : text(field.label);
  };
}

/** One sentence for what was refused about a field, in the reader's language. */
export function useIssueText(ledger: Ledger): (issue: Issue) => string {
  const t = useTranslations('ledger');
  const errors = useTranslations('errors');
  const text = useLocalText();
  const refName = useRefName(ledger);
  return useCallback(
    ({ field, code, details = {} }) => {
      const own = ledger.refusals[code];
      if (own !== undefined) return text(own);
      const limits = limitsOf(ledger.fields.find(({ key }) => key === field)?.field);
      const other = typeof details['other'] === 'string' ? refName(details['other']) : '';
      if (t.has(`issue.${code}`)) return t(`issue.${code}`, { ...limits, ...details, other });
      return errors.has(code) ? errors(code, details) : t('issue.other');
    },
    [ledger, t, errors, text, refName],
  );
}
