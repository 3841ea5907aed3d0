import { Group, Input, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './record.module.css';

type Typed = { longitude: string; latitude: string };
type Props = {
  id: string;
  label: string;
  description: string | undefined;
  error: string | undefined;
  required: boolean;
  readOnly: boolean;
  value: Typed | null;
  onChange: (value: Typed | null) => void;
};

/** A point by its longitude and latitude in degrees (WGS 84). */
export function PlaceInput({ id, label, description, error, required, readOnly, value, onChange }: Props) {
  const t = useTranslations('ledger');
  const at = value ?? { longitude: '', latitude: '' };
  function change(patch: Partial<Typed>) {
    const next = { ...at, ...patch };
    onChange(next.longitude.trim() === '' && next.latitude.trim() === '' ? null : next);
  }
  const degree = (key: keyof Typed, hint: string) => (
    <TextInput
      className={classes['degree']}
      label={t(`place.${key}`)}
      placeholder={hint}
      inputMode="decimal"
      readOnly={readOnly}
      error={error !== undefined}
      value={at[key]}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <Input.Wrapper
      id={id}
      label={label}
      labelElement="div"
      description={description}
      error={error}
      required={required}
      role="group"
      aria-label={label}
    >
      <Group gap="sm" wrap="nowrap">
        {degree('longitude', '116.39750')}
        {degree('latitude', '39.90870')}
      </Group>
    </Input.Wrapper>
  );
}
