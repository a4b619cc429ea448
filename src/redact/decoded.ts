import type { Finding } from './finding.ts';

/** A text that was decoded, and where each of its UTF-16 units came from. */
export interface Decoded {
  readonly text: string;
  /** Offset in the outer text for every unit, and for the end. */
  readonly offsets: readonly number[];
}

/**
 * Decodes a stretch in which escapes stand among ordinary characters. `pattern` must carry `g`; `decode` gives the text
 * of one match, or null where it stays as it is.
 */
export function decodeEscapes(
  text: string,
  from: number,
  to: number,
  pattern: RegExp,
  decode: (escape: string) => string | null,
): Decoded {
  const stretch = text.slice(from, to);
  const offsets: number[] = [];
  let out = '';
  let at = 0;
  const copy = (end: number): void => {
    for (let i = at; i < end; i += 1) offsets.push(from + i);
    out += stretch.slice(at, end);
  };
  for (const match of stretch.matchAll(pattern)) {
    const decoded = decode(match[0]);
    if (decoded === null) continue;
    copy(match.index);
    for (let i = 0; i < decoded.length; i += 1) offsets.push(from + match.index);
    out += decoded;
    at = match.index + match[0].length;
  }
  copy(stretch.length);
  offsets.push(from + stretch.length);
  return { text: out, offsets };
}

/** The secrets of a decoded text as findings in the outer one; `why` says how it was written. */
export function outerFindings(inner: readonly Finding[], decoded: Decoded, detector: string, why: string): Finding[] {
  return inner
    .filter((finding) => finding.class === 'secret' && finding.confidence >= 0.6)
    .map((finding) => ({
      ...finding,
      detector,
      start: decoded.offsets[finding.start] ?? 0,
      end: decoded.offsets[finding.end] ?? 0,
      why: `${why}: ${finding.why}`,
    }))
    .filter((finding) => finding.end > finding.start);
}
