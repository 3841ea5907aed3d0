export { LEDGER_KEYS, LedgerKey } from './keys.ts';
export { ledgerOf, ledgers } from './registry.ts';
export type { Ledger, LedgerCheck, LedgerRecordData } from './define-ledger.ts';
export type { Assessment } from './assess-record.ts';
export { limitCounter } from './count-limit.ts';
export { missingPeriods, type OwedPeriod } from './missing-periods.ts';
export type { Impossible, KeyedField, RecordDeadline } from './spec.ts';
export {
  personalKind,
  scaleOf,
  type Field,
  type FieldType,
  type FieldValue,
  type PersonalKind,
  type Place,
  type Values,
} from './field.ts';
export {
  verdictOf,
  type CheckOutcome,
  type ComputedDue,
  type CountLimit,
  type Publication,
  type PublicationReview,
  type RecordContext,
} from './record.ts';
export {
  checkValues,
  markedTexts,
  searchTextOf,
  splitPersonal,
  type MarkedText,
  type ValueIssue,
} from './check-values.ts';
export { identityOf } from './identity.ts';
export { recordLight } from './light.ts';
export * from './inputs.ts';
export { maskPersonal } from './mask.ts';
