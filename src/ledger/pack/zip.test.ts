import { inflateSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { concat, utf8 } from '../bytes.ts';
import { unzip } from './zip.ts';
import type { Inflate } from './zip.ts';

const inflate: Inflate = (packed, size) => inflateSync(packed, { out: new Uint8Array(size) });
const good = zipSync(
  { 'bagit.txt': utf8('hello'), 'data/events/0.json': utf8('x'.repeat(2_000)) },
  { mtime: '2026-11-21T00:00:00' },
);

test('a plain archive opens to its files', () => {
  const files = unzip(good, inflate);
  expect(files.ok && [...files.value.keys()]).toEqual(['bagit.txt', 'data/events/0.json']);
  expect(files.ok && files.value.get('data/events/0.json')).toEqual(utf8('x'.repeat(2_000)));
});

test('stored files open too', () => {
  expect(unzip(zipSync({ 'bagit.txt': utf8('hello') }, { level: 0 }), inflate).ok).toBe(true);
});

test.each<[string, Uint8Array, string]>([
  ['a way out', zipSync({ '../bagit.txt': utf8('x') }), 'pack-path'],
  ['an absolute path', zipSync({ '/bagit.txt': utf8('x') }), 'pack-path'],
  ['a backslash', zipSync({ 'data\\x': utf8('x') }), 'pack-path'],
  ['a hidden file', zipSync({ 'data/.x': utf8('x') }), 'pack-path'],
  ['a folder', zipSync({ 'data/': new Uint8Array() }), 'pack-path'],
  ['a letter that looks like another', zipSync({ 'data/еvents/0.json': utf8('x') }), 'pack-path'],
  ['a file that is not ours', zipSync({ 'data/malware.exe': utf8('x') }), 'pack-file-unknown'],
  ['an event number with a zero before it', zipSync({ 'data/events/01.json': utf8('x') }), 'pack-file-unknown'],
  [
    'the same file twice',
    renamed(zipSync({ 'data/events/0.json': utf8('a'), 'data/events/1.json': utf8('b') }), '1.json', '0.json'),
    'pack-duplicate-file',
  ],
  ['bytes behind it', concat(good, utf8('x')), 'pack-trailing-bytes'],
  ['bytes before it', concat(utf8('x'), good), 'pack-trailing-bytes'],
  ['a comment', commented(good), 'pack-trailing-bytes'],
  ['a bomb', zipSync({ 'bagit.txt': new Uint8Array(8 * 2 ** 20) }, { level: 9 }), 'pack-compression'],
  ['no end', good.slice(0, -30), 'pack-trailing-bytes'],
  ['nothing in it', new Uint8Array(), 'bag-malformed'],
  ['a size that is not true', resized(good), 'bag-malformed'],
])('an archive with %s is refused', (_what, archive, code) => {
  expect(unzip(archive, inflate)).toMatchObject({ ok: false, code });
});

test('a file with a hole before it is refused', () => {
  const end = good.length - 22;
  const start = new DataView(good.buffer, good.byteOffset).getUint32(end + 16, true);
  const holed = concat(good.slice(0, start), utf8('hidden'), good.slice(start));
  new DataView(holed.buffer).setUint32(holed.length - 6, start + 6, true);
  expect(unzip(holed, inflate)).toMatchObject({ ok: false, code: 'pack-trailing-bytes' });
});

function renamed(archive: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(archive).toString('latin1').replaceAll(from, to);
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

function commented(archive: Uint8Array): Uint8Array {
  const out = concat(archive, utf8('hi'));
  out[archive.length - 2] = 2;
  return out;
}

/** Says in both headers that a file is smaller than it unpacks to. */
function resized(archive: Uint8Array): Uint8Array {
  const out = archive.slice();
  const view = new DataView(out.buffer);
  const start = view.getUint32(out.length - 6, true);
  view.setUint32(22, 3, true);
  view.setUint32(start + 24, 3, true);
  return out;
}
