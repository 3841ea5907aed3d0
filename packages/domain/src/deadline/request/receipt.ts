import { z } from 'zod';
import { allow, refuse, type Decision, type PlainDate } from '../../common/index.ts';

/** How a request reached the office (art. 31). */
export const RequestChannel = z.enum(['in-person', 'registered-mail', 'ordinary-mail', 'internet', 'fax']);
export type RequestChannel = z.infer<typeof RequestChannel>;

/** Codes a day of receipt is refused with. */
export const ReceiptRefusal = ['receipt-not-confirmed', 'confirmed-before-arrival'] as const;
export type ReceiptRefusal = (typeof ReceiptRefusal)[number];

/**
 * The day of receipt, day 0 of every limit (政府信息公开条例 art. 31): the day handed in or signed for; for ordinary
 * mail, the internet and the office's fax the day it was confirmed with the applicant. Refuses
 * `receipt-not-confirmed` while that is missing.
 */
export function receiptDay(
  channel: RequestChannel,
  arrivedOn: PlainDate,
  confirmedOn: PlainDate | null,
): Decision<PlainDate, ReceiptRefusal> {
  if (channel === 'in-person' || channel === 'registered-mail') return allow(arrivedOn);
  if (confirmedOn === null) return refuse('receipt-not-confirmed', { arrivedOn });
  if (confirmedOn < arrivedOn) return refuse('confirmed-before-arrival', { arrivedOn, confirmedOn });
  return allow(confirmedOn);
}
