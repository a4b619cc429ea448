import { expect, test } from 'vitest';
import { utf8 } from './bytes.ts';
import { formatNote, parseNote, readNote, verifyNote } from './note.ts';
import { reading } from './refusal.ts';
import { nodeEd25519 as ed25519, nodeSha256 as sha256 } from './testing/keys.ts';
import { vectors } from './testing/vectors.ts';
import { formatVerifierKey, parseVerifierKey } from './verifier-key.ts';
import type { VerifierKey } from './verifier-key.ts';

const published = vectors<
  Record<'text' | 'peterKey' | 'enochKey' | 'peterLine' | 'enochLine', string> & { badKeys: string[] }
>('note');
const { text, peterKey, peterLine, enochLine } = published;
const peter = keyOf(peterKey);
const enoch = keyOf(published.enochKey);
const whole = `${text}\n${peterLine}${enochLine}`;

test('the published note is read, verified and written again byte for byte', () => {
  const note = readNote(whole);
  expect(note.text).toBe(text);
  expect(note.signatures.map(({ name, id }) => [name, id])).toEqual([
    ['PeterNeumann', 'c74f20a3'],
    ['EnochRoot', 'af0cfe78'],
  ]);
  expect(verifyNote(note, [peter, enoch], ed25519)).toEqual({ state: 'signed', by: [peter, enoch] });
  expect(formatNote(note)).toBe(whole);
});

test('signatures by keys that we do not know are passed over', () => {
  expect(verifyNote(readNote(whole), [peter], ed25519)).toEqual({ state: 'signed', by: [peter] });
  expect(verifyNote(readNote(whole), [], ed25519)).toEqual({ state: 'unknown-signer' });
});

test('a bad signature by a known key spoils the note, and the same one twice counts once', () => {
  const changed = readNote(whole.replace('answer', 'question'));
  expect(verifyNote(changed, [peter], ed25519)).toEqual({ state: 'bad-signature', by: peter });
  expect(verifyNote(readNote(`${text}\n${peterLine}${peterLine}`), [peter], ed25519)).toEqual({
    state: 'signed',
    by: [peter],
  });
});

test.each([
  ['no signature', text],
  ['an empty signature block', `${text}\n`],
  ['a torn last line', `${text}\n${peterLine.slice(0, -1)}`],
  ['a control character', `\x01${text}\n${peterLine}`],
  ['a space in a name', `${text}\n${peterLine.replace('PeterNeumann', 'Bad Name')}`],
  ['a line that is no signature', `${text}\n${peterLine}Unexpected line.\n`],
  ['a hundred and one signatures', `${text}\n${peterLine.repeat(101)}`],
])('a note with %s is refused', (_what, bad) => {
  expect(reading(() => readNote(bad)).ok).toBe(false);
});

test('invalid UTF-8 is refused', () => {
  expect(parseNote(Uint8Array.from([0xff, ...utf8(whole)]))).toMatchObject({ ok: false, code: 'not-utf8' });
});

test('a published key is read and written; every mangling of it is refused', () => {
  expect(formatVerifierKey(peter)).toBe(peterKey);
  for (let from = 0; from < peterKey.length; from += 1) {
    for (let to = from + 1; to <= peterKey.length; to += 1) {
      if (to - from < peterKey.length) expect(parseVerifierKey(sha256, peterKey.slice(from, to)).ok).toBe(false);
    }
    const raised = String.fromCharCode(peterKey.charCodeAt(from) + 1);
    expect(parseVerifierKey(sha256, peterKey.slice(0, from) + raised + peterKey.slice(from + 1)).ok).toBe(false);
  }
});

test.each(published.badKeys)('the published bad key %s is refused', (bad) => {
  expect(parseVerifierKey(sha256, bad).ok).toBe(false);
});

function keyOf(line: string): VerifierKey {
  const key = parseVerifierKey(sha256, line);
  if (!key.ok) throw new Error(key.code);
  return key.value;
}
