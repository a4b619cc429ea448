import { identityDetector } from './shape.ts';

const RFC1918 = 'https://www.rfc-editor.org/rfc/rfc1918#section-3';
const BYTE = '(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const NOT_BEFORE = /[\w.:-]/u;
const END = String.raw`(?:\/[0-9]{1,2})?(?!\.[0-9]|[\w-])`;

/** Addresses that mean something in one network only. */
export const privateAddresses = identityDetector('identities-addresses', 2.1, [
  {
    kind: 'private-address',
    what: 'Private address of IPv4',
    source: RFC1918,
    anchors: ['10.', '192.168.', '172.1', '172.2', '172.3'],
    pattern: new RegExp(`(?:10\\.${BYTE}|192\\.168|172\\.(?:1[6-9]|2[0-9]|3[01]))\\.${BYTE}\\.${BYTE}${END}`, 'y'),
    notAfter: NOT_BEFORE,
    confidence: 0.9,
    why: 'Address of a private network',
    isNone: isVersion,
  },
  {
    kind: 'private-address',
    what: 'Shared or link-local address of IPv4',
    source: 'https://www.rfc-editor.org/rfc/rfc6598#section-7',
    anchors: ['100.', '169.254.'],
    pattern: new RegExp(`(?:100\\.(?:6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])|169\\.254)\\.${BYTE}\\.${BYTE}${END}`, 'y'),
    notAfter: NOT_BEFORE,
    confidence: 0.85,
    why: 'Address of a private network',
  },
  {
    kind: 'private-address',
    what: 'Unique local or link-local address of IPv6',
    source: 'https://www.rfc-editor.org/rfc/rfc4193#section-3.1',
    anchors: ['fc', 'fd']
      .flatMap((start) => '0123456789abcdef'.split('').map((digit) => `${start}${digit}`))
      .concat('fe80:'),
    pattern: /(?:f[cd][0-9a-f]{2}|fe80):(?:[0-9a-f]{0,4}:){1,7}[0-9a-f]{0,4}(?:\/[0-9]{1,3})?(?![\w:])/iy,
    notAfter: NOT_BEFORE,
    confidence: 0.9,
    why: 'Address of a private network',
  },
]);

/** Four numbers behind the word say which edition of a program it is. */
function isVersion(_: string, text: string, start: number): boolean {
  return /(?:version|release|build|\bv)[ :="']{0,4}$/iu.test(text.slice(Math.max(0, start - 14), start));
}
