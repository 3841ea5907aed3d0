import { TRPCClientError } from '@trpc/client';

/** What a failed call says on the wire. */
export type WireError = {
  /** refusal code of the domain or the services; `network` and `internal` are ours */
  reason: string;
  details: Record<string, string | number>;
  /** HTTP status; null where no answer came */
  status: number | null;
  /** input fields that were refused, with zod's code or the ledger's own and its figures */
  issues: { path: (string | number)[]; code: string; details?: Record<string, string | number> }[];
};

type WireData = Partial<Pick<WireError, 'reason' | 'details' | 'issues'>> & { httpStatus?: number };

/** An answer of our plain HTTP routes (files, setup) that is not 2xx. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly data: WireData;

  constructor(data: WireData) {
    super(data.reason ?? 'internal');
    this.data = data;
  }
}

function fromData(data: WireData | null | undefined): WireError {
  return {
    reason: data?.reason ?? (data?.httpStatus === 401 ? 'unauthenticated' : 'internal'),
    details: data?.details ?? {},
    status: data?.httpStatus ?? null,
    issues: data?.issues ?? [],
  };
}

/** How browsers and the bundler say that a part of the program could not be fetched. */
const PART_MISSING = /dynamically imported module|importing a module script|unable to preload css/i;

/** Whether the error, or what caused it, is that a request took too long. */
function isTimeout(error: unknown): boolean {
  // A DOMException is no Error everywhere.
  if (!(error instanceof Error) && !(error instanceof DOMException)) return false;
  return error.name === 'TimeoutError' || isTimeout('cause' in error ? error.cause : null);
}

/**
 * Reads any thrown value as a wire error. Without an answer from the server it is `network` or, where we stopped
 * waiting, `no-answer`; a part of the program that did not come is `page-not-loaded`.
 */
export function wireError(error: unknown): WireError {
  if (error instanceof HttpError) return fromData(error.data);
  if (isTimeout(error)) return { ...fromData(null), reason: 'no-answer' };
  if (error instanceof Error && PART_MISSING.test(error.message))
    return { ...fromData(null), reason: 'page-not-loaded' };
  if (error instanceof TRPCClientError) {
    const data = error.data as WireData | null | undefined;
    if (data !== null && data !== undefined) return fromData(data);
    return { ...fromData(null), reason: 'network' };
  }
  // fetch throws a TypeError when the network is gone.
  if (error instanceof TypeError && /fetch|network|load failed/i.test(error.message))
    return { ...fromData(null), reason: 'network' };
  return fromData(null);
}

/**
 * The body of a plain HTTP answer, or a thrown {@link HttpError} with the server's reason.
 * The body must have the shape `T`: these routes are our own.
 */
export async function readAnswer<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body as T;
  const data = body !== null && typeof body === 'object' ? (body as WireData) : {};
  throw new HttpError({ ...data, httpStatus: response.status });
}
