export {
  APPLICANT_KINDS,
  DISCLOSURE_DECISIONS,
  decisionText,
  needsGround,
  type DisclosureDecision,
} from './decision.ts';
export { lastDayOf, receivedOn, requestCase, type RequestFields } from './request-case.ts';
