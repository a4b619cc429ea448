/** More than a chain has; what is beyond is not looked at, and that is said. */
export const MOST_BLOCKS = 20;
/** Of base64. The largest certificates in use have a few kilobytes. */
const MOST_LETTERS = 100_000;

export interface PemBlocks {
  /** The base64 of each certificate, in the order in which they were pasted. */
  readonly certificates: readonly string[];
  /** There were more than `MOST_BLOCKS`, or one without an end. */
  readonly isCut: boolean;
}

const BEGIN = '-----BEGIN CERTIFICATE-----';
const END = '-----END CERTIFICATE-----';

/** The certificates of a text as people paste it, with whatever stands around them. Other PEM blocks are left out. */
export function certificatesIn(text: string): PemBlocks {
  const certificates: string[] = [];
  let at = text.indexOf(BEGIN);
  while (at !== -1) {
    const from = at + BEGIN.length;
    const to = text.indexOf(END, from);
    if (to === -1 || to - from > MOST_LETTERS || certificates.length === MOST_BLOCKS)
      return { certificates, isCut: true };
    certificates.push(text.slice(from, to).replaceAll(/\s+/gu, ''));
    at = text.indexOf(BEGIN, to);
  }
  return { certificates, isCut: false };
}

/** The same certificates as a text of nothing else: no private key, no words of a program. */
export function onlyCertificates(text: string): string {
  return certificatesIn(text)
    .certificates.map((base64) => `${BEGIN}\n${base64.replaceAll(/(.{64})(?=.)/gu, '$1\n')}\n${END}\n`)
    .join('');
}
