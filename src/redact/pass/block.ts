/** How far a block of base64 that is broken over lines is read from its first line, in bytes. */
export const BLOCK_REACH = 66_000;

/**
 * Whether a run may be the first line of a block of base64 (wrapped.ts), or one at which reading begins anew. True too
 * often costs time, false too often would lose what stands in the block.
 */
export function beginsBlock(bytes: Uint8Array, from: number, to: number): boolean {
  const width = to - from;
  if (width < 40 || width > 200) return false;
  const next = bytes[to] ?? 0;
  if (next !== 0x0a && next !== 0x0d && next !== 0x5c && next !== 0x20) return false;
  return beginsAnew(bytes, from, to) || !followsLine(bytes, from, width);
}

/** Directly above stands a line that is at least as wide and of the same signs. */
function followsLine(bytes: Uint8Array, from: number, width: number): boolean {
  let at = from - 1;
  while (from - at < 42 && isBetween(bytes[at] ?? 0)) at -= 1;
  for (let i = 0; i < width; i += 1) if (!isOfBase64(bytes[at - i] ?? 0)) return false;
  return true;
}

function isBetween(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d || byte === 0x20 || byte === 0x09 || byte === 0x3e;
}

function isOfBase64(byte: number): boolean {
  return (
    (byte >= 0x2f && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x2b
  );
}

/** As in wrapped.ts. */
function beginsAnew(bytes: Uint8Array, from: number, to: number): boolean {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum = (sum * 31 + (bytes[i] ?? 0)) & 0xffff;
  return (sum & 255) === 0;
}
