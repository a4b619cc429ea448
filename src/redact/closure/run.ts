interface Span {
  readonly start: number;
  readonly end: number;
}

/** How far a run of encoded characters is followed to either side, in bytes. */
const REACH = 512;

/** Characters of base64 that are partly made of the value's first or last byte. */
const PARTLY = 2;

/**
 * The run of base64 or hex around a value, since the rest of it would still decode to what stood beside. Of a run that
 * is longer than anybody's credential (a file in base64) only the value goes, with the characters that hold a part of
 * its first and last byte.
 */
export function wholeRun(bytes: Uint8Array, span: Span, form: 'hex' | 'base64'): Span {
  const isSign = form === 'hex' ? isHex : isBase64;
  let { start, end } = span;
  while (start > 0 && span.start - start <= REACH && isSign(bytes[start - 1] ?? 0)) start -= 1;
  while (end < bytes.length && end - span.end <= REACH && isSign(bytes[end] ?? 0)) end += 1;
  if (span.start - start <= REACH && end - span.end <= REACH) {
    while (form === 'base64' && bytes[end] === 0x3d && end < bytes.length) end += 1;
    return { start, end };
  }
  const partly = form === 'base64' ? PARTLY : 0;
  return { start: Math.max(start, span.start - partly), end: Math.min(end, span.end + partly) };
}

function isHex(byte: number): boolean {
  return (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 70) || (byte >= 97 && byte <= 102);
}

function isBase64(byte: number): boolean {
  const isLetter = (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
  return isLetter || (byte >= 48 && byte <= 57) || byte === 0x2b || byte === 0x2f || byte === 0x2d || byte === 0x5f;
}
