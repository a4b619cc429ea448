import { fromBase64, fromUrl, printable } from './encodings.ts';
import type { Entropy } from './finding.ts';
import { runStart } from './detector.ts';
import type { Learned, Secret } from './echoes.ts';
import { normalise } from './normalise.ts';

/** What is known of a value: what it was taken for, and whether a dictionary could hold it. */
export interface KnownValue {
  readonly kind: string;
  readonly entropy: Entropy;
}

const TOKEN = /[^\s"'`<>()[\]{},;|]{8,512}/gu;

/** Shortest value that is asked for. */
const LEAST = 8;

/** Base64 of fewer characters stands for less than that. */
const LEAST_BASE64 = 12;

/** Separators at which a token is cut, at most: of a longer row of parts only whole tails are asked for. */
const MOST_CUTS = 3;

/**
 * Tokens that this installation knows as a credential, though nothing in this text gives them away. Each token is
 * asked for whole and from separator to separator (`login=VALUE`, `user:VALUE@host`), also as what its base64 or URL
 * encoding stands for; then all of the token goes.
 */
export function knownValues(
  text: string,
  taken: readonly { readonly start: number; readonly end: number }[],
  known: (value: string) => KnownValue | null,
): Secret[] {
  const found: Secret[] = [];
  let next = 0;
  for (const token of text.matchAll(TOKEN)) {
    while (next < taken.length && (taken[next]?.end ?? 0) <= token.index) next += 1;
    if ((taken[next]?.start ?? Number.POSITIVE_INFINITY) < token.index + token[0].length) continue;
    const secret = inToken(token[0], known) ?? inDecoded(token[0], known);
    if (secret === null) continue;
    const { value, met, start, end } = secret;
    found.push({ value, finding: { ...finding(met), start: token.index + start, end: token.index + end } });
  }
  return found;
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

function inToken(token: string, known: (value: string) => KnownValue | null) {
  for (const { start, end } of pieces(token)) {
    const value = normalise(token.slice(start, end));
    const met = known(value);
    if (met !== null) return { value, met, start, end };
  }
  return null;
}

function inDecoded(token: string, known: (value: string) => KnownValue | null) {
  for (const { offset, plain } of decodings(token)) {
    const secret = inToken(plain, known);
    if (secret !== null) return { ...secret, start: offset, end: token.length };
  }
  return null;
}

/** From separator to separator, the longest first. */
function pieces(token: string): Piece[] {
  const cuts = [...token.matchAll(/[=:/@?&]+/gu)];
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  const ends = [...cuts.map((cut) => cut.index), token.replace(/[.:!?]{1,8}$/u, '').length, token.length];
  const all = starts.flatMap((start) => ends.map((end): Piece => ({ start, end })));
  const few = cuts.length <= MOST_CUTS ? all : all.filter(({ end }) => end >= token.length - 1);
  return few.filter(({ start, end }) => end - start >= LEAST).sort((a, b) => b.end - b.start - (a.end - a.start));
}

function decodings(token: string): { readonly offset: number; readonly plain: string }[] {
  const found = [];
  const padded = token.replace(/={1,2}$/u, '').length;
  const offset = runStart(token, padded, token.length, /[A-Za-z0-9+/_-]/u);
  const bytes = padded - offset < LEAST_BASE64 ? null : fromBase64(token.slice(offset));
  const plain = bytes === null ? null : printable(bytes);
  if (plain !== null) found.push({ offset, plain });
  if (token.includes('%')) found.push({ offset: 0, plain: fromUrl(token) });
  return found;
}

function finding({ kind, entropy }: KnownValue): Omit<Learned['finding'], 'start' | 'end'> {
  return {
    detector: 'known',
    kind,
    class: 'secret',
    confidence: 0.99,
    why: 'This installation knows the value as a credential',
    entropy,
  };
}
