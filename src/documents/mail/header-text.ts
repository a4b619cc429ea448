import { TextDecoder } from 'node:util';
import type { Span } from './entity.ts';

/** A stretch of a header as it reads, and how a text is written in its place. */
export interface HeaderText extends Span {
  readonly value: string;
  encode(text: string): string;
}

/** Encoded words, and those that follow with nothing but white space between them (RFC 2047, 2 and 6.2). */
const WORDS = /=\?[^\s?]+\?[bqBQ]\?[^\s?]*\?=(?:\s+=\?[^\s?]+\?[bqBQ]\?[^\s?]*\?=)*/gu;

/** The text of a field: encoded words decoded, line ends of folding passed over. `source` has one sign for each byte. */
export function headerTexts(source: string, { start, end }: Span): HeaderText[] {
  const texts: HeaderText[] = [];
  let at = start;
  for (const { index, 0: words } of source.slice(start, end).matchAll(WORDS)) {
    texts.push(...literals(source, { start: at, end: start + index }));
    at = start + index + words.length;
    texts.push({ start: start + index, end: at, value: decodedWords(words), encode: encodedWords });
  }
  return [...texts, ...literals(source, { start: at, end })];
}

function literals(source: string, { start, end }: Span): HeaderText[] {
  return [...source.slice(start, end).matchAll(/[^\r\n]+/gu)].map(({ index, 0: raw }) => {
    const span = { start: start + index, end: start + index + raw.length };
    const read = Buffer.from(raw, 'latin1').toString('utf8');
    // UTF-8 as it is (RFC 6532), else one sign for each byte
    const isWide = read !== raw && !read.includes('\ufffd');
    return isWide
      ? { ...span, value: read, encode: (text: string) => Buffer.from(text, 'utf8').toString('latin1') }
      : { ...span, value: raw, encode: (text: string) => text };
  });
}

function decodedWords(words: string): string {
  // a sign of several bytes may be cut between two words of one encoding
  const pieces: { charset: string; bytes: Buffer }[] = [];
  for (const { groups = {} } of words.matchAll(
    /=\?(?<charset>[^\s?*]+)[^\s?]*\?(?<as>[bqBQ])\?(?<text>[^\s?]*)\?=/gu,
  )) {
    const { charset = '', as = '', text = '' } = groups;
    const bytes = as.toLowerCase() === 'b' ? Buffer.from(text, 'base64') : unquoted(text);
    const last = pieces.at(-1);
    if (last?.charset === charset.toLowerCase()) last.bytes = Buffer.concat([last.bytes, bytes]);
    else pieces.push({ charset: charset.toLowerCase(), bytes });
  }
  return pieces.map(({ charset, bytes }) => decoderFor(charset).decode(bytes)).join('');
}

function unquoted(text: string): Buffer {
  const bytes = text
    .replaceAll('_', ' ')
    .replaceAll(/=(?<code>[0-9A-Fa-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1');
}

function decoderFor(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder('utf-8');
  }
}

/** A word has at most 75 signs: so many bytes fit into its base64. */
const BYTES_OF_A_WORD = 42;

function encodedWords(text: string): string {
  const words: string[] = [];
  let bytes = Buffer.alloc(0);
  const end = (): void => {
    if (bytes.length > 0) words.push(`=?utf-8?B?${bytes.toString('base64')}?=`);
  };
  for (const sign of text) {
    const more = Buffer.from(sign, 'utf8');
    if (bytes.length + more.length > BYTES_OF_A_WORD) {
      end();
      bytes = Buffer.alloc(0);
    }
    bytes = Buffer.concat([bytes, more]);
  }
  end();
  return words.join('\r\n ');
}
