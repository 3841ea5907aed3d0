import { allow, type Decision, type PlainDate } from '../common/index.ts';
import { computeFee, type Fee } from './compute-fee.ts';
import type { FeeRefusal } from './refusal.ts';

/** A request as the fee sees it. `items` is more than 1 where one paper was split (一事一申请). */
export type CountedRequest = { id: string; applicant: string; receivedOn: PlainDate; items: number };

/** A request's place in its applicant's month and what it costs by item. */
export type MonthCharge = { id: string; month: string; earlier: number; items: number; fee: Fee };

/**
 * Charges every request by item, cumulatively for each applicant and calendar month, in order of receipt; requests
 * of one day keep the order given. The charges of a month add up to the fee of its total.
 */
export function chargeByMonth(requests: readonly CountedRequest[]): Decision<MonthCharge[], FeeRefusal> {
  const counts = new Map<string, number>();
  const charges: MonthCharge[] = [];
  const inOrder = requests.toSorted((a, b) => a.receivedOn.localeCompare(b.receivedOn));
  for (const { id, applicant, receivedOn, items } of inOrder) {
    const month = receivedOn.slice(0, 7);
    const key = `${month} ${applicant}`;
    const earlier = counts.get(key) ?? 0;
    const fee = computeFee({ basis: 'item', count: items, earlier });
    if (!fee.ok) return fee;
    counts.set(key, earlier + items);
    charges.push({ id, month, earlier, items, fee: fee.value });
  }
  return allow(charges);
}
