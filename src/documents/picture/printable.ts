/** Text that stands in bytes of a structure that is not read further: stretches of letters, of one or two bytes each. */
export function printable(bytes: Uint8Array): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const shifted = buffer.subarray(1);
  return [
    buffer.toString('utf8'),
    ...[buffer, shifted].map((one) => one.subarray(0, one.length & ~1).toString('utf16le')),
  ]
    .flatMap((text) => text.match(STRETCH) ?? [])
    .filter((text, i, all) => all.indexOf(text) === i);
}

/** Shorter ones turn up in any bytes. */
const STRETCH = /[\u0020-\u007e\u00a0-\u024f\n\t]{6,}/gu;
