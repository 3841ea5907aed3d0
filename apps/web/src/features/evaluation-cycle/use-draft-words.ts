import { useTranslations } from 'use-intl';
import { useFormat } from '#lib/format.ts';
import type { DraftFields } from './draft-fields.ts';

/** The names and values of a draft's fields, where two people changed the same one. */
export function useDraftWords() {
  const t = useTranslations('cycle');
  const format = useFormat();
  const names = {
    title: t('draft.name'),
    periodFrom: t('draft.from'),
    periodTo: t('draft.to'),
    assessDueOn: t('draft.assessDueOn'),
    verifyDueOn: t('draft.verifyDueOn'),
    systemId: t('term.system'),
    weights: t('draft.weights'),
    thirdParty: t('draft.thirdParty'),
    appealDays: t('draft.appealDays'),
  } satisfies Record<keyof DraftFields, string>;
  function textOf(key: string, value: unknown): string {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (key === 'weights') {
      // Conflicts carry the form's own values.
      const weights = value as DraftFields['weights'];
      return t('term.weightsOf', {
        self: weights.self,
        thirdParty: weights['third-party'],
        final: weights.final,
      });
    }
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return format.fullDate(value);
    return String(value) || '—';
  }
  return { labelOf: (key: string) => names[key as keyof DraftFields] ?? key, textOf };
}
