import { allow, refuse, type Decision, type PlainDate } from '../common/index.ts';
import {
  computeFee,
  FEE_CAVEATS,
  FEE_SCHEDULE,
  feeBands,
  type FeeBand,
  type FeeBasis,
  type FeeRefusal,
} from '../fee/index.ts';
import type { LocalText } from '../indicator/text.ts';

/** One band of the sheet: what filled it earlier in the month, what this request adds, and what that costs (fen). */
export type FeeSheetLine = FeeBand & { filled: number; count: number; amount: number };

/** A fee that a person can follow line by line. Money is whole fen. */
export type FeeSheet = {
  basis: FeeBasis;
  /** `YYYY-MM`, the month over which requests are counted together */
  month: string;
  earlier: number;
  count: number;
  lines: FeeSheetLine[];
  amount: number;
  law: string;
  article: string;
  caveat: LocalText;
  /** the amount in the register; null while none is entered */
  recorded: number | null;
  /** the register's amount is what the schedule gives; null while none is entered */
  isRight: boolean | null;
};

export type FeeSheetQuestion = {
  basis: FeeBasis;
  count: number;
  /** by item: requests of the same applicant received earlier in the month; by page it is not counted */
  earlier: number;
  receivedOn: PlainDate;
  recorded: number | null;
};

/** The fee sheet of one request. Refuses what {@link computeFee} refuses, and days before the schedule. */
export function feeSheet(question: FeeSheetQuestion): Decision<FeeSheet, FeeRefusal> {
  const { basis, count, receivedOn, recorded } = question;
  if (receivedOn < FEE_SCHEDULE.effectiveFrom)
    return refuse('fee-schedule-not-in-force', { on: receivedOn, from: FEE_SCHEDULE.effectiveFrom });
  const earlier = basis === 'item' ? question.earlier : 0;
  const fee = computeFee({ basis, count, earlier });
  if (!fee.ok) return fee;
  const charged = new Map(fee.value.bands.map((line) => [line.from, line]));
  const lines: FeeSheetLine[] = [];
  for (const band of feeBands(basis)) {
    if (band.from > earlier + count) break;
    const last = band.to === null ? earlier : Math.min(earlier, band.to);
    const line = charged.get(band.from);
    lines.push({
      ...band,
      filled: Math.max(0, last - band.from + 1),
      count: line?.count ?? 0,
      amount: line?.amount ?? 0,
    });
  }
  const { amount } = fee.value;
  return allow({
    basis,
    month: receivedOn.slice(0, 7),
    earlier,
    count,
    lines,
    amount,
    law: FEE_SCHEDULE.law,
    article: FEE_SCHEDULE.articles[basis],
    caveat: FEE_CAVEATS[basis],
    recorded,
    isRight: recorded === null ? null : recorded === amount,
  });
}
