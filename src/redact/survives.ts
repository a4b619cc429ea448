import { fromHex, utf8 } from './encodings.ts';
import { type Form, formsOf } from './forms.ts';

export interface Survivor {
  readonly form: Form['name'] | 'utf-16le' | 'utf-16be';
  /** Byte offset of the first byte. */
  readonly at: number;
}

/**
 * Whether a value can still be read in bytes: as UTF-8 or UTF-16, or encoded (base64 at any alignment in both
 * alphabets, hex, URL, JSON, HTML, quoted-printable). Compressed or encrypted content is not looked into.
 */
export function survives(bytes: Uint8Array, value: string): boolean {
  return needlesOf(value).some(({ needle }) => indexOfBytes(bytes, needle, 0) !== -1);
}

/** Every place where a value can still be read, in the order of the bytes. */
export function survivors(bytes: Uint8Array, value: string): Survivor[] {
  return needlesOf(value)
    .flatMap(({ form, needle }) => {
      const found: Survivor[] = [];
      for (let at = indexOfBytes(bytes, needle, 0); at !== -1; at = indexOfBytes(bytes, needle, at + 1))
        found.push({ form, at });
      return found;
    })
    .sort((a, b) => a.at - b.at);
}

/** Base64 of this few characters would be met by chance in any large file. */
const LEAST_CORE = 6;

function needlesOf(value: string): { form: Survivor['form']; needle: Uint8Array }[] {
  if (value === '') return [];
  const texts = formsOf(value).filter((form) => form.name !== 'base64' || form.text.length >= LEAST_CORE);
  const little = utf16(value);
  return [
    ...texts.map((form) => ({ form: form.name, needle: utf8(form.text) })),
    { form: 'utf-16le' as const, needle: little },
    { form: 'utf-16be' as const, needle: little.map((_, i) => little[i ^ 1] ?? 0) },
  ];
}

function utf16(value: string): Uint8Array {
  const hex = Array.from({ length: value.length }, (_, i) => value.charCodeAt(i).toString(16).padStart(4, '0'));
  return fromHex(hex.map((unit) => unit.slice(2) + unit.slice(0, 2)).join('')) ?? new Uint8Array();
}

/** First place of `needle` at or after `from`, or -1; the first byte is searched natively. */
function indexOfBytes(bytes: Uint8Array, needle: Uint8Array, from: number): number {
  const first = needle[0];
  if (first === undefined) return -1;
  for (
    let at = bytes.indexOf(first, from);
    at !== -1 && at + needle.length <= bytes.length;
    at = bytes.indexOf(first, at + 1)
  ) {
    let same = 1;
    while (same < needle.length && bytes[at + same] === needle[same]) same += 1;
    if (same === needle.length) return at;
  }
  return -1;
}
