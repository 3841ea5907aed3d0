/** What went wrong, as a closed list; each transport maps it once. */
export type ServiceErrorCode =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'refused';

export type ErrorDetails = Record<string, string | number>;

/** One field of the input that was refused: `code` is a key of the messages, `details` its figures. */
export type FieldIssue = { field: string; code: string; details?: ErrorDetails };

/**
 * The services' own error. `reason` is a refusal code of the domain (or a code below) that the screen
 * turns into the person's language with `details`; `message` is for logs only.
 */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: ServiceErrorCode;
  readonly reason: string;
  readonly details: ErrorDetails;
  /** every field that was refused, where the refusal is about fields */
  readonly issues: readonly FieldIssue[];

  constructor(
    code: ServiceErrorCode,
    reason: string,
    details: ErrorDetails = {},
    issues: readonly FieldIssue[] = [],
  ) {
    super(`${code}: ${reason}${Object.keys(details).length > 0 ? ` ${JSON.stringify(details)}` : ''}`);
    this.code = code;
    this.reason = reason;
    this.details = details;
    this.issues = issues;
  }
}

/** The row is not there, or not within the actor's organisation: the two are not told apart. */
export function notFound(subject: string): ServiceError {
  return new ServiceError('not-found', `${subject}-not-found`);
}

/** Somebody else changed the row since it was read; nothing was written. */
export function versionConflict(subject: string): ServiceError {
  return new ServiceError('conflict', 'version-conflict', { subject });
}

/** The actor may not do this. */
export function forbidden(permission: string): ServiceError {
  return new ServiceError('forbidden', 'forbidden', { permission });
}
