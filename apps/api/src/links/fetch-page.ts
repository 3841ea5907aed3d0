import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { request as httpRequest, type ClientRequest, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicIp } from '@gongkai/domain/published-link';
import type { FetchPage, PageAnswer, PageRequest } from '@gongkai/services/core';

type Options = {
  /** how names are resolved; the system's way unless told */
  resolve?: (host: string) => Promise<LookupAddress[]>;
  /** which resolved addresses may be connected to */
  allows?: (ip: string) => boolean;
  timeoutMilliseconds?: number;
};

const TIMEOUT_MILLISECONDS = 15_000;
/** Much more than the headers of any page; the body is never read. */
const MAX_HEADER_BYTES = 32 * 1024;
const DNS_ERRORS: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA']);

/** The name resolves to an address that is not public. */
class NotPublicError extends Error {}

function resolveBySystem(host: string): Promise<LookupAddress[]> {
  return new Promise((resolve, reject) => {
    systemLookup(host, { all: true }, (error, addresses) => {
      if (error === null) resolve(addresses);
      else reject(error);
    });
  });
}

/**
 * Resolves for one connection and answers only what was checked, so that a second answer of the name server cannot
 * lead elsewhere. One inward address among several refuses the name.
 */
function checkedLookup({ resolve = resolveBySystem, allows = isPublicIp }: Options): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (addresses) => {
        const [first] = addresses;
        if (first === undefined || !addresses.every(({ address }) => allows(address)))
          callback(new NotPublicError(host), '', 0);
        else if (options.all === true) callback(null, addresses);
        else callback(null, first.address, first.family);
        return undefined;
      },
      (error: NodeJS.ErrnoException) => callback(error, '', 0),
    );
  };
}

function failure(error: Error): PageAnswer {
  if (error instanceof NotPublicError) return { kind: 'refused', detail: 'not-public' };
  const code = 'code' in error ? String(error.code) : '';
  if (DNS_ERRORS.has(code)) return { kind: 'unreachable', detail: 'dns' };
  const isCertificate = /CERT|SIGNATURE|ISSUER|ALTNAME/.test(code);
  return { kind: 'unreachable', detail: isCertificate ? 'certificate' : 'connection' };
}

function send({ url, method }: PageRequest, lookup: LookupFunction): ClientRequest {
  const options: RequestOptions = {
    method,
    lookup,
    // A connection of its own: a shared one would have been resolved by somebody else's question.
    agent: false,
    maxHeaderSize: MAX_HEADER_BYTES,
    headers: { 'user-agent': 'Mozilla/5.0 (compatible; Gongkai link check)', accept: '*/*' },
  };
  return url.startsWith('https:') ? httpsRequest(url, options) : httpRequest(url, options);
}

/** Asks pages of the public internet: one question each, no redirects, headers only, within a time. */
export function createPageFetcher(options: Options = {}): FetchPage {
  const { allows = isPublicIp, timeoutMilliseconds = TIMEOUT_MILLISECONDS } = options;
  const lookup = checkedLookup(options);
  return (asked) =>
    new Promise((resolve) => {
      const host = new URL(asked.url).hostname.replace(/^\[|\]$/g, '');
      // Node resolves no name for an address in figures.
      if (isIP(host) !== 0 && !allows(host)) {
        resolve({ kind: 'refused', detail: 'not-public' });
        return;
      }
      const request = send(asked, lookup);
      const timer = setTimeout(() => end({ kind: 'unreachable', detail: 'timeout' }), timeoutMilliseconds);
      function end(answer: PageAnswer): void {
        clearTimeout(timer);
        resolve(answer);
        request.destroy();
      }
      request.on('response', (response) => {
        // The body goes with the connection.
        response.on('error', () => undefined);
        end({
          kind: 'answered',
          status: response.statusCode ?? 0,
          location: response.headers.location ?? null,
        });
      });
      request.on('error', (error) => end(failure(error)));
      request.end();
    });
}
