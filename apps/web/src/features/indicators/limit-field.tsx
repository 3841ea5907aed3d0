import { Checkbox } from '@mantine/core';
import { NumberField } from './number-field.tsx';

type Props = {
  label: string;
  /** hundredths; null or left out: no limit */
  value: number | null | undefined;
  /** where the limit begins when it is switched on */
  start: number;
  onChange: (value: number | null) => void;
};

/** A limit that may be missing: a tick, and the points behind it. */
export function LimitField({ label, value, start, onChange }: Props) {
  const limit = value ?? null;
  return (
    <div>
      <Checkbox
        label={label}
        checked={limit !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? start : null)}
      />
      {limit !== null && (
        <NumberField hideLabel label={label} value={limit} scale={100} max={10_000} onChange={onChange} />
      )}
    </div>
  );
}
