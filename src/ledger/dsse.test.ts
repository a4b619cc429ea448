import { expect, test } from 'vitest';
import { fromHex, fromUtf8, toHex, utf8 } from './bytes.ts';
import { pae, parseEnvelope, sealEnvelope, signersOf } from './dsse.ts';
import type { Envelope } from './dsse.ts';
import { freshSigner, nodeEd25519 as ed25519, nodeSha256 as sha256 } from './testing/keys.ts';
import { vectors } from './testing/vectors.ts';
import { verifierKey } from './verifier-key.ts';

const published = vectors<{
  example: { payloadType: string; body: string; pae: string };
  keys: Record<'A' | 'B', string>;
  vectors: {
    id: string;
    payloadType: string;
    payload: string;
    sigs: [string, string][];
    pae: string | null;
    signers: number;
  }[];
}>('dsse');
const keys = Object.entries(published.keys).map(([name, key]) => verifierKey(sha256, name, fromHex(key, 32)));

test('the published encoding of "hello world"', () => {
  const { payloadType, body, pae: expected } = published.example;
  expect(fromUtf8(pae(payloadType, utf8(body)))).toBe(expected);
});

test.each(published.vectors)('the published envelope $id', ({ payloadType, payload, sigs, pae: expected, signers }) => {
  const envelope = opened(
    JSON.stringify({ payloadType, payload, signatures: sigs.map(([keyid, sig]) => ({ keyid, sig })) }),
  );
  expect(signersOf(envelope, keys, ed25519)).toHaveLength(signers);
  if (expected !== null) expect(toHex(pae(envelope.payloadType, envelope.payload))).toBe(expected);
});

test('what we seal, we open; a changed payload has no signer', () => {
  const { key, sign } = freshSigner('example.com/log');
  const envelope = opened(sealEnvelope('text/plain', utf8('hi'), key, sign));
  expect(signersOf(envelope, [...keys, key], ed25519)).toEqual([key]);
  expect(signersOf({ ...envelope, payload: utf8('ho') }, [...keys, key], ed25519)).toEqual([]);
});

test.each([
  '{}',
  '{"payload":"","payloadType":"t","signatures":[]}',
  '{"payload":"","payloadType":"t","signatures":[{"sig":"AAAA","keyid":"a"}],"more":1}',
])('%s is refused', (text) => {
  expect(parseEnvelope(utf8(text)).ok).toBe(false);
});

function opened(text: string): Envelope {
  const envelope = parseEnvelope(utf8(text));
  if (!envelope.ok) throw new Error(envelope.code);
  return envelope.value;
}
