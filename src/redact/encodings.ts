const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const SEXTETS = Int8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code);
  return BASE64.indexOf(sign === '-' ? '+' : sign === '_' ? '/' : sign);
});

/** UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Base64 of bytes in the standard alphabet, with padding. */
export function toBase64(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const digits = Math.min(4, bytes.length - i + 1);
    for (let j = 0; j < 4; j += 1) out += j < digits ? (BASE64[(group >> (18 - 6 * j)) & 63] ?? '') : '=';
  }
  return out;
}

export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Bytes of base64 in either alphabet, padded or not; null where a character or the length is wrong. */
export function fromBase64(text: string): Uint8Array | null {
  const body = text.replace(/={1,2}$/u, '');
  if (body.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((body.length * 3) / 4));
  let group = 0;
  let at = 0;
  for (let i = 0; i < body.length; i += 1) {
    const sextet = SEXTETS[body.charCodeAt(i)] ?? -1;
    if (sextet < 0) return null;
    group = ((group << 6) | sextet) & 0xffffff;
    if (i % 4 === 1) bytes[at++] = group >> 4;
    else if (i % 4 === 2) bytes[at++] = group >> 2;
    else if (i % 4 === 3) bytes[at++] = group;
  }
  return bytes;
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function fromHex(text: string): Uint8Array | null {
  if (text.length % 2 === 1 || !/^[0-9a-fA-F]*$/u.test(text)) return null;
  return Uint8Array.from({ length: text.length / 2 }, (_, i) => Number.parseInt(text.slice(i * 2, i * 2 + 2), 16));
}

/** The text of bytes that are printable UTF-8 throughout; null for anything else. */
export function printable(bytes: Uint8Array): string | null {
  for (let i = 0; i < Math.min(bytes.length, 64); i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 32) || byte === 127) return null;
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // oxlint-disable-next-line no-control-regex -- control characters are what tells binary data from text
    return /[\u0000-\u0008\u000e-\u001f\u007f]/u.test(text) ? null : text;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The text of bytes that are UTF-16, little-endian, and of Latin letters for the most part; null for anything else. */
export function utf16(bytes: Uint8Array): string | null {
  const most = Math.min(bytes.length, 64);
  let zeros = 0;
  for (let i = 1; i < most; i += 2) zeros += bytes[i] === 0 ? 1 : 0;
  if (bytes.length % 2 === 1 || zeros * 2 < most * 0.8) return null;
  const text = new TextDecoder('utf-16le').decode(bytes);
  // oxlint-disable-next-line no-control-regex -- control characters are what tells binary data from text
  return /[\u0000-\u0008\u000e-\u001f\u007f]/u.test(text) ? null : text;
}

/** Text of URL encoding, leaving escapes that are wrong as they are. */
export function fromUrl(text: string): string {
  return text.replaceAll(/(?:%[0-9A-Fa-f]{2}){1,512}/gu, (escapes) => {
    const bytes = fromHex(escapes.replaceAll('%', ''));
    return (bytes === null ? null : printable(bytes)) ?? escapes;
  });
}
