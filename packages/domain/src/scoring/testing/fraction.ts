/** Fractions of big integers, never reduced: slow and plain, for the reference only. The lower part is positive. */
export type Fraction = [bigint, bigint];

export const whole = (n: number): Fraction => [BigInt(n), 1n];
export const plus = (a: Fraction, b: Fraction): Fraction => [a[0] * b[1] + b[0] * a[1], a[1] * b[1]];
export const negative = (a: Fraction): Fraction => [-a[0], a[1]];
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, negative(b));
export const times = (a: Fraction, b: Fraction): Fraction => [a[0] * b[0], a[1] * b[1]];
export const over = (a: Fraction, b: Fraction): Fraction =>
  b[0] > 0n ? [a[0] * b[1], a[1] * b[0]] : [-a[0] * b[1], -a[1] * b[0]];
export const less = (a: Fraction, b: Fraction): boolean => a[0] * b[1] < b[0] * a[1];
export const smaller = (a: Fraction, b: Fraction): Fraction => (less(b, a) ? b : a);
export const larger = (a: Fraction, b: Fraction): Fraction => (less(a, b) ? b : a);
export const total = (list: Fraction[]): Fraction => list.reduce(plus, whole(0));

/** Half-up to a whole number, by looking at twice the fraction. */
export function roundedHalfUp([n, d]: Fraction): number {
  const twice = 2n * n + d;
  const under = 2n * d;
  let result = twice / under;
  while (result * under > twice) result -= 1n;
  return Number(result);
}
