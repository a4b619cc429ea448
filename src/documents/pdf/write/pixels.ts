import { deflateSync } from 'node:zlib';
import { Dict, Name, Stream, type Value, isArray } from '../cos/values.ts';
import type { Pixels } from '../engine/render.ts';
import type { Source } from '../source.ts';

/** Pixels as a picture of a PDF: three bytes each, without what they cover. */
export function pictureOf({ width, height, rgba }: Pixels): Stream {
  const data = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; to < data.length; from += 4, to += 3) {
    data[to] = rgba[from] ?? 0;
    data[to + 1] = rgba[from + 1] ?? 0;
    data[to + 2] = rgba[from + 2] ?? 0;
  }
  return new Stream(
    new Dict([
      ['Type', new Name('XObject')],
      ['Subtype', new Name('Image')],
      ['Width', width],
      ['Height', height],
      ['ColorSpace', new Name('DeviceRGB')],
      ['BitsPerComponent', 8],
      ['Filter', new Name('FlateDecode')],
    ]),
    deflateSync(data),
  );
}

/** Bytes as a stream that is packed. */
export function packed(dict: Dict, bytes: Uint8Array): Stream {
  return new Stream(dict.with({ Filter: new Name('FlateDecode'), DecodeParms: null, F: null }), deflateSync(bytes));
}

/**
 * A stream as every copy has it: packed by Flate alone, or by a codec of pictures alone, so that any reader unpacks it
 * in one step. What cannot be unpacked is left out.
 */
export function repacked(value: Value, source: Source): Value {
  if (!(value instanceof Stream) || isSimple(value.dict)) return value;
  const made = source.unpacked(value);
  if (made.kind === 'fault') return null;
  if (made.kind === 'bytes') return packed(value.dict, made.bytes);
  const parms = source.resolve(value.dict.get('DecodeParms'));
  const last = isArray(parms) ? (parms.at(-1) ?? null) : parms;
  return new Stream(value.dict.with({ Filter: new Name(made.codec), DecodeParms: last, F: null }), made.bytes);
}

function isSimple(dict: Dict): boolean {
  const filter = dict.get('Filter');
  const isOne = filter instanceof Name && (filter.value === 'FlateDecode' || filter.value.startsWith('DCT'));
  return isOne && dict.get('DecodeParms') === null;
}
