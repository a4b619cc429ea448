import type { View } from './views.ts';

/** A value that a view still shows, and how it stands there. */
export interface Survivor {
  readonly value: string;
  readonly by: string;
  readonly as: string;
}

/**
 * Looks for values in what other programs see: as they are, in UTF-16, base64, hexadecimal and URL-encoded; with tags
 * taken out, and with white space taken out. It is written for these tests and shares nothing with the proof in
 * src/documents.
 */
export function survivors(views: readonly View[], values: readonly string[]): Survivor[] {
  return views.flatMap(({ by, bytes }) => {
    const texts = textsOf(bytes);
    return values.flatMap((value): Survivor[] => {
      const form = formsOf(value).find(({ sign, lower }) =>
        texts.some(({ text, folded }) => (lower ? folded : text).includes(sign)),
      );
      return form === undefined ? [] : [{ value, by, as: form.as }];
    });
  });
}

interface Text {
  readonly text: string;
  readonly folded: string;
}

function textsOf(bytes: Uint8Array): Text[] {
  const plain = Buffer.from(bytes).toString('latin1');
  const read = Buffer.from(bytes).toString('utf8');
  const bare = references(read.replaceAll(/<[^<>]*>/gu, ''));
  const all = [plain, read, references(read), bare, bare.replaceAll(/\s+/gu, ''), read.replaceAll(/\s+/gu, '')];
  return [...new Set(all)].map((text) => ({ text, folded: text.toLowerCase() }));
}

function references(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll(/&#(?<code>[0-9]{1,6});/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
}

interface Form {
  readonly as: string;
  readonly sign: string;
  /** Whether capital letters make no difference. */
  readonly lower: boolean;
}

function formsOf(value: string): Form[] {
  const bytes = Buffer.from(value, 'utf8');
  const wide = Buffer.from(value, 'utf16le');
  const form = (as: string, sign: string, lower = false): Form => ({ as, sign, lower });
  return [
    form('itself', value),
    form('itself, in a line', value.replaceAll(/\s+/gu, '')),
    form('UTF-16', wide.toString('latin1')),
    form('UTF-16', wide.swap16().toString('latin1')),
    form('hexadecimal', bytes.toString('hex'), true),
    form('hexadecimal of UTF-16', wide.toString('hex'), true),
    form('URL', encodeURIComponent(value)),
    form('URL', Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''), true),
    ...[0, 1, 2].map((before) => form('base64', base64Middle(bytes, before))),
  ];
}

/** What stands in base64 whatever stands before and after a value: without the signs that share bits with those. */
function base64Middle(bytes: Buffer, before: number): string {
  const all = Buffer.concat([Buffer.alloc(before), bytes])
    .toString('base64')
    .replaceAll('=', '');
  const from = Math.ceil((before * 8) / 6);
  const to = Math.floor(((before + bytes.length) * 8) / 6);
  return all.slice(from, to);
}
