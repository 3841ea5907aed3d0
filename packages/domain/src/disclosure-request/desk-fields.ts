import type { DisclosureDecision } from './decision.ts';
import type { RequestFields } from './request-case.ts';

/** What of a request's record the desk works with; the register's own names, blank until known. */
export type DeskFields = RequestFields & {
  feeBasis: string | null;
  feeCount: number | null;
  feeEarlier: number | null;
  feeAmount: number | null;
  feeNoticeNumber: string | null;
  feeReceipt: string | null;
  decision: DisclosureDecision | null;
  decisionBasis: string | null;
  replyNumber: string | null;
  replyDelivery: string | null;
  remedyStated: boolean | null;
  archiveNumber: string | null;
};
