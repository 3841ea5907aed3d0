import type { FastifyRequest } from 'fastify';
import { ServiceError } from '@gongkai/services/core';
import type { Config } from '../config.ts';

/** What a browser says about where a request comes from, in words that a page cannot change. */
const SAME_SITE_WORDS: ReadonlySet<string> = new Set(['same-origin', 'none']);

/** `host[:port]` of an origin or of a Host header, without the scheme's own port; null where it is none. */
function hostOf(scheme: string, host: string): string | null {
  const url = `${scheme}//${host}`;
  return URL.canParse(url) ? new URL(url).host : null;
}

/**
 * Whether a request with this Origin comes from our own pages: those of `BASE_URL`, or of the address at which the
 * request reached us. Behind a trusted proxy that is X-Forwarded-Host; from anybody else the header counts for nothing.
 */
function isOwnOrigin(config: Config, request: FastifyRequest, origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { protocol, host, origin: normalised } = new URL(origin);
  if (normalised === config.baseUrl) return true;
  return host !== '' && host === hostOf(protocol, request.host);
}

/**
 * A page of another site must not act for the person. Current browsers say by Sec-Fetch-Site whether a request is
 * their page's own, whatever proxies do to the host; for the others, and on plain http, the Origin tells.
 *
 * @throws ServiceError `foreign-origin` with the origin and the host that the request was for.
 */
export function refuseForeignOrigin(config: Config, request: FastifyRequest): void {
  const { origin, 'sec-fetch-site': site } = request.headers;
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
  if (typeof site === 'string' && SAME_SITE_WORDS.has(site)) return;
  if (origin === undefined && site === undefined) return;
  if (origin !== undefined && isOwnOrigin(config, request, origin)) return;
  throw new ServiceError('forbidden', 'foreign-origin', { origin: origin ?? '', host: request.host });
}
