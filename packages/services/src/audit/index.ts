export { listAudit, type AuditFilter, type AuditRow } from './list-audit.ts';
export { verifyAudit, type AuditVerification } from './verify-audit.ts';
