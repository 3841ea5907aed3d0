import { NumberInput, type NumberInputProps } from '@mantine/core';

type Props = Pick<NumberInputProps, 'className' | 'clampBehavior' | 'step' | 'error'> & {
  label: string;
  /** hundredths of a point, as are the others */
  least: number;
  most: number;
  points: number | null;
  onChange: (points: number | null) => void;
};

/** Points as typed, kept in hundredths; an emptied field is no figure (null). */
export function PointsInput({ least, most, points, onChange, ...rest }: Props) {
  return (
    <NumberInput
      {...rest}
      min={least / 100}
      max={most / 100}
      decimalScale={2}
      value={points === null ? '' : points / 100}
      onChange={(value) => {
        const typed = Math.round(Number(value) * 100);
        // A sign alone is no figure yet.
        if (!Number.isNaN(typed)) onChange(value === '' ? null : typed);
      }}
    />
  );
}
