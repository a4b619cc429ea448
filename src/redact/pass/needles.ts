/** Calls `visit` for every place where a needle stands, in the order of the bytes; overlapping ones too. */
export type NeedlePass<T> = (bytes: Uint8Array, visit: (at: number, payload: T) => void) => void;

/** Bytes that are looked for, at least one of them, and what the visitor is told when they are found. */
export interface Needle<T> {
  readonly bytes: Uint8Array;
  readonly payload: T;
}

/**
 * Builds an exact search for many needles at once: one table look-up per byte on the pair of bytes that begins there,
 * and a comparison only where a needle begins like that. Needles at one place are visited in the order given.
 */
export function needlePass<T>(needles: readonly Needle<T>[]): NeedlePass<T> {
  const needlesByPair = fillPairs(needles);
  const begins = new Uint8Array(0x10000);
  for (const pair of needlesByPair.keys()) begins[pair] = 1;
  return (bytes, visit) => {
    for (let at = 0; at < bytes.length; at += 1) {
      const pair = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
      if (begins[pair] === 0) continue;
      for (const needle of needlesByPair.get(pair) ?? []) {
        if (standsAt(bytes, at, needle.bytes)) visit(at, needle.payload);
      }
    }
  };
}

function fillPairs<T>(needles: readonly Needle<T>[]): Map<number, Needle<T>[]> {
  const needlesByPair = new Map<number, Needle<T>[]>();
  for (const needle of needles) {
    const [first, second] = needle.bytes;
    if (first === undefined) throw new Error('A needle needs at least one byte.');
    const seconds = second === undefined ? Array.from({ length: 256 }, (_, byte) => byte) : [second];
    for (const pair of seconds.map((byte) => (first << 8) | byte)) {
      const bucket = needlesByPair.get(pair);
      if (bucket === undefined) needlesByPair.set(pair, [needle]);
      else bucket.push(needle);
    }
  }
  return needlesByPair;
}

function standsAt(bytes: Uint8Array, at: number, needle: Uint8Array): boolean {
  if (at + needle.length > bytes.length) return false;
  for (let i = 2; i < needle.length; i += 1) {
    if (bytes[at + i] !== needle[i]) return false;
  }
  return true;
}
