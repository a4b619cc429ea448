import { knownValues } from '../../redact/known.ts';
import { decodeUtf8 } from '../../redact/pass/decode.ts';
import { keyedHash } from '../scan/fingerprint.ts';

/** Looks for values that are known by their fingerprints alone, in a text that arrives in pieces. */
export interface Seeker {
  push(piece: Uint8Array): void;
  /** Lines, from 1, on which one of them stands. */
  end(): readonly number[];
}

/** Whether a value, in its normal form, is one of those sought. Remembers what it was asked: words repeat in a history. */
export function isSought(key: Uint8Array, fingerprints: ReadonlySet<string>): (normal: string) => boolean {
  let asked = new Map<string, boolean>();
  return (normal) => {
    const before = asked.get(normal);
    if (before !== undefined) return before;
    if (asked.size >= MOST_REMEMBERED) asked = new Map();
    const answer = fingerprints.has(keyedHash(key, normal));
    asked.set(normal, answer);
    return answer;
  };
}

const MOST_REMEMBERED = 100_000;

/**
 * Asks for every word of the text, from separator to separator and as what its base64 or URL encoding stands for. A
 * detector has to be told by the surroundings what a credential is; here it needs nothing but to stand there.
 */
export function seeker(sought: (normal: string) => boolean): Seeker {
  const lines = new Set<number>();
  let line = 1;
  let rest: Uint8Array = new Uint8Array();
  const look = (bytes: Uint8Array): void => {
    const text = decodeUtf8(bytes).replaceAll('\u0000', ''); // UTF-16 of plain letters is read as well
    let at = 0;
    for (const { finding } of knownValues(text, [], (value) => (sought(value) ? KNOWN : null))) {
      line += count(text, at, finding.start);
      at = finding.start;
      lines.add(line);
    }
    line += count(text, at, text.length);
  };
  return {
    push(piece) {
      const all = Buffer.concat([rest, piece]);
      const cut = all.length < WINDOW ? 0 : lastBreak(all) + 1;
      if (cut > 0) {
        look(all.subarray(0, cut));
        rest = Uint8Array.from(all.subarray(cut));
      } else if (all.length < LONGEST) rest = all;
      else {
        // no white space in a megabyte: what stands across the cut is looked at on both sides
        look(all);
        rest = Uint8Array.from(all.subarray(all.length - OVERLAP));
      }
    },
    end() {
      look(rest);
      return [...lines];
    },
  };
}

const KNOWN = { kind: 'known', entropy: 'high' } as const;
const WINDOW = 64 * 1024;
const LONGEST = 1024 * 1024;
/** Twice the longest word that is asked for. */
const OVERLAP = 1024;

function lastBreak(bytes: Uint8Array): number {
  return Math.max(bytes.lastIndexOf(10), bytes.lastIndexOf(32));
}

function count(text: string, from: number, to: number): number {
  let found = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) found += 1;
  return found;
}
