import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { assertion } from '../../src/log/crypto.ts';
import { isAssertionOf } from '../../src/web/screens/verify/assertion.ts';

interface Pair {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}
const PAIRS: readonly (readonly [string, () => Pair, 'sha256' | null])[] = [
  ['ES256', () => generateKeyPairSync('ec', { namedCurve: 'P-256' }), 'sha256'],
  ['EdDSA', () => generateKeyPairSync('ed25519'), null],
  ['RS256', () => generateKeyPairSync('rsa', { modulusLength: 2048 }), 'sha256'],
];

describe('given a signature by a passkey’s key, then the browser’s verifier and the command line’s say the same', () => {
  test.each(PAIRS)('%s, and of each byte that is another', async (_, pair, digest) => {
    const { privateKey, publicKey } = pair();
    const message = randomBytes(69);
    const asked = {
      key: publicKey.export({ type: 'spki', format: 'der' }),
      message,
      signature: sign(digest, message, privateKey),
    };
    expect(await isAssertionOf(asked)).toBe(true);
    expect(assertion(asked)).toBe(true);
    for (const changed of changes(asked)) {
      expect(assertion(changed)).toBe(false);
      expect(await isAssertionOf(changed), JSON.stringify(changed)).toBe(false);
    }
  });

  test('a signature of ES256 that is cut short, or longer than it says, is none', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const message = randomBytes(69);
    const key = publicKey.export({ type: 'spki', format: 'der' });
    const whole = sign('sha256', message, privateKey);
    for (let length = 0; length < whole.length; length += 1)
      expect(await isAssertionOf({ key, message, signature: whole.subarray(0, length) })).toBe(false);
    expect(await isAssertionOf({ key, message, signature: Buffer.concat([whole, Buffer.of(0)]) })).toBe(false);
  });

  test('a key of another curve is none', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    const message = randomBytes(69);
    const key = publicKey.export({ type: 'spki', format: 'der' });
    expect(await isAssertionOf({ key, message, signature: sign('sha256', message, privateKey) })).toBe(false);
  });
});

type Asked = Readonly<Record<'key' | 'message' | 'signature', Buffer>>;

/** The question with one bit of one byte changed, for each byte of each part in turn. */
function* changes(asked: Asked): Generator<Asked> {
  for (const name of ['key', 'message', 'signature'] as const)
    for (let at = 0; at < asked[name].length; at += 1) {
      const changed = Buffer.from(asked[name]);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      yield { ...asked, [name]: changed };
    }
}
