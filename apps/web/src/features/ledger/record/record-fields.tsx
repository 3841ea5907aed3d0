import { NativeSelect } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { KeyedField, Ledger } from '@gongkai/domain/ledger';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import type { LedgerOptions, RecordNames } from '../ledger-data.ts';
import { FieldInput } from './field-input.tsx';
import { DEPARTMENT } from './form-values.ts';
import { typedPatch } from './photo-facts.ts';
import type { RecordForm } from './use-record-form.ts';
import classes from './record.module.css';

type Props = {
  ledger: Ledger;
  form: RecordForm;
  /** what was refused, by field, in words */
  problems: Readonly<Record<string, string>>;
  names: RecordNames;
  options: LedgerOptions;
  recordId: string | null;
  readOnly: boolean;
  onPicked: (field: string, files: readonly File[]) => void;
};

/** The id of a field's input on the page. */
export function inputId(key: string): string {
  return `field-${key}`;
}

/** The fields under the headings of the definition; those without a heading stand last. */
function groupsOf(ledger: Ledger): { key: string; fields: KeyedField[] }[] {
  const keys = [...Object.keys(ledger.groups), ''];
  return keys
    .map((key) => ({ key, fields: ledger.fields.filter(({ field }) => (field.group ?? '') === key) }))
    .filter(({ fields }) => fields.length > 0);
}

const WIDE: ReadonlySet<string> = new Set(['long-text', 'files', 'place', 'choices', 'url']);

/** Every field of a record under its heading. */
export function RecordFields({
  ledger,
  form,
  problems,
  names,
  options,
  recordId,
  readOnly,
  onPicked,
}: Props) {
  const t = useTranslations('ledger');
  const text = useLocalText();
  const department = form.values[DEPARTMENT];
  const own = options.editable.length === 0 ? options.departments : options.editable;
  return (
    <>
      {groupsOf(ledger).map(({ key, fields }, index) => (
        <fieldset key={key} className={classes['group']}>
          <legend>{key === '' ? t('otherFields') : text(ledger.groups[key] ?? { zh: key, en: key })}</legend>
          <div className={classes['grid']}>
            {index === 0 && (
              <NativeSelect
                id={inputId('departmentId')}
                label={t('column.department')}
                required
                disabled={readOnly}
                value={typeof department === 'string' ? department : ''}
                error={problems['departmentId']}
                data={own.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(event) => form.set({ [DEPARTMENT]: event.currentTarget.value })}
              />
            )}
            {fields.map(({ key: name, field }) => (
              <div key={name} className={classes['field']} data-wide={WIDE.has(field.type) || undefined}>
                <FieldInput
                  id={inputId(name)}
                  field={field}
                  value={form.values[name] ?? null}
                  error={problems[name]}
                  readOnly={readOnly || form.isMasked(name)}
                  recordId={recordId}
                  names={names}
                  options={options}
                  onChange={(value, more) => {
                    form.set({ [name]: value, ...typedPatch(ledger, name, value, form.values) });
                    if (more !== undefined) form.addNames(more);
                  }}
                  onPlaced={(value) =>
                    form.set({ [name]: value, ...typedPatch(ledger, name, value, form.values, 'map') })
                  }
                  onPicked={(files) => onPicked(name, files)}
                />
              </div>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}
