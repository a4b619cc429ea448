import { randomBytes } from 'node:crypto';
import { brand, type KeyId } from '../domain/kit/ids.ts';
import { Unavailable } from '../domain/kit/unavailable.ts';
import { hex } from './derive.ts';
import type { KeyStore } from './key-store.ts';
import { openBytes, sealBytes } from './seal.ts';

const BATCH = 256;
const LOW = BATCH / 2;
const OPEN_AT_MOST = 4096;

/** Data keys: made ahead of use, durable before they are handed out, unwrapped only while they are in use. */
export interface KeyRing {
  /** Throws `Unavailable` where none is left and the disk is full. */
  take(): KeyId;
  /** The unwrapped key, or null where it was destroyed. Not to be kept: eviction overwrites it. */
  key(id: KeyId): Uint8Array | null;
  destroy(id: KeyId): void;
  /** Overwrites every unwrapped key. */
  close(): void;
}

/**
 * Keys left over from an earlier run are not used again: the pool cannot tell a key that was never handed out from
 * one whose case was about to be written when the process died, and two cases must never share a key.
 * A restart wastes at most one batch, 16 kB.
 */
export function keyRing(store: KeyStore, wrapKey: Uint8Array, now: () => number): KeyRing {
  const pool: KeyId[] = [];
  const open = new Map<KeyId, Uint8Array>();
  let refilling = false;
  let closed = false;

  function refill(): void {
    const fresh = Array.from({ length: BATCH }, () => ({
      id: brand<'key'>(hex(randomBytes(16))),
      key: new Uint8Array(randomBytes(32)),
    }));
    store.put(
      fresh.map(({ id, key }) => ({ id, wrapped: sealBytes(wrapKey, id, key) })),
      now(),
    );
    for (const { id, key } of fresh) {
      key.fill(0);
      pool.push(id);
    }
  }

  function refillSoon(): void {
    if (refilling) return;
    refilling = true;
    setImmediate(() => {
      refilling = false;
      if (!closed && pool.length < LOW) refillIfThereIsSpace();
    });
  }

  /** On a full disk the keys that are left are used up first; whoever asks for one more is told. */
  function refillIfThereIsSpace(): void {
    try {
      refill();
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
    }
  }

  function keepOpen(id: KeyId, key: Uint8Array): Uint8Array {
    open.delete(id);
    open.set(id, key);
    if (open.size > OPEN_AT_MOST) forgetOldest();
    return key;
  }

  function forgetOldest(): void {
    const oldest = open.keys().next();
    if (oldest.done !== true) forget(oldest.value);
  }

  function forget(id: KeyId): void {
    open.get(id)?.fill(0);
    open.delete(id);
  }

  refillIfThereIsSpace();
  return {
    take() {
      if (pool.length === 0) refill();
      const id = pool.shift();
      if (id === undefined) throw new Error('The pool of data keys is empty after it was refilled.');
      if (pool.length < LOW) refillSoon();
      return id;
    },
    key(id) {
      const known = open.get(id);
      if (known !== undefined) return keepOpen(id, known);
      const wrapped = store.wrapped(id);
      return wrapped === null ? null : keepOpen(id, openBytes(wrapKey, id, wrapped));
    },
    destroy(id) {
      forget(id);
      store.erase(id);
    },
    close() {
      closed = true;
      for (const id of open.keys()) forget(id);
      pool.length = 0;
    },
  };
}
