import { expect, test } from 'vitest';
import { utf8 } from './bytes.ts';
import { checkpointText } from './checkpoint.ts';
import { hashLeaf } from './merkle-hash.ts';
import { formatNote } from './note.ts';
import { makeReceipt, parseReceipt, signaturesOfReceipt, verifyReceipt, withProof } from './receipt.ts';
import type { Receipt } from './receipt.ts';
import { answered } from './signature.ts';
import { freshSigner, nodeEd25519 as ed25519, nodeSha256 as sha256 } from './testing/keys.ts';
import { formatTlogProof } from './tlog-proof.ts';

const leaf = utf8('{"leaf":1}');
const { key, sign } = freshSigner('example.com/log');
const receipt = makeReceipt(sha256, { leaf, case: '0'.repeat(32), at: 0 }, key, sign);
const tools = { sha256, ed25519, keys: [key] };

test('a fresh receipt is a signed promise', () => {
  expect(parsed(receipt).promise).toMatchObject({ at: '1970-01-01T00:00:00.000Z', origin: 'example.com/log' });
  expect(verifyReceipt(parsed(receipt), tools)).toBe('promised');
});

test('with the proof of its leaf the promise is kept; with another leaf’s it is not', () => {
  expect(verifyReceipt(parsed(withProof(receipt, proofOf(leaf))), tools)).toBe('included');
  expect(verifyReceipt(parsed(withProof(receipt, proofOf(utf8('other')))), tools)).toBe('not-included');
});

test('a stranger’s key says nothing', () => {
  expect(verifyReceipt(parsed(receipt), { ...tools, keys: [freshSigner('example.com/log').key] })).toBe(
    'unknown-signer',
  );
});

test('signatures can be answered beforehand, as a browser has to', () => {
  const whole = parsed(withProof(receipt, proofOf(leaf)));
  const answers = signaturesOfReceipt(whole, [key]).map((question) => ({ question, valid: ed25519(question) }));
  expect(answers).toHaveLength(2);
  expect(verifyReceipt(whole, { ...tools, ed25519: answered(answers) })).toBe('included');
  expect(() => verifyReceipt(whole, { ...tools, ed25519: answered([]) })).toThrow('not listed');
});

function proofOf(entry: Uint8Array): string {
  const text = checkpointText({ origin: key.name, size: 1, root: hashLeaf(sha256, entry) });
  return formatTlogProof(
    0,
    [],
    formatNote({ text, signatures: [{ name: key.name, id: key.id, signature: sign(utf8(text)) }] }),
  );
}

function parsed(text: string): Receipt {
  const read = parseReceipt(utf8(text));
  if (!read.ok) throw new Error(read.code);
  return read.value;
}
