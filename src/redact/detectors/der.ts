import type { RunDetector } from '../detector.ts';
import { fromBase64 } from '../encodings.ts';
import type { Finding } from '../finding.ts';
import { wrappedEnd } from '../wrapped.ts';

/** Beginnings of key stores and keys that are no DER, in base64: JKS, JCEKS, OpenSSH. */
const MAGIC: readonly (readonly [start: string, what: string])[] = [
  ['/u3+7QAAAA', 'Java key store'],
  ['zs7OzgAAAA', 'Java key store (JCEKS)'],
  ['b3BlbnNzaC1rZXktdjE', 'OpenSSH private key'],
];

/** How much of a run tells what it is, in characters of base64. */
const HEAD = 88;

/** Private keys and key stores in base64 without the frame of PEM. */
export const der: RunDetector = {
  name: 'der',
  rank: 3.1,
  kinds: [
    {
      kind: 'private-key',
      what: 'Private key or key store in base64 without a frame (PKCS #1, #8, #12, SEC 1, OpenSSH, JKS)',
      source: 'https://www.rfc-editor.org/rfc/rfc5958',
      class: 'secret',
    },
  ],
  run(text, start, end) {
    const from = bodyStart(text, start, end);
    if (end - from < 60) return [];
    const what =
      MAGIC.find(([magic]) => text.startsWith(magic, from))?.[1] ??
      derKind(text.slice(from, Math.min(end, from + HEAD)));
    return what === null ? [] : [key(from, wrappedEnd(text, from, end), what)];
  },
};

/** Behind the name of a variable or a parameter, which is part of the run (`KEY=MII…`). */
function bodyStart(text: string, start: number, end: number): number {
  const sign = text.slice(start, Math.min(end, start + 80)).lastIndexOf('=');
  return sign === -1 || end - start - sign < 60 ? start : start + sign + 1;
}

/**
 * Which structure of RFC 8017 A.1.2, RFC 5915, RFC 5958 or RFC 7292 begins there: a sequence with a version and then
 * the algorithm, the modulus, or the key. Certificates and public keys begin with no version.
 */
function derKind(head: string): string | null {
  if (!head.startsWith('M')) return null;
  const bytes = fromBase64(head.slice(0, head.length - (head.length % 4)));
  if (bytes === null) return null;
  const sequence = element(bytes, 0);
  if (sequence?.tag !== 0x30) return null;
  const version = element(bytes, sequence.content);
  if (version?.tag === 0x30) return isPbes(bytes, version.content) ? 'Encrypted private key (PKCS #8)' : null;
  if (version?.tag !== 2 || version.length !== 1) return null;
  const number = bytes[version.content] ?? 255;
  const next = element(bytes, version.content + 1);
  if (next === null) return null;
  if (number === 0 && next.tag === 2 && next.length >= 64) return 'Private key (PKCS #1)';
  if (number === 1 && next.tag === 4 && next.length >= 16 && next.length <= 66) return 'Private key (SEC 1)';
  if (number <= 1 && next.tag === 0x30 && bytes[next.content] === 6) return 'Private key (PKCS #8)';
  return number === 3 && next.tag === 0x30 && bytes[next.content] === 6 ? 'Key store (PKCS #12)' : null;
}

interface Element {
  readonly tag: number;
  readonly length: number;
  /** Where the content begins. */
  readonly content: number;
}

/** Tag and length of DER (X.690, 8.1); null where the length is written in a way that DER forbids. */
function element(bytes: Uint8Array, at: number): Element | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined) return null;
  if (first < 0x80) return { tag, length: first, content: at + 2 };
  const count = first & 0x7f;
  if (count === 0 || count > 3) return null;
  let length = 0;
  for (let i = 0; i < count; i += 1) length = length * 256 + (bytes[at + 2 + i] ?? 0);
  return { tag, length, content: at + 2 + count };
}

/** The object identifiers 1.2.840.113549.1.5.* (PBES1, PBES2) and 1.2.840.113549.1.12.1.*. */
function isPbes(bytes: Uint8Array, at: number): boolean {
  const begin = [6, -1, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01];
  const next = bytes[at + begin.length] ?? 0;
  return begin.every((byte, i) => byte === -1 || bytes[at + i] === byte) && (next === 5 || next === 12);
}

function key(start: number, end: number, what: string): Finding {
  return {
    detector: 'der',
    kind: 'private-key',
    class: 'secret',
    start,
    end,
    confidence: 0.95,
    entropy: 'high',
    why: `${what} in base64, told by its first bytes`,
  };
}
