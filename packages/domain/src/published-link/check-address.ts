import { allow, refuse, type Decision } from '../common/index.ts';
import { isPublicIp } from './public-ip.ts';

/** Why an address may not be fetched. */
export type AddressRefusal = 'invalid-address' | 'scheme' | 'credentials' | 'port' | 'not-public';

/** Names that lead into the own machine or network (RFC 6761, 6762, 8375, and the reserved `internal`). */
const INWARD_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home\.arpa)$/;

function isPublicHost(host: string): boolean {
  if (host.startsWith('[')) return isPublicIp(host.slice(1, -1));
  // URL has already turned 0x7f.1 and 2130706433 into four decimal parts.
  if (/^[\d.]+$/.test(host)) return isPublicIp(host);
  return host.includes('.') && !INWARD_NAME.test(host);
}

/**
 * Whether the program may fetch a published address: http or https on its usual port, without a password, on a host
 * of the public internet. A name may still resolve inward: the fetcher checks what it resolves to with
 * {@link isPublicIp}.
 *
 * @returns the address in its normal form.
 */
export function checkAddress(address: string): Decision<string, AddressRefusal> {
  const url = URL.parse(address);
  if (url === null) return refuse('invalid-address');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refuse('scheme');
  if (url.username !== '' || url.password !== '') return refuse('credentials');
  if (url.port !== '' && url.port !== '80' && url.port !== '443') return refuse('port');
  if (!isPublicHost(url.hostname.replace(/\.$/, ''))) return refuse('not-public');
  url.hash = '';
  return allow(url.href);
}
