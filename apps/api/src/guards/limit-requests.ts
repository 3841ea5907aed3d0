import { createHmac, timingSafeEqual } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A screen asks some ten times when it opens, and again at each change that others make. */
const REQUESTS_A_MINUTE = 1200;

const SESSION_COOKIE = /(?:^|;\s*)(?:__Secure-)?gongkai\.session_token=([^;]+)/u;

/** The token of a session cookie that we signed, or null: invented cookies must not open allowances of their own. */
function signedToken(request: FastifyRequest, secret: string): string | null {
  const found = SESSION_COOKIE.exec(request.headers.cookie ?? '')?.[1];
  if (found === undefined) return null;
  // URLSearchParams decodes whatever comes, where decodeURIComponent throws.
  const cookie = new URLSearchParams(`c=${found.replaceAll('+', '%2B')}`).get('c') ?? '';
  const end = cookie.lastIndexOf('.');
  if (end < 1) return null;
  const token = cookie.slice(0, end);
  const expected = createHmac('sha256', secret).update(token).digest();
  const given = Buffer.from(cookie.slice(end + 1), 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

/** An address that counts as one: of IPv6 the network, for a single machine has all of its addresses. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = [], tail = []] = address.split('::').map((half) => half.split(':').filter(Boolean));
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
}

/**
 * Slows down whoever asks too often: a session by itself, for a whole office may share one address; strangers by
 * address. Only the API is counted: one page is up to a hundred files, and a page with a file refused stays blank.
 *
 * @param secret the one that signs session cookies
 */
export async function limitRequests(server: FastifyInstance, secret: string): Promise<void> {
  await server.register(rateLimit, {
    max: REQUESTS_A_MINUTE,
    timeWindow: '1 minute',
    allowList: (request) => !request.url.startsWith('/api/') || request.url === '/api/health',
    keyGenerator: (request) => signedToken(request, secret) ?? networkOf(request.ip),
  });
}

/** For single routes that guessing must not run through: by address, whoever is signed in. */
export const STRICT_LIMIT = {
  rateLimit: {
    max: 60,
    timeWindow: '1 minute',
    keyGenerator: (request: FastifyRequest) => networkOf(request.ip),
  },
};
