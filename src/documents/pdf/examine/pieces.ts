import { constants, inflateSync } from 'node:zlib';
import type { Budget } from '../../limits.ts';

/** A file taken apart byte by byte, without following its structure. */
export interface Pieces {
  /** Data of streams, unpacked. */
  readonly streams: readonly Uint8Array[];
  /** Everything that stands in strings, a line each. */
  readonly strings: readonly string[];
  readonly unexamined: readonly string[];
}

/**
 * Takes apart a PDF as our copies are written: every `stream` up to its `endstream`, every string between the streams.
 * Data are packed by Flate alone or by a codec of pictures; anything else is told of as not examined.
 */
export function piecesOf(bytes: Uint8Array, budget: Budget): Pieces {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const streams: Uint8Array[] = [];
  const strings: string[] = [];
  const unexamined = new Set<string>();
  let at = 0;
  for (;;) {
    const start = file.indexOf('\nstream\n', at);
    const between = file.subarray(at, start < 0 ? file.length : start);
    for (const one of stringsOf(between)) strings.push(one);
    if (start < 0) return { streams, strings, unexamined: [...unexamined] };
    const head = between.subarray(between.lastIndexOf(' obj\n')).toString('latin1');
    const length = Number(/\/Length (?<length>\d+)/u.exec(head)?.groups?.['length'] ?? Number.NaN);
    const from = start + '\nstream\n'.length;
    const end = Number.isNaN(length) ? -1 : from + length;
    if (end < 0 || file.subarray(end, end + ENDSTREAM.length).toString('latin1') !== ENDSTREAM) {
      unexamined.add('a stream whose end is not where it is said to be');
      return { streams, strings, unexamined: [...unexamined] };
    }
    const made = unpacked(head, file.subarray(from, end), budget);
    if (made === null) unexamined.add('a stream that cannot be unpacked');
    else streams.push(made);
    at = end + ENDSTREAM.length;
  }
}

const ENDSTREAM = '\nendstream';

const CODECS = /^(?:DCTDecode|DCT|JPXDecode|JBIG2Decode|CCITTFaxDecode|CCF)$/u;

function unpacked(head: string, data: Uint8Array, budget: Budget): Uint8Array | null {
  const filter = /\/Filter ?(?<filter>\[[^\]]*\]|\/[A-Za-z0-9]+)/u.exec(head)?.groups?.['filter'] ?? '';
  const [name = '', ...more] = filter
    .replaceAll(/[[\]/]/gu, ' ')
    .trim()
    .split(/\s+/u);
  if (more.length > 0) return null;
  if (name === '' || CODECS.test(name)) return budget.takeBytes(data.length) ? data : null;
  if (name !== 'FlateDecode') return null;
  if (data.length === 0) return data;
  try {
    const made = inflateSync(data, { maxOutputLength: Math.max(1, budget.bytes), finishFlush: constants.Z_SYNC_FLUSH });
    return budget.takeBytes(made.length) ? made : null;
  } catch {
    return null;
  }
}

/** Strings as readers of text understand them: in UTF-16 where their mark says so. */
function stringsOf(bytes: Buffer): string[] {
  const text = bytes.toString('latin1');
  const found: string[] = [];
  for (const [whole] of text.matchAll(/\((?:[^\\()]|\\[^])*\)|<[0-9A-Fa-f\s]*>/gu)) {
    const raw = whole.startsWith('(')
      ? Buffer.from(whole.slice(1, -1).replaceAll(/\\(?<sign>[^])/gu, '$1'), 'latin1')
      : Buffer.from(whole.replaceAll(/[^0-9A-Fa-f]/gu, ''), 'hex');
    if (raw.length === 0) continue;
    const isWide = raw[0] === 0xfe && raw[1] === 0xff && raw.length % 2 === 0;
    found.push(isWide ? raw.subarray(2).swap16().toString('utf16le') : raw.toString('latin1'));
  }
  return found;
}
