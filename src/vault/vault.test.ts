import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { brand } from '../domain/kit/ids.ts';
import type { Binding } from './types.ts';
import { openVault } from './vault.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'vault-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const binding: Binding = { event: '018f', type: 'submitted', part: 'text' };
const plain = new TextEncoder().encode('what a reporter wrote');
const stream = brand<'stream'>('0'.repeat(32));

describe('sealing', () => {
  test('what was sealed opens again after a restart, under its own binding only', async () => {
    const first = await openVault({ dir });
    const key = await first.takeKey();
    const sealed = await first.seal(key, binding, plain);
    await first.close();

    const second = await openVault({ dir });
    expect(await second.open(key, binding, sealed)).toEqual(plain);
    await expect(second.open(key, { ...binding, part: 'facts' }, sealed)).rejects.toThrow();
    await expect(second.open(key, { ...binding, event: '018e' }, sealed)).rejects.toThrow();
    await expect(second.open(await second.takeKey(), binding, sealed)).rejects.toThrow();
    await second.close();
  });

  test('every changed byte is noticed', async () => {
    const vault = await openVault({ dir });
    const key = await vault.takeKey();
    const sealed = await vault.seal(key, binding, plain);
    expect(sealed.length).toBe(1 + 12 + plain.length + 16);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed, (byte, i) => (i === at ? byte ^ 1 : byte));
      await expect(vault.open(key, binding, changed)).rejects.toThrow();
    }
    await vault.close();
  });

  test('a destroyed key opens nothing, and no byte of its wrapped form is left in the files', async () => {
    const vault = await openVault({ dir });
    const key = await vault.takeKey();
    const sealed = await vault.seal(key, binding, plain);
    const wrapped = wrappedForm(key);
    expect(bytesOfVault().includes(wrapped)).toBe(true);

    await vault.destroyAll({ stream, whole: false, at: 1, keys: [key], sealed: [] });

    expect(await vault.open(key, binding, sealed)).toBeNull();
    await expect(vault.seal(key, binding, plain)).rejects.toThrow('was destroyed');
    for (let at = 0; at + 12 <= wrapped.length; at += 1)
      expect(bytesOfVault().includes(wrapped.subarray(at, at + 12))).toBe(false);
    await vault.close();
  });
});

describe('keys made ahead of use', () => {
  test('a key is durable before it is handed out, across several batches', async () => {
    const vault = await openVault({ dir });
    const taken = new Set<string>();
    for (let i = 0; i < 600; i += 1) {
      const key = await vault.takeKey();
      taken.add(key);
      expect(wrappedForm(key).length).toBe(1 + 12 + 32 + 16);
    }
    expect(taken.size).toBe(600);
    await vault.close();
  });

  test('no key of an earlier run is handed out again', async () => {
    const first = await openVault({ dir });
    const early = new Set([await first.takeKey()]);
    await first.close();
    const second = await openVault({ dir });
    for (let i = 0; i < 300; i += 1) expect(early.has(await second.takeKey())).toBe(false);
    await second.close();
  });
});

describe('the root key', () => {
  test.skipIf(process.platform === 'win32')('only its owner can read it', async () => {
    await (await openVault({ dir })).close();
    expect(statSync(join(dir, 'keys', 'root.key')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dir, 'keys')).mode & 0o777).toBe(0o700);
    expect(statSync(join(dir, 'keys', 'root.key')).size).toBe(32);
    expect(readdirSync(join(dir, 'keys'))).toEqual(['root.key']);
  });

  test('another root key is refused before anything is wrapped with it', async () => {
    await (await openVault({ dir })).close();
    await expect(openVault({ dir, rootKey: randomBytes(32) })).rejects.toThrow('root key is not the one');
  });

  test('a root key from outside leaves no key file', async () => {
    const rootKey = randomBytes(32);
    const vault = await openVault({ dir, rootKey });
    const print = vault.fingerprint('value', null);
    await vault.close();
    const again = await openVault({ dir, rootKey });
    expect(again.fingerprint('value', null)).toBe(print);
    expect(readdirSync(dir)).not.toContain('keys');
    await again.close();
    await expect(openVault({ dir, rootKey: randomBytes(31) })).rejects.toThrow('32 bytes');
  });
});

describe('what is derived', () => {
  test('a fingerprint is the same after a restart, and another one in every scope', async () => {
    const first = await openVault({ dir });
    const prints = [null, stream, brand<'stream'>('1'.repeat(32))].map((scope) =>
      first.fingerprint('the same value', scope),
    );
    await first.close();
    const second = await openVault({ dir });
    expect(new Set(prints).size).toBe(3);
    expect(second.fingerprint('the same value', null)).toBe(prints[0]);
    expect(second.fingerprint('the same value', stream)).toBe(prints[1]);
    expect(prints[0]).toMatch(/^[0-9a-f]{32}$/u);
    await second.close();
  });

  test('a check fingerprint is another one in every case, and none that is known here', async () => {
    const vault = await openVault({ dir });
    const other = brand<'stream'>('1'.repeat(32));
    const print = vault.checkFingerprint('the same value', stream);
    expect(print).toMatch(/^[0-9a-f]{32}$/u);
    expect(vault.checkKey(stream)).toHaveLength(32);
    expect(vault.checkFingerprint('the same value', other)).not.toBe(print);
    expect([null, stream].map((scope) => vault.fingerprint('the same value', scope))).not.toContain(print);
    await vault.close();
  });

  test('one person is one actor within a stream and another one in the next', async () => {
    const vault = await openVault({ dir });
    const person = await vault.takeKey();
    const here = await vault.actor(person, stream);
    expect(await vault.actor(person, stream)).toBe(here);
    expect(await vault.actor(person, brand('1'.repeat(32)))).not.toBe(here);
    expect(await vault.actor(await vault.takeKey(), stream)).not.toBe(here);
    expect(vault.systemActor(stream)).toBe(vault.systemActor(stream));
    await vault.close();
  });

  test('the log’s seed is 32 bytes and stays', async () => {
    const first = await openVault({ dir });
    const seed = first.logSeed();
    await first.close();
    const second = await openVault({ dir });
    expect(second.logSeed()).toEqual(seed);
    expect(seed.length).toBe(32);
    await second.close();
  });

  test('tokens are fresh, and what is stored of one does not show it', async () => {
    const vault = await openVault({ dir });
    const token = vault.token('tls_');
    expect(token).toMatch(/^tls_[0-9a-f]{64}$/u);
    expect(vault.token('tls_')).not.toBe(token);
    expect(vault.tokenHash(token)).toMatch(/^[0-9a-f]{64}$/u);
    expect(vault.tokenHash(token)).toBe(vault.tokenHash(token));
    await vault.close();
  });
});

function bytesOfVault(): Buffer {
  return Buffer.concat(
    readdirSync(dir)
      .filter((name) => name.startsWith('vault.db'))
      .map((name) => readFileSync(join(dir, name))),
  );
}

function wrappedForm(key: string): Buffer {
  const reader = new DatabaseSync(join(dir, 'vault.db'), { readOnly: true });
  const cell = reader.prepare('select wrapped from keys where id = ?').get(key)?.['wrapped'];
  reader.close();
  if (!(cell instanceof Uint8Array)) throw new Error('This key is not in the vault.');
  return Buffer.from(cell);
}
