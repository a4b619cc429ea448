import { fromBase64, fromHex, fromUrl, printable } from './encodings.ts';

const PEM = /-----BEGIN [A-Z0-9 ]{3,60}-----/u;

/** How many layers of encoding are taken off. */
const DEPTH = 2;

/**
 * The one form in which a value is fingerprinted, so that the same credential written twice is the same.
 *
 * Unicode NFC; white space and matching quotes around it are taken off, then percent escapes, hex and base64
 * where all of it stands for printable text. In a PEM block the line ends (`\r\n`, `\n`, escaped `\n`), indentation and quotes between the
 * lines do not count: only the frame and the base64 do.
 */
export function normalise(value: string): string {
  let bare = unquote(value.normalize('NFC').trim());
  for (let layer = 0; layer < DEPTH && !PEM.test(bare); layer += 1) {
    const inner = decoded(bare);
    if (inner === null) break;
    bare = unquote(inner.normalize('NFC').trim());
  }
  return PEM.test(bare) ? pemForm(bare) : bare;
}

function unquote(value: string): string {
  const first = value.charAt(0);
  const paired = value.length >= 2 && first === value.at(-1) && /["'`]/u.test(first);
  return paired ? unquote(value.slice(1, -1).trim()) : value;
}

/** Base64 of fewer characters is as likely to be a word. */
const LEAST_BASE64 = 12;

function decoded(value: string): string | null {
  if (/%[0-9A-Fa-f]{2}/u.test(value)) {
    const plain = fromUrl(value);
    if (plain !== value) return plain;
  }
  const isHex = value.length >= LEAST_BASE64 && /^[0-9A-Fa-f]+$/u.test(value);
  const inHex = isHex ? fromHex(value) : null;
  const hexText = inHex === null ? null : printable(inHex);
  if (hexText !== null) return hexText;
  const isBase64 = value.length >= LEAST_BASE64 && /^[A-Za-z0-9+/_-]+={0,2}$/u.test(value);
  const bytes = isBase64 && value.length % 4 !== 1 ? fromBase64(value) : null;
  const text = bytes === null ? null : printable(bytes);
  return text === null || text.trim().length < 4 ? null : text;
}

function pemForm(value: string): string {
  const marks = value.match(/-----(?:BEGIN|END) [A-Z0-9 ]{3,60}-----/gu) ?? [];
  const body = marks.reduce((rest, mark) => rest.replace(mark, ''), value);
  return [marks[0], body.replaceAll(/\\[nrt"']|[^A-Za-z0-9+/=:,-]/gu, '')].join('\n');
}
