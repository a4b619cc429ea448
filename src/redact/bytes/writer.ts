import { apart, inOrder } from '../apart.ts';
import type { Closure, Hit } from '../closure/closure.ts';
import { utf8 } from '../encodings.ts';
import { wideOrder } from '../pass/decode.ts';
import { ownPlaceholders } from '../own-spans.ts';
import type { Done } from '../policy/treat.ts';
import { standsAlone } from '../policy/stands-alone.ts';
import { joined } from './blocks.ts';
import { type Wide, searchWide, wideText } from './wide.ts';

/** What stands somewhere instead. */
export interface Put {
  readonly kind: string;
  readonly placeholder: string;
  /** `replaced` for a secret; for an identity reference what the audience's policy said. */
  readonly done: 'replaced' | Exclude<Done, 'kept'>;
}

/** What was put where; offsets in bytes of the input, end exclusive. */
export interface ByteReplacement extends Put {
  readonly start: number;
  readonly end: number;
}

/** Second pass over an input: the same bytes, cut anywhere. */
export interface Writer {
  /** Gives the safe bytes that nothing further on can change. */
  push(chunk: Uint8Array): Uint8Array;
  /** The rest. */
  end(): Uint8Array;
  /** What was replaced since this was asked last, in order. */
  replaced(): ByteReplacement[];
}

/** What the first pass made of an input and what the job knows by now. */
export interface Known {
  readonly secrets: readonly ByteReplacement[];
  readonly identities: readonly ByteReplacement[];
  /** Finds the values of the job; what it gives is put there. */
  readonly search: Closure<Put>;
  /** Finds identity references that have to go wherever they stand. */
  readonly searchIdentities: Closure<Put>;
  /** Length of the longest value, in bytes. */
  readonly longest: number;
}

/** Bytes that are gathered before they are searched. */
const BLOCK = 1 << 20;

/** How many bytes in front of a place are looked at: the run of base64 in which it stands, the sign before it. */
const BEFORE = 1024;

/** A value may take six bytes for one where it is escaped; this many at most are held back for it. */
const MOST_AHEAD = 1 << 19;

/**
 * Puts placeholders where the first pass found values and where values of the job stand in any other form. Every other
 * byte stays as it is, whether it is text or not.
 */
export function writer(known: Known): Writer {
  const ahead = Math.min(MOST_AHEAD, BEFORE + 6 * known.longest);
  let pieces: Uint8Array[] = [];
  let gathered = 0;
  let block = new Uint8Array();
  /** Where the block begins in the input, and up to where the input was given out. */
  let from = 0;
  let written = 0;
  let order: Wide | undefined;
  let put: ByteReplacement[] = [];
  const go = (isLast: boolean): Uint8Array => {
    block = joined([block, ...pieces]);
    pieces = [];
    gathered = 0;
    if (order === undefined) order = wideOrder(block);
    const encode = encoderFor(order);
    const all = within(known, block, from, written, order);
    const limit = isLast ? from + block.length : settled(all, Math.max(written, from + block.length - ahead));
    const out: Uint8Array[] = [];
    for (const one of all.filter(({ start }) => start < limit)) {
      out.push(block.subarray(written - from, one.start - from), encode(one.placeholder));
      written = one.end;
      put.push(one);
    }
    out.push(block.subarray(written - from, limit - from));
    written = limit;
    const safe = joined(out);
    // even, so that a unit of UTF-16 begins at an even place in every block
    const cut = Math.max(0, written - BEFORE - from) & ~1;
    block = block.slice(cut);
    from += cut;
    return safe;
  };
  return {
    push(chunk) {
      pieces.push(chunk.slice());
      gathered += chunk.length;
      return gathered < BLOCK ? new Uint8Array() : go(false);
    },
    end: () => go(true),
    replaced() {
      const since = put;
      put = [];
      return since;
    },
  };
}

/** Everything to be replaced in a block behind what was written already, in order and without overlap. */
function within(known: Known, block: Uint8Array, from: number, written: number, order: Wide): ByteReplacement[] {
  const end = from + block.length;
  const found = between(known.secrets, written, end);
  const again = hitsIn(searchWide(known.search, order)(block), from, written);
  const names = searchWide(
    known.searchIdentities,
    order,
  )(block).filter((hit) => hit.form === 'plain' && standsAlone(block, hit));
  const named = hitsIn(names, from, written);
  const own = again.length + named.length === 0 ? [] : ownIn(block, from, order);
  const secrets = inOrder([...found, ...apart(again, inOrder([...found, ...own]))]);
  const identities = apart(between(known.identities, written, end), secrets);
  const all = inOrder([...secrets, ...identities]);
  return inOrder([...all, ...apart(named, inOrder([...all, ...own]))]);
}

function hitsIn(hits: readonly Hit<Put>[], from: number, written: number): ByteReplacement[] {
  return hits
    .map(({ start, end, payload }) => ({ ...payload, start: Math.max(written, from + start), end: from + end }))
    .filter((hit) => hit.end > hit.start);
}

/** Those of a row in order that lie, at least in part, between two places; found by halving. */
function between(row: readonly ByteReplacement[], from: number, to: number): ByteReplacement[] {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle]?.end ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < row.length && (row[end]?.start ?? to) < to) end += 1;
  return row.slice(low, end);
}

/** Up to where nothing can change any more: not into the middle of something. */
function settled(all: readonly ByteReplacement[], limit: number): number {
  return all.find(({ start, end }) => start < limit && limit < end)?.start ?? limit;
}

function ownIn(block: Uint8Array, from: number, order: Wide): { start: number; end: number }[] {
  const text = order === null ? new TextDecoder('windows-1252').decode(block) : wideText(block, order);
  const size = order === null ? 1 : 2;
  return ownPlaceholders(text).map(({ start, end }) => ({ start: from + size * start, end: from + size * end }));
}

/** Placeholders are written in the encoding of the input. */
function encoderFor(order: Wide): (text: string) => Uint8Array {
  if (order === null) return utf8;
  const shift = order === 'utf-16le' ? 0 : 8;
  return (text) =>
    Uint8Array.from(
      { length: text.length * 2 },
      (_, i) => (text.charCodeAt(i >> 1) >> (i % 2 === 0 ? shift : 8 - shift)) & 255,
    );
}
