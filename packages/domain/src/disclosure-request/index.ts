export {
  APPLICANT_KINDS,
  DISCLOSURE_DECISIONS,
  decisionText,
  needsGround,
  type DisclosureDecision,
} from './decision.ts';
export { lastDayOf, receivedOn, requestCase, type RequestFields } from './request-case.ts';
export { comparableText, isSameApplicant, type ApplicantPrint } from './applicant.ts';
export type { DeskFields } from './desk-fields.ts';
export { DeskStepRefusal, stepValues, type StepOffer } from './desk-step.ts';
export { DeskStepInput, RecordStepInput, type DeskStep } from './desk-step-input.ts';
export { deskView, urgencyOf, type DeskView, type NoClock } from './desk-view.ts';
export { feeSheet, type FeeSheet, type FeeSheetLine } from './fee-sheet.ts';
export {
  MakeNoticeInput,
  NOTICE_TEMPLATES,
  NoticeKind,
  NoticeRefusal,
  NoticeTemplateKey,
  NOTICES,
  replyGroup,
  templateOf,
  type NoticeOffer,
  type ReplyGroup,
} from './notice.ts';
export { noticeValues, officialDate, remedyText, type NoticeFacts } from './notice-values.ts';
export { checkPlaces, PLACEHOLDERS, placesOf, type Placeholder } from './placeholders.ts';
