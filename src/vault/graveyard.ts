import type { KeyStore } from './key-store.ts';
import { markOf, parseTombstone, tombstoneLine } from './tombstone.ts';
import type { Tombstone } from './tombstone.ts';
import type { TombstoneFile } from './tombstone-file.ts';
import type { Disposal } from './types.ts';

/** What was destroyed, remembered in two places that are brought back from a backup apart: the key store and a file beside the root key. */
export interface Graveyard {
  tombstones(): readonly Tombstone[];
  /** Remembers it in both places and erases the keys. What was done before is not written down again. */
  bury(disposal: Disposal): void;
}

/**
 * Makes both places know what either does, and erases keys that an older copy of the key store has brought back: before
 * anything can be opened with them.
 */
export function graveyard(store: KeyStore, file: TombstoneFile): Graveyard {
  const known = [...new Set([...file.read(), ...store.tombstones()])];
  const tombstones = known.map(readLine);
  const inFile = new Set(file.read());
  for (const line of known) if (!inFile.has(line)) file.add(line);
  const inStore = new Set(store.tombstones());
  const missing = known.filter((line) => !inStore.has(line));
  const returned = tombstones.flatMap(({ keys }) => keys).filter((key) => store.wrapped(key) !== null);
  if (returned.length > 0) store.erase(returned, known);
  else if (missing.length > 0) store.erase([], missing);
  store.tidy();
  return {
    tombstones: () => tombstones,
    bury({ stream, whole, at, keys, sealed }) {
      const wrapped = keys.flatMap((key) => store.wrapped(key) ?? []);
      const before = tombstones.filter((one) => one.stream === stream);
      const isKnown =
        wrapped.length === 0 &&
        (!whole || before.some((one) => one.whole)) &&
        keys.every((key) => before.some((one) => one.keys.includes(key)));
      if (isKnown) return store.tidy();
      const tombstone: Tombstone = { stream, whole, at, keys, marks: [...wrapped, ...sealed].map(markOf) };
      const line = tombstoneLine(tombstone);
      // first the file: after a crash between the two, the next start erases the keys
      file.add(line);
      tombstones.push(tombstone);
      store.erase(keys, [line]);
    },
  };
}

function readLine(line: string, index: number): Tombstone {
  const tombstone = parseTombstone(line);
  if (tombstone === null)
    throw new Error(
      `The record of what was destroyed cannot be read (line ${index + 1}). Bring keys/destroyed back from a copy, then start again.`,
    );
  return tombstone;
}
