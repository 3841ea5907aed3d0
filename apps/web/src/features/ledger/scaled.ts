/** Why a typed figure cannot be taken. */
export type ScaledProblem = 'not-a-number' | 'too-many-decimals';

/** 12345 with two decimals → 123.45; thousands are grouped where wanted. Exact: no floating point is involved. */
export function formatScaled(units: number, scale: number, grouped = true): string {
  const digits = String(Math.abs(units)).padStart(scale + 1, '0');
  const whole = scale === 0 ? digits : digits.slice(0, -scale);
  const decimals = scale === 0 ? '' : `.${digits.slice(-scale)}`;
  const shown = grouped ? whole.replaceAll(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${units < 0 ? '-' : ''}${shown}${decimals}`;
}

/**
 * A typed figure in its smallest units: `1,234.5` with two decimals → 123450. Full-width digits and grouping commas
 * are taken; a blank is null.
 */
export function parseScaled(text: string, scale: number): number | null | ScaledProblem {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '');
  if (plain === '') return null;
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(plain);
  if (match === null) return 'not-a-number';
  const [, sign = '', whole = '', decimals = ''] = match;
  if (decimals.replace(/0+$/, '').length > scale) return 'too-many-decimals';
  const units = Number(`${whole}${decimals.slice(0, scale).padEnd(scale, '0')}`);
  if (!Number.isSafeInteger(units)) return 'not-a-number';
  return sign === '-' && units !== 0 ? -units : units;
}
