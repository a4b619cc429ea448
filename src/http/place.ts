import { isIP, isIPv4 } from 'node:net';

/**
 * Where a request comes from, as far as one caller can be told from another: an IPv4 address, or the first 64 bits of an IPv6
 * one, since a single line has all addresses behind them (RFC 6177). Anything that is no address stays as it is.
 */
export function placeOf(address: string): string {
  const [plain = ''] = address.split('%');
  if (isIP(plain) !== 6 || plain === LOOPBACK) return plain;
  const mapped = /^::ffff:(?<v4>[0-9.]+)$/iu.exec(plain)?.groups?.['v4'];
  if (mapped !== undefined && isIPv4(mapped)) return mapped;
  return `${groupsOf(plain).slice(0, 4).join(':')}::/64`;
}

/** Whether somebody on this machine asks: a proxy that nobody named as trusted is the usual case. */
export function isThisMachine(place: string): boolean {
  return place.startsWith('127.') || place === LOOPBACK;
}

/** RFC 4291 §2.5.3 */
const LOOPBACK = '::1';

/** All eight groups, without leading zeros (RFC 4291 §2.2). */
function groupsOf(address: string): readonly string[] {
  const [before = '', after] = address.split('::');
  const head = parts(before);
  const tail = after === undefined ? [] : parts(after);
  const zeros = after === undefined ? 0 : 8 - head.length - tail.length;
  return [...head, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...tail];
}

function parts(text: string): readonly string[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => (isIPv4(group) ? ['0', '0'] : [Number.parseInt(group, 16).toString(16)]));
}
