import { z } from 'zod';
import { Uuid, type PlainDate } from '../common/index.ts';
import { openText } from '../secrecy/index.ts';
import { needsGround, type DisclosureDecision } from './decision.ts';
import type { DeskFields } from './desk-fields.ts';
import { receivedOn } from './request-case.ts';

/** What the desk writes to applicants and others. */
export const NOTICES = ['supplement', 'third-party', 'co-author', 'extension', 'fee', 'reply'] as const;
export const NoticeKind = z.enum(NOTICES);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** The six groups of decisions, each with a reply of its own. */
const REPLY_GROUPS = ['granted', 'partly', 'refused', 'unavailable', 'unprocessed', 'other'] as const;
export type ReplyGroup = (typeof REPLY_GROUPS)[number];

/** Every template: one for each notice, and one for each kind of reply. */
export const NOTICE_TEMPLATES = [
  'supplement',
  'third-party',
  'co-author',
  'extension',
  'fee',
  'reply-granted',
  'reply-partly',
  'reply-refused',
  'reply-unavailable',
  'reply-unprocessed',
  'reply-other',
] as const;
export const NoticeTemplateKey = z.enum(NOTICE_TEMPLATES);
export type NoticeTemplateKey = z.infer<typeof NoticeTemplateKey>;

/** What is needed to write a notice. `matter`: what to supplement, why it takes longer, what the reply says. */
export const MakeNoticeInput = z.object({
  recordId: Uuid,
  notice: NoticeKind,
  number: openText(0, 80).default(''),
  matter: openText(0, 2000).default(''),
});
export type MakeNoticeInput = z.infer<typeof MakeNoticeInput>;

/** Why a notice cannot be written now. */
export const NoticeRefusal = [
  'receipt-not-known',
  'supplement-not-recorded',
  'consultation-not-recorded',
  'extension-not-recorded',
  'fee-not-recorded',
  'fee-without-count',
  'reply-not-recorded',
  'ground-missing',
] as const;
export type NoticeRefusal = (typeof NoticeRefusal)[number];

/** A notice that can be written, or why not. `on` is its day in the register. */
export type NoticeOffer = { notice: NoticeKind; on: PlainDate | null; refusal: NoticeRefusal | null };

/** To which of the six kinds of reply a decision belongs. */
export function replyGroup(decision: DisclosureDecision): ReplyGroup {
  const [group = decision] = decision.split('-');
  return REPLY_GROUPS.find((one) => one === group) ?? 'other';
}

/** The template of a notice; a reply has one for each group of decisions. */
export function templateOf(notice: NoticeKind, decision: DisclosureDecision | null): NoticeTemplateKey {
  return notice === 'reply' ? `reply-${replyGroup(decision ?? 'other')}` : notice;
}

function dayOf(fields: DeskFields, notice: NoticeKind): PlainDate | null {
  switch (notice) {
    case 'supplement':
      return fields.supplementDueOn === null ? null : fields.supplementAskedOn;
    case 'third-party':
      return fields.thirdParty === null ? null : fields.thirdPartySentOn;
    case 'co-author':
      return fields.coAuthor === null ? null : fields.coAuthorSentOn;
    case 'extension':
      return fields.extensionDays === null ? null : fields.extendedOn;
    case 'fee':
      return fields.feeNoticedOn;
    case 'reply':
      return fields.decision === null ? null : fields.repliedOn;
  }
}

const MISSING: Readonly<Record<NoticeKind, NoticeRefusal>> = {
  supplement: 'supplement-not-recorded',
  'third-party': 'consultation-not-recorded',
  'co-author': 'consultation-not-recorded',
  extension: 'extension-not-recorded',
  fee: 'fee-not-recorded',
  reply: 'reply-not-recorded',
};

function refuseNotice(fields: DeskFields, notice: NoticeKind): NoticeRefusal | null {
  if (receivedOn(fields) === null) return 'receipt-not-known';
  // A notice says what the register says: the step is recorded first.
  if (dayOf(fields, notice) === null) return MISSING[notice];
  if (notice === 'fee' && (fields.feeBasis === null || fields.feeCount === null)) return 'fee-without-count';
  const { decision, decisionBasis } = fields;
  const isGrounded = decision === null || !needsGround(decision) || decisionBasis !== null;
  return notice === 'reply' && !isGrounded ? 'ground-missing' : null;
}

/** Every notice with whether it can be written now. */
export function offerNotices(fields: DeskFields): NoticeOffer[] {
  return NOTICES.map((notice) => ({
    notice,
    on: dayOf(fields, notice),
    refusal: refuseNotice(fields, notice),
  }));
}
