import { concat } from './bytes.ts';
import { reading, Unreadable } from './refusal.ts';
import type { Read } from './refusal.ts';

/** C2SP tlog-tiles: the length of an entry is a big-endian uint16. */
export const ENTRY_MOST_BYTES = 65_535;

/** Entries as tlog-tiles bundles them: each with its length before it. */
export function bundleBytes(entries: readonly Uint8Array[]): Uint8Array {
  return concat(
    ...entries.map((entry) => {
      if (entry.length > ENTRY_MOST_BYTES) throw new RangeError('a log entry has at most 65,535 bytes');
      return concat(Uint8Array.of(entry.length >> 8, entry.length & 255), entry);
    }),
  );
}

/** Takes a bundle apart; a torn or overlong one is refused. */
export function parseBundle(bundle: Uint8Array): Read<readonly Uint8Array[]> {
  return reading(() => readBundle(bundle));
}

function readBundle(bundle: Uint8Array): readonly Uint8Array[] {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bundle.length;) {
    const [high, low] = bundle.subarray(at, at + 2);
    if (high === undefined || low === undefined) throw new Unreadable('bundle-malformed');
    const end = at + 2 + high * 256 + low;
    if (end > bundle.length) throw new Unreadable('bundle-malformed');
    entries.push(bundle.slice(at + 2, end));
    at = end;
  }
  return entries;
}
