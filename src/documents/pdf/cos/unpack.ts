import { inflateSync, inflateRawSync, constants } from 'node:zlib';
import type { Budget } from '../../limits.ts';
import { Dict, Name, type Stream, type Value, isArray } from './values.ts';
import { ascii85, asciiHex, lzw, runLength } from './old-filters.ts';
import { unpredicted } from './predictor.ts';

/** What a stream's data are: unpacked, or still as a codec of pictures has them, or not to be had. */
export type Unpacked =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'picture'; readonly codec: string; readonly bytes: Uint8Array }
  | { readonly kind: 'fault'; readonly fault: 'damaged' | 'too-large' };

/** Codecs of pictures (ISO 32000-1, table 6): what they hold is pixels. */
const PICTURES = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'JBIG2Decode', 'CCITTFaxDecode', 'CCF']);

/** Filters that are applied one upon another; more than these are only met in files that mean harm. */
const MOST_FILTERS = 6;

/**
 * Undoes the filters of a stream (ISO 32000-1, 7.4). `resolve` follows references. Bytes are taken from the budget.
 */
export function unpack(stream: Stream, resolve: (value: Value) => Value, budget: Budget): Unpacked {
  const filters = listOf(resolve(stream.dict.get('Filter') ?? stream.dict.get('F')), resolve);
  const parms = listOf(resolve(stream.dict.get('DecodeParms')), resolve);
  if (filters.length > MOST_FILTERS) return { kind: 'fault', fault: 'too-large' };
  let { data } = stream;
  for (const [i, filter] of filters.entries()) {
    const name = filter instanceof Name ? filter.value : '';
    if (PICTURES.has(name)) return { kind: 'picture', codec: name, bytes: data };
    const decode = FILTERS.get(name);
    if (decode === undefined) return { kind: 'fault', fault: 'damaged' };
    const parm = parms[i];
    const settings = parm instanceof Dict ? parm : new Dict();
    const made = decode(data, budget.bytes, settings);
    if (made === 'damaged' || made === 'too-large') return { kind: 'fault', fault: made };
    if (!budget.takeBytes(made.length)) return { kind: 'fault', fault: 'too-large' };
    data = made;
  }
  return { kind: 'bytes', bytes: data };
}

type Fault = 'damaged' | 'too-large';
type Decode = (data: Uint8Array, most: number, settings: Dict) => Uint8Array | Fault;

const FILTERS: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ['FlateDecode', flate],
  ['Fl', flate],
  ['LZWDecode', (data, most, settings) => predicted(lzw(data, most, settings.get('EarlyChange') !== 0), settings)],
  ['LZW', (data, most, settings) => predicted(lzw(data, most, settings.get('EarlyChange') !== 0), settings)],
  ['ASCIIHexDecode', asciiHex],
  ['AHx', asciiHex],
  ['ASCII85Decode', ascii85],
  ['A85', ascii85],
  ['RunLengthDecode', runLength],
  ['RL', runLength],
]);

/** Data that break off are read as far as they go, as viewers do. */
function flate(data: Uint8Array, most: number, settings: Dict): Uint8Array | Fault {
  if (data.length === 0) return data;
  const options = { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH };
  try {
    return predicted(inflateSync(data, options), settings);
  } catch (error) {
    if (isTooLarge(error)) return 'too-large';
  }
  try {
    return predicted(inflateRawSync(data.subarray(2), options), settings);
  } catch (error) {
    return isTooLarge(error) ? 'too-large' : 'damaged';
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

function predicted(data: Uint8Array | Fault, settings: Dict): Uint8Array | Fault {
  return typeof data === 'string' ? data : unpredicted(data, settings);
}

function listOf(value: Value, resolve: (value: Value) => Value): readonly Value[] {
  if (isArray(value)) return value.map(resolve);
  return value === null ? [] : [value];
}
