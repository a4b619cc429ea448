import type { Store } from '../store/types.ts';

/** Which credentials this installation has met, by fingerprint: known in one case, caught in every text. */
export interface Memory {
  /** What a fingerprint of the whole installation is the fingerprint of; null where it was never met. */
  kindOf(fingerprint: string): string | null;
  /** Nothing was met yet, so that nobody needs to ask. */
  readonly isEmpty: boolean;
  learn(rows: readonly { readonly fingerprint: string; readonly kind: string; readonly scope: string }[]): void;
  /** Reads what other nodes have met since. */
  refresh(): Promise<void>;
}

/** Everything that the store knows, in memory: about a hundred bytes for each credential. */
export async function openMemory(store: Pick<Store, 'knownFingerprints'>): Promise<Memory> {
  const kinds = new Map<string, string>();
  let heard: string | null = null;
  const memory: Memory = {
    kindOf: (fingerprint) => kinds.get(fingerprint) ?? null,
    get isEmpty() {
      return kinds.size === 0;
    },
    learn(rows) {
      for (const { fingerprint, kind, scope } of rows) if (scope === 'installation') kinds.set(fingerprint, kind);
    },
    async refresh() {
      const { rows, mark } = await store.knownFingerprints(heard);
      heard = mark;
      for (const { fingerprint, kind } of rows) kinds.set(fingerprint, kind);
    },
  };
  await memory.refresh();
  return memory;
}

/**
 * Whether a value could be one that is known to the whole installation: those are issued, long and mixed. Everything
 * else is not worth a keyed hash.
 */
export function looksIssued(value: string): boolean {
  return value.length >= 16 && /[0-9]/u.test(value) && /\p{L}/u.test(value);
}
