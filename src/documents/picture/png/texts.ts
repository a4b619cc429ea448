import { inflateSync } from 'node:zlib';
import { printable } from '../printable.ts';
import type { Chunk } from './chunks.ts';

/** What a chunk beside the pixels says in words, its keyword as a name: it may give a value away (PNG 11.3.3). */
export function textsOfChunk({ type, data }: Chunk): string[] {
  if (type === 'tEXt') return keyed(data, (rest) => rest);
  if (type === 'zTXt') return keyed(data, (rest) => unpacked(rest.subarray(1)));
  if (type === 'iTXt') return keyed(data, internationalText);
  return printable(data);
}

function keyed(data: Uint8Array, text: (rest: Uint8Array) => Uint8Array | null): string[] {
  const end = data.indexOf(0);
  if (end < 0) return printable(data);
  const value = text(data.subarray(end + 1));
  const keyword = Buffer.from(data.subarray(0, end)).toString('latin1');
  return value === null ? [keyword] : [`${keyword}=${new TextDecoder('utf-8').decode(value)}`];
}

/** Flag, method, language, keyword in that language, text (PNG 11.3.3.4). */
function internationalText(rest: Uint8Array): Uint8Array | null {
  const language = rest.indexOf(0, 2);
  const keyword = rest.indexOf(0, language + 1);
  if (language < 0 || keyword < 0) return rest;
  const text = rest.subarray(keyword + 1);
  return rest[0] === 1 ? unpacked(text) : text;
}

/** More than a text about a picture has; it is dropped anyway. */
const MOST = 4_000_000;

function unpacked(bytes: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST });
  } catch {
    return null;
  }
}
