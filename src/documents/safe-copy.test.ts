import { randomBytes } from 'node:crypto';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { job } from '../redact/job.ts';
import { numbering } from '../redact/numbering.ts';
import { openDocument } from './formats.ts';
import { handOf } from './hand.ts';
import { safeCopy } from './safe-copy.ts';

/** The safe copy of bytes, as the desk makes it. */
async function copyOf(bytes: Uint8Array, name: string) {
  const opening = await openDocument(bytes, name);
  if (opening.kind === 'refused') return { ...opening, left: [] };
  const hand = handOf(job({ numbering: numbering(), fingerprint: (value) => value }));
  const edits = hand.edits(opening.document.passages.map(({ text }) => text));
  return safeCopy(opening.document, name, edits, hand);
}

test('given an archive in an archive, when it is copied, then what one file gives away is gone from all, and from names', async () => {
  const password = `Gull-${randomBytes(6).toString('hex')}-9!`;
  const inner = zipSync({ 'notes.txt': strToU8(`see ${password} above`) });
  const bytes = zipSync({ 'app.env': strToU8(`DB_PASSWORD=${password}\nUSER=jo\n`), 'inner.zip': inner });
  const copy = await copyOf(bytes, 'bundle.zip');
  expect(copy).toMatchObject({ kind: 'made', proof: { rounds: 1 } });
  if (copy.kind !== 'made') return;
  const parts = unzipSync(copy.bytes);
  expect(Buffer.from(parts['app.env'] ?? []).toString()).toBe('DB_PASSWORD=[password #1]\nUSER=jo\n');
  const within = unzipSync(parts['inner.zip'] ?? new Uint8Array());
  expect(Buffer.from(within['notes.txt'] ?? []).toString()).toBe('see [password #1] above');
});

test.each([
  [
    'an Office file of before 2007',
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    'is of a kind that is not read',
  ],
  ['half an archive', zipSync({ a: strToU8('b') }).subarray(0, 20), 'is no whole ZIP archive'],
  ['bytes that are no text', Uint8Array.of(1, 0, 2, 0, 0, 9), 'is of a kind that is not read'],
])('given %s, when it is copied, then it is refused with the end of a sentence', async (_what, bytes, says) => {
  expect(await copyOf(bytes, 'file')).toMatchObject({ kind: 'refused', says });
});
