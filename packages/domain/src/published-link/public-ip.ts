/** Networks of IPv4 that are not the public internet (IANA special-purpose registry, RFC 6890 and its updates). */
const CLOSED_V4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Multicast, and all that is reserved above it.
  ['224.0.0.0', 3],
];

/** Networks within 2000::/3 that are not the public internet: tunnels carry an IPv4 address past the list above. */
const CLOSED_V6: readonly (readonly [network: string, bits: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

function readV4(ip: string): bigint | null {
  const parts = ip.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256))
    return null;
  return parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
}

/** The groups of one side of `::`; a last part with dots is two groups. */
function groupsOf(side: string): string[] | null {
  if (side === '') return [];
  const parts = side.split(':');
  const last = parts.at(-1) ?? '';
  if (last.includes('.')) {
    const v4 = readV4(last);
    if (v4 === null) return null;
    parts.splice(-1, 1, (v4 >> 16n).toString(16), (v4 & 0xffffn).toString(16));
  }
  return parts.every((part) => /^[\da-f]{1,4}$/i.test(part)) ? parts : null;
}

function readV6(ip: string): bigint | null {
  const sides = ip.split('::');
  if (sides.length > 2) return null;
  const [head, tail] = [groupsOf(sides[0] ?? ''), groupsOf(sides[1] ?? '')];
  if (head === null || tail === null) return null;
  const missing = 8 - head.length - tail.length;
  if (sides.length === 1 ? missing !== 0 : missing < 1) return null;
  const groups = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  return groups.reduce((sum, group) => sum * 65_536n + BigInt(`0x${group}`), 0n);
}

function isWithin(address: bigint, network: bigint | null, bits: number, width: number): boolean {
  const shift = BigInt(width - bits);
  return network !== null && address >> shift === network >> shift;
}

/**
 * Whether an IP address belongs to the public internet. Private, loopback, link-local, carrier (CGNAT), multicast,
 * reserved and tunnelling networks do not, nor does anything that cannot be read as an address.
 *
 * @param ip IPv4 in four decimal parts, or IPv6 without brackets.
 */
export function isPublicIp(ip: string): boolean {
  const v4 = readV4(ip);
  if (v4 !== null) return !CLOSED_V4.some(([network, bits]) => isWithin(v4, readV4(network), bits, 32));
  const v6 = readV6(ip);
  if (v6 === null || !isWithin(v6, readV6('2000::'), 3, 128)) return false;
  return !CLOSED_V6.some(([network, bits]) => isWithin(v6, readV6(network), bits, 128));
}
