import { createSecretKey, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { brand, type KeyId } from '../domain/kit/ids.ts';
import { Unavailable } from '../domain/kit/unavailable.ts';
import { hex } from './derive.ts';
import type { KeyStore } from './key-store.ts';
import { openBytes, sealBytes } from './seal.ts';

const BATCH = 256;
const LOW = BATCH / 2;
const OPEN_AT_MOST = 512;

/** Data keys: made ahead of use, durable before they are handed out, unwrapped while they wait for it or are in use. */
export interface KeyRing {
  /** Throws `Unavailable` where none is left and no more can be made durable. */
  take(): Promise<KeyId>;
  /** The unwrapped key, or null where it was destroyed. Not to be kept: Node overwrites a key that nobody holds any more. */
  key(id: KeyId): Promise<KeyObject | null>;
  /** Lets go of keys that are destroyed, for ever: what is being read at this moment does not come back either. */
  forget(ids: readonly KeyId[]): void;
  /** How many keys are made and wait to be taken. */
  ahead(): number;
  /** Lets go of every unwrapped key. */
  close(): Promise<void>;
}

/**
 * Keys left over from an earlier run are not used again: the pool cannot tell a key that was never handed out from
 * one whose case was about to be written when the process died, and two cases must never share a key.
 * A restart wastes at most one batch, 16 kB.
 */
export async function keyRing(store: KeyStore, wrapKey: KeyObject, now: () => number): Promise<KeyRing> {
  const pool: { readonly id: KeyId; readonly key: KeyObject }[] = [];
  const open = new Map<KeyId, KeyObject>();
  const gone = new Set<KeyId>();
  let refilling: Promise<void> | null = null;
  let closed = false;

  async function fill(): Promise<void> {
    const fresh = Array.from({ length: BATCH }, () => ({
      id: brand<'key'>(hex(randomBytes(16))),
      key: new Uint8Array(randomBytes(32)),
    }));
    await store.put(
      fresh.map(({ id, key }) => ({ id, wrapped: sealBytes(wrapKey, id, key) })),
      now(),
    );
    for (const { id, key } of fresh) pool.push({ id, key: unwrapped(key) });
  }

  function refill(): Promise<void> {
    refilling ??= fill().finally(() => {
      refilling = null;
    });
    return refilling;
  }

  function refillSoon(): void {
    setImmediate(() => {
      if (!closed && pool.length < LOW) void refillIfThereIsSpace();
    });
  }

  /** Where no more can be made, the keys that are left are used up first; whoever asks for one more is told. */
  async function refillIfThereIsSpace(): Promise<void> {
    try {
      await refill();
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
    }
  }

  function keepOpen(id: KeyId, key: KeyObject): KeyObject {
    open.delete(id);
    open.set(id, key);
    if (open.size > OPEN_AT_MOST) forgetOldest();
    return key;
  }

  function forgetOldest(): void {
    const oldest = open.keys().next();
    if (oldest.done !== true) open.delete(oldest.value);
  }

  await refillIfThereIsSpace();
  return {
    async take() {
      let next = pool.shift();
      while (next === undefined) {
        await refill();
        next = pool.shift();
      }
      if (pool.length < LOW) refillSoon();
      keepOpen(next.id, next.key);
      return next.id;
    },
    async key(id) {
      const known = open.get(id);
      if (known !== undefined) return keepOpen(id, known);
      const [found] = await store.wrapped([id]);
      return found === undefined || gone.has(id)
        ? null
        : keepOpen(id, unwrapped(openBytes(wrapKey, id, found.wrapped)));
    },
    forget(ids) {
      for (const id of ids) {
        gone.add(id);
        open.delete(id);
      }
    },
    ahead: () => pool.length,
    async close() {
      closed = true;
      await refilling?.catch(() => undefined); // who asked for it has been told
      open.clear();
      pool.length = 0;
    },
  };
}

/** Node prepares such a key once; the bytes that it was made of are overwritten. */
function unwrapped(bytes: Uint8Array): KeyObject {
  const key = createSecretKey(bytes);
  bytes.fill(0);
  return key;
}
