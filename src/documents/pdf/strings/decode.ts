import { bytesOf } from '../cos/values.ts';

/** A string that stands for text (ISO 32000-1, 7.9.2): UTF-16 or UTF-8 by its mark, else PDFDocEncoding. */
export function decoded(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes.subarray(2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes.subarray(2));
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8').decode(bytes.subarray(3));
  return Array.from(bytes, (byte) => SPECIAL.get(byte) ?? String.fromCharCode(byte)).join('');
}

/** Text as a string of PDF. */
export function encoded(text: string): Uint8Array {
  if (/^[\t\n\r -~]*$/u.test(text)) return bytesOf(text);
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(wide.swap16());
}

/** Codes of PDFDocEncoding that are not those of ISO 8859-1 (annex D.2). */
const SPECIAL: ReadonlyMap<number, string> = new Map(
  Array.from('˘ˇˆ˙˝˛˚˜', (sign, i): [number, string] => [0x18 + i, sign]).concat(
    Array.from('•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž', (sign, i): [number, string] => [0x80 + i, sign]),
    [[0xa0, '€']],
  ),
);
