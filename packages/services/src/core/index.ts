export { authorise } from './authorise.ts';
export { hashEntry, type AuditRecord } from './audit.ts';
export {
  actorId,
  organisationScope,
  type Actor,
  type FileStore,
  type Scope,
  type ServiceContext,
} from './context.ts';
export { valueOf } from './decide.ts';
export {
  forbidden,
  notFound,
  ServiceError,
  versionConflict,
  type ErrorDetails,
  type FieldIssue,
  type ServiceErrorCode,
} from './errors.ts';
export type { FetchPage, PageAnswer, PageRequest } from './fetch-page.ts';
export { likeLiteral } from './like.ts';
export { createLocalLiveBus, type LiveBus, type LiveChange } from './live.ts';
export { createSharedLiveBus, type SharedLiveBus } from './shared-live.ts';
export { createVault, VaultError, type Vault } from './vault.ts';
export { write, type WriteUnit } from './write.ts';
