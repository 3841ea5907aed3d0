/** How long the server may take for something that is read; then the person is told and may try again. */
export const READ_MILLISECONDS = 30_000;

/**
 * `fetch` that stops waiting for what is only read. What writes is waited for to the end: stopping would leave open
 * whether it was done.
 */
export function patientFetch(input: RequestInfo | URL | string, init: RequestInit = {}): Promise<Response> {
  if (init.method === 'POST') return fetch(input, init);
  const limit = AbortSignal.timeout(READ_MILLISECONDS);
  const { signal } = init;
  return fetch(input, {
    ...init,
    signal: signal === null || signal === undefined ? limit : AbortSignal.any([signal, limit]),
  });
}
