import { Dict, Ref, Stream, type Value, bytesOf } from './values.ts';
import { serialise } from './serialise.ts';

/**
 * A new file of objects (ISO 32000-1, 7.5): one table of cross-references and nothing before it, so no history; only
 * what can be reached from the catalogue and the information dictionary, numbered anew; no file identifier.
 */
export function writeFile(objects: ReadonlyMap<number, Value>, root: Ref, info: Ref | null): Uint8Array {
  const numbers = new Map<number, number>();
  const wanted: number[] = [];
  const numberOf = (old: number): number => {
    const known = numbers.get(old);
    if (known !== undefined) return known;
    wanted.push(old);
    numbers.set(old, wanted.length);
    return wanted.length;
  };
  const trailer = new Dict([['Root', root], ...(info === null ? [] : [['Info', info] as const])]);
  const newTrailer = renumbered(trailer, numberOf);
  const pieces: Uint8Array[] = [HEADER];
  const offsets: number[] = [];
  let length = HEADER.length;
  const push = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (let i = 0; i < wanted.length; i += 1) {
    const value = renumbered(objects.get(wanted[i] ?? 0) ?? null, numberOf);
    offsets.push(length);
    push(bytesOf(`${i + 1} 0 obj\n`));
    if (value instanceof Stream) {
      push(bytesOf(`${serialise(value.dict.with({ Length: value.data.length }))}\nstream\n`));
      push(value.data);
      push(bytesOf('\nendstream\nendobj\n'));
    } else push(bytesOf(`${serialise(value)}\nendobj\n`));
  }
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  push(bytesOf(`xref\n0 ${wanted.length + 1}\n0000000000 65535 f \n${rows.join('')}`));
  const end = newTrailer instanceof Dict ? newTrailer.with({ Size: wanted.length + 1 }) : newTrailer;
  push(bytesOf(`trailer\n${serialise(end)}\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(pieces, length);
}

/** PDF 1.7, and a comment of bytes above 127 (7.5.2). */
const HEADER = bytesOf('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n');

function renumbered(value: Value, numberOf: (old: number) => number): Value {
  if (value instanceof Ref) return new Ref(numberOf(value.number));
  if (value instanceof Stream) {
    const dict = renumbered(value.dict.with({ Length: null }), numberOf);
    return dict instanceof Dict ? new Stream(dict, value.data) : value;
  }
  if (value instanceof Dict) return new Dict([...value.entries].map(([key, one]) => [key, renumbered(one, numberOf)]));
  if (Array.isArray(value)) return value.map((one: Value) => renumbered(one, numberOf));
  return value;
}
