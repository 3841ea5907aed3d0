import { useState } from 'react';
import { NumberInput } from '@mantine/core';

type Props = {
  label: string;
  description?: string;
  /** whole units of the stored number: hundredths of a point, hundredths of a per cent, or a count */
  value: number | null;
  /** how many stored units one shown unit has: 100 for points and per cent, 1 for counts */
  scale: 1 | 100;
  max: number;
  suffix?: string;
  disabled?: boolean;
  hideLabel?: boolean;
  onChange: (value: number) => void;
};

/**
 * A figure to type. What is typed half-way (“1.”, nothing) stays in the field and changes nothing; a change from
 * outside, such as an undo, replaces it.
 */
export function NumberField({ label, value, scale, max, hideLabel = false, onChange, ...rest }: Props) {
  const shown = value === null ? '' : value / scale;
  const [typed, setTyped] = useState<string | number>(shown);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    if (stored(typed, scale) !== value) setTyped(shown);
  }
  return (
    <NumberInput
      {...(hideLabel ? { 'aria-label': label } : { label })}
      {...rest}
      value={typed}
      min={0}
      max={max / scale}
      decimalScale={scale === 100 ? 2 : 0}
      allowNegative={false}
      clampBehavior="strict"
      step={1}
      onChange={(next) => {
        setTyped(next);
        const units = stored(next, scale);
        if (units !== null && units !== value) {
          setKnown(units);
          onChange(units);
        }
      }}
      onBlur={() => setTyped(shown)}
    />
  );
}

/** The stored units of what was typed; null while it is no number. */
function stored(typed: string | number, scale: number): number | null {
  if (typeof typed === 'string' && typed.trim() === '') return null;
  const number = Number(typed);
  return Number.isFinite(number) ? Math.round(number * scale) : null;
}
