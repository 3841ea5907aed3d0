export { LEDGER_KEYS, LedgerKey } from './keys.ts';
export { ledgerOf, ledgers } from './registry.ts';
export type { Ledger, LedgerCheck, LedgerRecordData } from './define-ledger.ts';
export { JUDGING_REVISION, RecheckProgress } from './checks-version.ts';
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
export { isMendable } from './mendable.ts';
export { identityOf } from './identity.ts';
export { warnedUntil, warningsBegun, warningsOf, type Lead, type RecordWarning } from './warning.ts';
export {
  featureOf,
  placeField,
  placeIssue,
  pointOf,
  readPlaces,
  type GeoJsonRefusal,
  type PlacedRecord,
  type PlaceRow,
} from './geojson.ts';
export { recordLight } from './light.ts';
export * from './inputs.ts';
export { maskPersonal } from './mask.ts';
export { ISSUE_TEXTS, issueFieldName, issueText, type Issue } from './issue-text.ts';
export { cellOf, readCell, type ReadNames, type SheetLanguage, type WriteNames } from './sheet/cell.ts';
export {
  matchColumns,
  REVIEW_PARTS,
  sheetColumns,
  type MatchedColumns,
  type SheetColumn,
} from './sheet/columns.ts';
export { readRow, writeRow, type ReadRow, type SheetRecord, type SheetReview } from './sheet/row.ts';
export { findHeadings, impossibleRow, judgeRow, type FoundHeadings } from './sheet/judge-row.ts';
export { checkSheet, type SheetReport } from './sheet/check-sheet.ts';
