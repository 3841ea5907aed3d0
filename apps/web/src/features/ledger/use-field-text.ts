import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { scaleOf, type Field, type FieldValue } from '@gongkai/domain/ledger';
import { GAP } from '@gongkai/ui/format';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import { useFormat } from '#lib/format.ts';
import type { RecordNames } from './ledger-data.ts';
import { formatScaled } from './scaled.ts';

/** Decimals of a degree: about a metre. */
const PLACE_DECIMALS = 5;

/** Longitude and latitude as people write them. */
function placeText({ longitude, latitude }: { longitude: number; latitude: number }): string {
  return `${longitude.toFixed(PLACE_DECIMALS)}, ${latitude.toFixed(PLACE_DECIMALS)}`;
}

/** Words for the value of a field; a blank is a gap. */
export function useFieldText(): (field: Field, value: FieldValue, names: RecordNames) => string {
  const t = useTranslations('ledger');
  const format = useFormat();
  const text = useLocalText();
  return useMemo(() => {
    const choiceText = (choices: readonly { value: string; label: { zh: string; en: string } }[]) => {
      return (value: string) => {
        const label = choices.find((choice) => choice.value === value)?.label;
        return label === undefined ? value : text(label);
      };
    };
    return (field, value, names) => {
      if (value === null) return GAP;
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
      if (typeof value === 'number') return formatScaled(value, scaleOf(field));
      if (typeof value === 'object') {
        if ('longitude' in value) return placeText(value);
        if (field.type === 'choices') return value.map(choiceText(field.choices)).join(t('listComma'));
        return value.map((id) => names.files[id]?.name ?? t('unknownFile')).join(t('listComma'));
      }
      switch (field.type) {
        case 'choice':
          return choiceText(field.choices)(value);
        case 'day':
          return format.shortDate(value);
        case 'moment':
          return `${format.shortDate(value.slice(0, 10))} ${value.slice(11)}`;
        case 'department':
          return names.departments[value] ?? t('unknownDepartment');
        case 'reference':
          return names.records[value]?.label ?? t('unknownRecord');
        default:
          return value;
      }
    };
  }, [t, format, text]);
}
