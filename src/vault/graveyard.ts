import type { KeyId } from '../domain/kit/ids.ts';
import type { KeyStore } from './key-store.ts';
import { markOf, parseTombstone, tombstoneLine } from './tombstone.ts';
import type { Tombstone } from './tombstone.ts';
import type { TombstoneFile } from './tombstone-file.ts';
import type { Disposal } from './types.ts';

/** What was destroyed, remembered in two places that are brought back from a backup apart: the key store and a file beside the root key. */
export interface Graveyard {
  tombstones(): readonly Tombstone[];
  /** Remembers it in both places and erases the keys. What was done before is not written down again. */
  bury(disposal: Disposal): Promise<void>;
  /** Reads what other nodes have destroyed since, and remembers it here as well; gives their keys. */
  hear(): Promise<readonly KeyId[]>;
}

/**
 * Makes both places know what either does, and erases keys that an older copy of the key store has brought back: before
 * anything can be opened with them.
 */
export async function graveyard(store: KeyStore, file: TombstoneFile): Promise<Graveyard> {
  const stored = await store.tombstones();
  const known = [...new Set([...file.read(), ...stored])];
  const tombstones = known.map(readLine);
  const lines = new Set(known);
  const inFile = new Set(file.read());
  for (const line of known) if (!inFile.has(line)) file.add(line);
  const inStore = new Set(stored);
  const missing = known.filter((line) => !inStore.has(line));
  const returned = (await store.wrapped(tombstones.flatMap(({ keys }) => keys))).map(({ id }) => id);
  if (returned.length > 0) await store.erase(returned, known);
  else if (missing.length > 0) await store.erase([], missing);
  await store.tidy();
  let heard = stored.length;

  function note(line: string, tombstone: Tombstone): void {
    // first the file: after a crash between the two, the next start erases the keys
    file.add(line);
    lines.add(line);
    tombstones.push(tombstone);
  }

  return {
    tombstones: () => tombstones,
    async bury({ stream, whole, at, keys, sealed }) {
      const wrapped = await store.wrapped(keys);
      const before = tombstones.filter((one) => one.stream === stream);
      const isKnown =
        wrapped.length === 0 &&
        (!whole || before.some((one) => one.whole)) &&
        keys.every((key) => before.some((one) => one.keys.includes(key)));
      if (isKnown) return store.tidy();
      const marks = [...wrapped.map((one) => one.wrapped), ...sealed].map(markOf);
      const tombstone: Tombstone = { stream, whole, at, keys, marks };
      const line = tombstoneLine(tombstone);
      note(line, tombstone);
      await store.erase(keys, [line]);
    },
    async hear() {
      const fresh = await store.tombstones(heard);
      heard += fresh.length;
      const others = fresh.filter((line) => !lines.has(line));
      return others.flatMap((line, index) => {
        const tombstone = readLine(line, index);
        note(line, tombstone);
        return tombstone.keys;
      });
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
