import { randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { join } from 'node:path';
import { brand, type KeyId } from '../domain/kit/ids.ts';
import { bindingText } from './binding.ts';
import { derive, deriveKey, hex, hmac } from './derive.ts';
import { keyRing, type KeyRing } from './key-ring.ts';
import { openKeyStore, type KeyStore } from './key-store.ts';
import { canaryWord } from './canary.ts';
import { graveyard } from './graveyard.ts';
import { checkedKey, rootKey } from './root-key.ts';
import { openBytes, sealBytes } from './seal.ts';
import { markOf } from './tombstone.ts';
import { tombstoneFile } from './tombstone-file.ts';
import { codeWords } from './tracking-code.ts';
import type { Vault } from './types.ts';

const FINGERPRINT_VERSION = Uint8Array.of(1);

/**
 * Opens `DIR/vault.db`. The root key is `DIR/keys/root.key`, made on the first start, or `rootKey` (32 bytes) where an
 * administrator keeps it elsewhere. Throws where the root key is not the one that this vault was made with.
 */
export function openVault(options: {
  readonly dir: string;
  readonly rootKey?: Uint8Array;
  readonly now?: () => number;
}): Vault {
  const root = options.rootKey === undefined ? rootKey(options.dir) : checkedKey(Uint8Array.from(options.rootKey));
  const store = openKeyStore(join(options.dir, 'vault.db'));
  checkRoot(store, root);
  const graves = graveyard(store, tombstoneFile(join(options.dir, 'keys', 'destroyed')));
  const ring = keyRing(store, deriveKey(root, 'wrap'), options.now ?? Date.now);
  const keys = {
    fingerprint: deriveKey(root, 'fingerprint'),
    token: deriveKey(root, 'token'),
    code: deriveKey(root, 'code'),
    system: deriveKey(root, 'system'),
  };
  return {
    takeKey: async () => ring.take(),
    async open(key, binding, sealed) {
      const opened = ring.key(key);
      return opened === null ? null : openBytes(opened, bindingText(binding), sealed);
    },
    seal: async (key, binding, plain) => sealBytes(mustKey(ring, key), bindingText(binding), plain),
    actor: async (key, stream) => brand<'actor'>(half(hmac(mustKey(ring, key), 'actor\0', stream))),
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
      ring.forget(disposal.keys);
      graves.bury(disposal);
    },
    tombstones: () => graves.tombstones(),
    marks: (ids) => ids.flatMap((id) => store.wrapped(id) ?? []).map(markOf),
    canary: (stream, number) => canaryWord(derive(root, 'canary', `${stream}/${number}`)),
    close() {
      ring.close();
      root.fill(0);
      store.close();
    },
  };
}

/** The first start leaves a digest that only the same root key makes again; nothing is wrapped before it is compared. */
function checkRoot(store: KeyStore, root: Uint8Array): void {
  const check = derive(root, 'check');
  if (hex(store.remember('root-check', check)) !== hex(check)) {
    store.close();
    throw new Error(
      'The root key is not the one that this vault was made with. Put the right keys/root.key back, then start again.',
    );
  }
}

/** Sealing under a destroyed key is a defect of the caller: it has to refuse the verb before. */
function mustKey(ring: KeyRing, id: KeyId): KeyObject {
  const key = ring.key(id);
  if (key === null) throw new Error(`The data key ${id} was destroyed.`);
  return key;
}

/** 128 bits of a MAC as 32 hex digits. */
function half(mac: Uint8Array): string {
  return hex(mac.subarray(0, 16));
}
