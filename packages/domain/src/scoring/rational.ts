/** An exact fraction; the denominator is positive and the fraction is in lowest terms. */
export type Rational = { readonly n: bigint; readonly d: bigint };

/** The fraction `n/d`. Throws RangeError when `d` is zero. */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  const over = BigInt(n);
  const under = BigInt(d);
  if (under === 0n) throw new RangeError('denominator is zero');
  const divisor = gcd(over, under) * (under < 0n ? -1n : 1n);
  return { n: over / divisor, d: under / divisor };
}

export const ZERO: Rational = rational(0);

export function add(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

/** Throws RangeError when `b` is zero. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

/** Below zero when `a` is smaller, zero when equal. */
export function compare(a: Rational, b: Rational): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

export function least(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

export function greatest(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

export function sum(values: readonly Rational[]): Rational {
  return values.reduce(add, ZERO);
}

/** The greatest whole number not above `a`. */
export function floor(a: Rational): number {
  const truncated = a.n / a.d;
  return Number(a.n < 0n && truncated * a.d !== a.n ? truncated - 1n : truncated);
}

/** The one rounding of the system: to the nearest whole number, a half goes up (towards plus infinity). */
export function roundHalfUp(a: Rational): number {
  return floor(add(a, rational(1, 2)));
}

/** `n/d`, also for whole numbers, so that it reads back without loss. */
export function toText(a: Rational): string {
  return `${a.n}/${a.d}`;
}

/** Reads what `toText` wrote. Throws SyntaxError on anything else. */
export function fromText(text: string): Rational {
  const [n, d] = text.split('/');
  if (n === undefined || d === undefined) throw new SyntaxError(`not a fraction: ${text}`);
  return rational(BigInt(n), BigInt(d));
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
