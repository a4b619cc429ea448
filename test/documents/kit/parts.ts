import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The parts of a package as text, by their names; what is no text reads as Latin-1. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The parts of a package as they are. */
export function rawParts(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** A package with some of its parts changed or added, by a change of their text; one that becomes null is gone. */
export function withParts(
  bytes: Uint8Array,
  changes: Readonly<Record<string, (text: string) => string | Uint8Array | null>>,
): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, change] of Object.entries(changes)) {
    const before = parts[name];
    const after = change(before === undefined ? '' : Buffer.from(before).toString('utf8'));
    if (after === null) delete parts[name];
    else parts[name] = typeof after === 'string' ? strToU8(after) : new Uint8Array(after);
  }
  return zipSync(parts);
}

/** A text with a stretch replaced that has to be in it; throws where it is not. */
export function put(text: string, what: string, instead: string): string {
  if (!text.includes(what)) throw new Error('The text to be replaced is not there.');
  return text.replace(what, () => instead);
}
