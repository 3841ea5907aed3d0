export { AUDIT_ACTIONS, AuditAction } from './action.ts';
export { auditDigest, canonicalJson, type AuditDigestEntry } from './digest.ts';
