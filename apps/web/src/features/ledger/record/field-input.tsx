import { Checkbox, Group, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Field } from '@gongkai/domain/ledger';
import { useLocalText } from '#features/dashboard/shared/labels.ts';
import type { LedgerOptions, RecordNames } from '../ledger-data.ts';
import { DayInput } from './day-input.tsx';
import { FilesInput } from './files-input.tsx';
import type { FormValue } from './form-values.ts';
import { PlaceInput } from './place-input.tsx';
import { ReferenceInput } from './reference-input.tsx';

type Props = {
  /** of the input: what the list of refused fields leads to */
  id: string;
  field: Field;
  value: FormValue;
  error: string | undefined;
  readOnly: boolean;
  recordId: string | null;
  names: RecordNames;
  options: LedgerOptions;
  onChange: (value: FormValue, names?: Partial<Pick<RecordNames, 'files' | 'records'>>) => void;
  /** a place that was picked on the map instead of typed */
  onPlaced: (value: FormValue) => void;
  onPicked?: (files: readonly File[]) => void;
};

function textOf(value: FormValue): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: FormValue): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** The label of a field with its unit. */
function useFieldLabel(): (field: Field) => string {
  const t = useTranslations('ledger');
  const text = useLocalText();
  return (field) => {
    const label = text(field.label);
    if (field.type === 'money') return t('withUnit', { label, unit: t('unit.yuan') });
    return 'unit' in field && field.unit !== undefined
      ? t('withUnit', { label, unit: text(field.unit) })
      : label;
  };
}

/** The input of a field, whatever its kind. */
export function FieldInput(props: Props) {
  const { field, value, readOnly, names, onChange } = props;
  const text = useLocalText();
  const label = useFieldLabel()(field);
  const common = {
    id: props.id,
    label,
    description: field.help === undefined ? undefined : text(field.help),
    error: props.error,
    required: field.required === true,
    readOnly,
  };
  const typed = { ...common, value: textOf(value) };
  const onText = (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value);
  switch (field.type) {
    case 'text':
      return <TextInput {...typed} autoComplete="off" onChange={onText} />;
    case 'long-text':
      return <Textarea {...typed} autosize minRows={2} maxRows={12} onChange={onText} />;
    case 'url':
      return <TextInput {...typed} type="url" placeholder="https://" onChange={onText} />;
    case 'integer':
    case 'decimal':
    case 'money':
      return <TextInput {...typed} inputMode="decimal" autoComplete="off" onChange={onText} />;
    case 'day':
    case 'moment':
      return <DayInput {...typed} withTime={field.type === 'moment'} onValue={onChange} />;
    case 'choice':
      return <ChoiceInput {...common} choices={field.choices} value={textOf(value)} onValue={onChange} />;
    case 'choices':
      return <ChoicesInput {...common} choices={field.choices} value={listOf(value)} onValue={onChange} />;
    case 'flag':
      return <FlagInput {...common} value={typeof value === 'boolean' ? value : null} onValue={onChange} />;
    case 'department':
      return (
        <ChoiceInput
          {...common}
          choices={props.options.departments.map(({ id, name }) => ({
            value: id,
            label: { zh: name, en: name },
          }))}
          value={textOf(value)}
          onValue={onChange}
        />
      );
    case 'files':
      return (
        <FilesInput
          {...common}
          images={field.images === true}
          value={listOf(value)}
          names={names.files}
          onChange={(ids, files) => onChange(ids, { files })}
          {...(props.onPicked === undefined ? {} : { onPicked: props.onPicked })}
        />
      );
    case 'reference':
      return (
        <ReferenceInput
          {...common}
          ledger={field.ledger}
          ownId={props.recordId}
          value={textOf(value) === '' ? null : textOf(value)}
          names={names.records}
          onValue={(id, records) => onChange(id, { records })}
        />
      );
    case 'place':
      return (
        <PlaceInput
          {...common}
          value={value !== null && typeof value === 'object' && 'longitude' in value ? value : null}
          onChange={(place, source) => (source === 'map' ? props.onPlaced(place) : onChange(place))}
        />
      );
    default:
      return field satisfies never;
  }
}

type Common = {
  id: string;
  label: string;
  description: string | undefined;
  error: string | undefined;
  required: boolean;
  readOnly: boolean;
};
type Choices = readonly { value: string; label: { zh: string; en: string } }[];

function ChoiceInput({
  choices,
  value,
  readOnly,
  onValue,
  ...common
}: Common & { choices: Choices; value: string; onValue: (value: string | null) => void }) {
  const t = useTranslations('ledger');
  const text = useLocalText();
  return (
    <NativeSelect
      {...common}
      disabled={readOnly}
      value={value}
      data={[
        { value: '', label: t('blank') },
        ...choices.map((choice) => ({ value: choice.value, label: text(choice.label) })),
      ]}
      onChange={(event) => onValue(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}

function ChoicesInput({
  choices,
  value,
  readOnly,
  onValue,
  ...common
}: Common & { choices: Choices; value: readonly string[]; onValue: (value: readonly string[]) => void }) {
  const text = useLocalText();
  return (
    <Checkbox.Group {...common} value={[...value]} onChange={onValue}>
      <Group gap="xs" mt={4}>
        {choices.map((choice) => (
          <Checkbox
            key={choice.value}
            size="xs"
            value={choice.value}
            label={text(choice.label)}
            disabled={readOnly}
          />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

function FlagInput({
  value,
  readOnly,
  onValue,
  ...common
}: Common & { value: boolean | null; onValue: (value: boolean | null) => void }) {
  const t = useTranslations('ledger');
  return (
    <Radio.Group
      {...common}
      value={value === null ? '' : String(value)}
      onChange={(chosen) => onValue(chosen === '' ? null : chosen === 'true')}
    >
      <Group gap="md" mt={4}>
        {(['true', 'false', ''] as const).map((one) => (
          <Radio
            key={one}
            size="xs"
            value={one}
            disabled={readOnly}
            label={t(one === '' ? 'notKnown' : one === 'true' ? 'yes' : 'no')}
          />
        ))}
      </Group>
    </Radio.Group>
  );
}
