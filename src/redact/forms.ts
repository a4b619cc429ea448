import { toBase64, toBase64Url, toHex, utf8 } from './encodings.ts';

export interface Form {
  readonly name: 'raw' | 'url' | 'json' | 'html' | 'quoted-printable' | 'hex' | 'base64';
  readonly text: string;
}

/**
 * A value in the encodings in which it commonly travels. The base64 forms are the parts that do not depend on what
 * stands around the value, at the three places where it can begin in a group of three bytes, in both alphabets.
 */
export function formsOf(value: string): Form[] {
  const bytes = utf8(value);
  const hex = toHex(bytes);
  const json = JSON.stringify(value).slice(1, -1);
  const forms: Form[] = [
    { name: 'raw', text: value },
    ...[
      encodeURIComponent(value.toWellFormed()),
      everyByteEscaped(bytes),
      lowerEscapes(encodeURIComponent(value.toWellFormed())),
      encodeURIComponent(value.toWellFormed()).replaceAll('%20', '+'),
    ].map((text): Form => ({ name: 'url', text })),
    ...[json, JSON.stringify(json).slice(1, -1), asciiJson(value)].map((text): Form => ({ name: 'json', text })),
    ...htmlForms(value).map((text): Form => ({ name: 'html', text })),
    { name: 'quoted-printable', text: quotedPrintable(bytes) },
    { name: 'hex', text: hex },
    { name: 'hex', text: hex.toUpperCase() },
    ...base64Cores(bytes).map((text): Form => ({ name: 'base64', text })),
  ];
  return forms.filter((form, i) => form.text.length >= 3 && forms.findIndex((other) => other.text === form.text) === i);
}

/** The stable characters of base64 for each alignment: of the last group only what the value alone decides. */
export function base64Cores(bytes: Uint8Array): string[] {
  const cores: string[] = [];
  for (const shift of [0, 1, 2]) {
    const shifted = new Uint8Array(shift + bytes.length);
    shifted.set(bytes, shift);
    const first = Math.ceil((shift * 8) / 6);
    const last = Math.floor(((shift + bytes.length) * 8) / 6);
    const core = toBase64(shifted).slice(first, last);
    if (core.length >= 4) cores.push(core, toBase64Url(shifted).slice(first, last));
  }
  return [...new Set(cores)];
}

function everyByteEscaped(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0').toUpperCase()}`).join('');
}

function lowerEscapes(text: string): string {
  return text.replaceAll(/%[0-9A-F]{2}/gu, (escape) => escape.toLowerCase());
}

function asciiJson(value: string): string {
  return JSON.stringify(value)
    .slice(1, -1)
    .replaceAll(/[^ -~]/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function htmlForms(value: string): string[] {
  const basic = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [
    basic,
    basic.replaceAll('"', '&quot;'),
    basic.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
    basic.replaceAll('"', '&#34;').replaceAll("'", '&#39;'),
    basic.replaceAll('"', '&quot;').replaceAll("'", '&#x27;'),
  ];
}

function quotedPrintable(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) =>
    byte === 61 || byte < 32 || byte > 126
      ? `=${byte.toString(16).padStart(2, '0').toUpperCase()}`
      : String.fromCharCode(byte),
  ).join('');
}
