/** A segment of a JPEG file (ITU-T T.81, annex B). A scan's holds its header; what it scans stands in `scan`. */
export interface Segment {
  /** The second byte of its marker: 0xda for a scan. */
  readonly marker: number;
  /** Without marker and length. */
  readonly data: Uint8Array;
  /** Entropy-coded bytes that follow a scan's header, restart markers among them. */
  readonly scan: Uint8Array;
}

export interface Segments {
  readonly segments: readonly Segment[];
  /** Bytes after the end of the image. */
  readonly rest: number;
}

export const SOS = 0xda;
const SOI = 0xd8;
const EOI = 0xd9;
/** More than any picture has; each scan of a progressive one goes through all pixels. */
const MOST_SEGMENTS = 1_000;
const MOST_SCANS = 64;
const NONE = new Uint8Array(0);

/** The segments of a JPEG up to its end; null where it is no whole one. */
export function segmentsOf(bytes: Uint8Array): Segments | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const segments: Segment[] = [];
  let scans = 0;
  for (let at = 2; at + 1 < bytes.length && segments.length < MOST_SEGMENTS;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // fill bytes before a marker (B.1.1.2)
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === EOI) return { segments, rest: bytes.length - at - 2 };
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    // markers without a length (restart, TEM, a second start) have no place here
    if (length < 2 || end > bytes.length || marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8)) return null;
    const data = bytes.subarray(at + 4, end);
    at = end;
    if (marker === SOS) {
      scans += 1;
      if (scans > MOST_SCANS) return null;
      at = scanEnd(bytes, end);
    }
    segments.push({ marker, data, scan: marker === SOS ? bytes.subarray(end, at) : NONE });
  }
  return null;
}

/** Where the next marker begins that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return bytes.length;
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at += 2;
  }
  return bytes.length;
}

/** A file of segments. */
export function jpegOf(segments: readonly Segment[]): Uint8Array {
  return Buffer.concat([
    Uint8Array.of(0xff, SOI),
    ...segments.flatMap(({ marker, data, scan }) => [
      Uint8Array.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255),
      data,
      scan,
    ]),
    Uint8Array.of(0xff, EOI),
  ]);
}
