import { randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { brand, type KeyId } from '../domain/kit/ids.ts';
import { actorOf } from './actor.ts';
import { bindingText } from './binding.ts';
import { derive, deriveKey, hex, hmac } from './derive.ts';
import { keyRing, type KeyRing } from './key-ring.ts';
import { keyFile } from './key-file.ts';
import type { KeyStore } from './key-store.ts';
import { canaryWord } from './canary.ts';
import { graveyard } from './graveyard.ts';
import { NO_NEWS, newsOf, type News } from './news.ts';
import { checkedKey, rootKey } from './root-key.ts';
import { openBytes, sealBytes } from './seal.ts';
import { markOf } from './tombstone.ts';
import { tombstoneFile } from './tombstone-file.ts';
import { codeWords } from './tracking-code.ts';
import type { Vault } from './types.ts';

const FINGERPRINT_VERSION = Uint8Array.of(1);

/**
 * Opens `DIR/vault.db`, or the key store that several nodes share. The root key is `DIR/keys/root.key`, made on the first
 * start, or `rootKey` (32 bytes) where an administrator keeps it elsewhere. Throws `VaultRefusal` where the root key is not the
 * one that this vault was made with.
 */
export async function openVault(options: {
  readonly dir: string;
  readonly rootKey?: Uint8Array;
  readonly store?: KeyStore;
  readonly now?: () => number;
}): Promise<Vault> {
  const given = options.rootKey === undefined ? null : checkedKey(Uint8Array.from(options.rootKey));
  const store = options.store ?? keyFile(join(options.dir, 'vault.db'));
  try {
    const root = await checkedRoot(store, given, options.dir);
    return await vaultOn(store, root, options.dir, options.now ?? Date.now);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function vaultOn(store: KeyStore, root: Uint8Array, dir: string, now: () => number): Promise<Vault> {
  const graves = await graveyard(store, tombstoneFile(join(dir, 'keys', 'destroyed')));
  const ring = await keyRing(store, deriveKey(root, 'wrap'), now);
  const news = store.isShared ? newsOf(graves, (keys) => ring.forget(keys)) : NO_NEWS;
  const id = hex(await store.remember('vault-id', randomBytes(16)));
  const keys = {
    fingerprint: deriveKey(root, 'fingerprint'),
    token: deriveKey(root, 'token'),
    code: deriveKey(root, 'code'),
    system: deriveKey(root, 'system'),
  };
  return {
    id,
    takeKey: () => ring.take(),
    async open(key, binding, sealed) {
      const opened = await keyNow(ring, news, key);
      return opened === null ? null : openBytes(opened, bindingText(binding), sealed);
    },
    seal: async (key, binding, plain) => sealBytes(await mustKey(ring, news, key), bindingText(binding), plain),
    actor: async (key, stream) => actorOf(await mustKey(ring, news, key), stream),
    systemActor: (stream) => brand<'actor'>(half(hmac(keys.system, stream))),
    fingerprint(value, scope) {
      const key = scope === null ? keys.fingerprint : deriveKey(root, 'scoped', scope);
      return half(hmac(key, FINGERPRINT_VERSION, value));
    },
    checkKey: (scope) => derive(root, 'checking', scope),
    checkFingerprint: (value, scope) => half(hmac(deriveKey(root, 'checking', scope), FINGERPRINT_VERSION, value)),
    trackingCode: (nonce) => codeWords(hmac(keys.code, nonce)),
    tokenHash: (token) => hex(hmac(keys.token, token)),
    // hex, since redaction knows our own tokens as a prefix and letters and digits
    token: (prefix) => prefix + randomBytes(32).toString('hex'),
    logSeed: () => derive(root, 'log'),
    async destroyAll(disposal) {
      await news.current();
      await graves.bury(disposal);
      ring.forget(disposal.keys);
      await news.everywhere();
    },
    async tombstones() {
      await news.current();
      return graves.tombstones();
    },
    marks: async (ids) => (await store.wrapped(ids)).map(({ wrapped }) => markOf(wrapped)),
    canary: (stream, number) => canaryWord(derive(root, 'canary', `${stream}/${number}`)),
    keysAhead: () => ring.ahead(),
    async close() {
      await ring.close();
      root.fill(0);
      await store.close();
    },
  };
}

/** This vault cannot be opened as it is; the message says what to do. */
export class VaultRefusal extends Error {}

/**
 * The root key, compared with the digest that the first start has left: only the same root key makes that again, and nothing is
 * wrapped before. One is made only for a vault that never had one.
 */
async function checkedRoot(store: KeyStore, given: Uint8Array | null, dir: string): Promise<Uint8Array> {
  const isNew = (await store.remembered('root-check')) === null;
  const root = given ?? rootKey(dir, isNew);
  if (root === null)
    throw new VaultRefusal(
      'The root key of this vault is not here. Copy keys/root.key from where the vault was first opened, or name the file with VAULT_KEY_FILE, then start again.',
    );
  const check = derive(root, 'check');
  if (hex(await store.remember('root-check', check)) !== hex(check))
    throw new VaultRefusal(
      'The root key is not the one that this vault was made with. Put the right keys/root.key back, then start again.',
    );
  return root;
}

/** The key as it is known to be at this moment, and not destroyed: whoever gets it uses it before waiting for anything. */
async function keyNow(ring: KeyRing, news: News, id: KeyId): Promise<KeyObject | null> {
  for (;;) {
    await news.current();
    const key = await ring.key(id);
    if (news.isCurrent()) return key;
  }
}

/** Sealing under a destroyed key is a defect of the caller: it has to refuse the verb before. */
async function mustKey(ring: KeyRing, news: News, id: KeyId): Promise<KeyObject> {
  const key = await keyNow(ring, news, id);
  if (key === null) throw new Error(`The data key ${id} was destroyed.`);
  return key;
}

/** 128 bits of a MAC as 32 hex digits. */
function half(mac: Uint8Array): string {
  return hex(mac.subarray(0, 16));
}
