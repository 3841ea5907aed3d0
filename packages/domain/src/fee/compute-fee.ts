import { z } from 'zod';
import { allow, refuse, type Decision } from '../common/index.ts';
import type { FeeRefusal } from './refusal.ts';
import { feeBands, type FeeBand, type FeeBasis } from './schedule.ts';

/** More than anyone can ask for in a month; keeps every sum far inside exact integers. */
export const MAX_FEE_COUNT = 100_000;

/** A number of requests or pages. */
export const FeeCount = z.int().min(0).max(MAX_FEE_COUNT);

/** How many of the charged units lie in a band, and what they cost. */
export type FeeLine = FeeBand & { count: number; amount: number };

/** A fee with the lines it adds up from. Money is whole fen. */
export type Fee = { amount: number; unit: 'fen'; bands: FeeLine[] };

export type FeeQuestion = {
  basis: FeeBasis;
  /** requests or pages to be charged now */
  count: number;
  /** by item: the applicant's requests earlier in the same calendar month, which fill the lower bands */
  earlier?: number;
};

/**
 * The processing fee for `count` requests or pages (国办函〔2020〕109号 art. 3 to 5): each unit at its own band's rate.
 * Bands in which nothing lies are left out; bands that cost nothing are not. Refuses counts that are not whole
 * numbers from 0 to `MAX_FEE_COUNT`, and earlier counts by page.
 */
export function computeFee({ basis, count, earlier = 0 }: FeeQuestion): Decision<Fee, FeeRefusal> {
  if (!FeeCount.safeParse(count).success || !FeeCount.safeParse(earlier + count).success || earlier < 0) {
    return refuse('count-invalid', { count, earlier, max: MAX_FEE_COUNT });
  }
  if (basis === 'page' && earlier > 0) return refuse('earlier-only-by-item', { earlier });
  const bands: FeeLine[] = [];
  for (const band of feeBands(basis)) {
    if (band.from > earlier + count) break;
    const inBand = unitsUpTo(band, earlier + count) - unitsUpTo(band, earlier);
    if (inBand > 0) bands.push({ ...band, count: inBand, amount: inBand * band.rate });
  }
  return allow({ amount: bands.reduce((sum, { amount }) => sum + amount, 0), unit: 'fen', bands });
}

/** How many of the first `count` units lie in the band. */
function unitsUpTo(band: FeeBand, count: number): number {
  const last = band.to === null ? count : Math.min(count, band.to);
  return Math.max(0, last - band.from + 1);
}
