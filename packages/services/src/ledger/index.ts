export { failCutOffImports } from './cut-off-imports.ts';
export { exportRecords, type ExportedLedger, type ExportInput } from './export-records.ts';
export { beginImport, importRecords, mayImport, runImport, type ImportInput } from './import-records.ts';
export { readBadRows, readImport, type ImportState } from './read-import.ts';
export { importPlaces, type PlaceReport } from './import-places.ts';
export { exportPlaces, listPlaces, type PlaceList } from './list-places.ts';
export { findReferences, ledgerOptions, type LedgerOptions, type ReferenceOption } from './ledger-options.ts';
export {
  ledgerItems,
  ledgerYears,
  officeRules,
  sentBackRows,
  type LedgerItemGroup,
  type LedgerYear,
  type OfficeRules,
  type SentBack,
} from './ledger-screen.ts';
export { linkItemLedgers, listItemLedgers } from './item-ledgers.ts';
export { listLedgers, type LedgerOverview, type LedgerSummary } from './list-ledgers.ts';
export { listRecords, type RecordList } from './list-records.ts';
export { readChain, type ChainLink } from './read-chain.ts';
export { publishRecord } from './publish-record.ts';
export {
  readRecord,
  type DeadlineView,
  type OutcomeView,
  type RecordDetail,
  type ReviewBrief,
} from './read-record.ts';
export { recordHistory, type RecordHistoryEntry } from './record-history.ts';
export type { AuditedRecord } from './record-audit.ts';
export type { RecordListRow, RecordNames } from './record-dto.ts';
export { checksVersion, recheckOutcomes, type Recheck } from './recheck-outcomes.ts';
export { remindDeadlines } from './remind-deadlines.ts';
export { remindExpiry } from './remind-expiry.ts';
export { revealRecord } from './reveal-record.ts';
export { saveRecord } from './save-record.ts';
export { saveRecords } from './save-records.ts';
export { voidRecord } from './void-record.ts';
