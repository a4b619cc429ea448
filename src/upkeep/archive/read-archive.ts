import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { extract } from 'tar-stream';
import { Cannot } from '../cannot.ts';
import { opener } from './encryption.ts';
import type { Unlock } from './encryption.ts';
import { MANIFEST, readManifest } from './manifest.ts';
import type { EntryMark, Manifest } from './manifest.ts';
import { sha256Hex } from './write-archive.ts';

export interface Entry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The entries of an archive in order, its manifest last. Throws `Cannot` where it is damaged, cut off, or sealed to somebody else. */
export async function* entriesOf(path: string, unlock: Unlock): AsyncGenerator<Entry> {
  if ((await stat(path).catch(() => null)) === null) throw new Cannot(`There is no readable file ${path}.`);
  const source = createReadStream(path);
  const tar = extract();
  try {
    const plain = await opener(unlock).decrypt(webOf(source)).catch(headless);
    const feeding = feed(plain, tar);
    for await (const entry of tar) yield { name: entry.header.name, bytes: await buffer(entry) };
    await feeding;
  } catch (error) {
    if (error instanceof Cannot) throw error;
    throw new Cannot(
      'This archive was changed after it was written, or cut off: a part of it does not open. Use another copy.',
    );
  } finally {
    source.destroy();
    tar.destroy();
  }
}

/** Reads an archive to its end and compares everything with its manifest. Nothing is written. */
export async function verifyArchive(path: string, unlock: Unlock, kind: Manifest['kind']): Promise<Manifest> {
  const marks: EntryMark[] = [];
  let manifest: Manifest | null = null;
  for await (const { name, bytes } of entriesOf(path, unlock)) {
    if (name === MANIFEST) manifest = readManifest(bytes);
    else marks.push({ name, size: bytes.length, sha256: sha256Hex(bytes) });
  }
  if (manifest === null || JSON.stringify(manifest.entries) !== JSON.stringify(marks))
    throw new Cannot('This archive does not hold what it says that it holds. Use another copy.');
  if (manifest.kind !== kind)
    throw new Cannot(
      kind === 'data'
        ? 'This is a copy of keys, not a backup: name it with --keys.'
        : 'This is a backup, not a copy of keys: name the one that throughline backup-keys has written.',
    );
  return manifest;
}

async function feed(plain: AsyncIterable<Uint8Array>, tar: ReturnType<typeof extract>): Promise<void> {
  try {
    for await (const piece of plain) if (!tar.write(piece)) await drained(tar);
    tar.end(undefined);
  } catch (error) {
    tar.destroy(error instanceof Error ? error : new Error(String(error)));
  }
}

function drained(tar: ReturnType<typeof extract>): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      tar.off('drain', done).off('close', done);
      resolve();
    };
    tar.on('drain', done).on('close', done);
  });
}

/** What age says of a header that it cannot use; its words are not for people. */
function headless(error: unknown): never {
  const says = error instanceof Error ? error.message : '';
  if (says.includes('no identity matched') || says.includes('expects'))
    throw new Cannot(
      'None of the identities and passphrases that you gave opens this archive. Give the right one with --identity or --passphrase-file.',
    );
  throw new Cannot('This is no archive of ours, or its beginning was changed. Use another copy.');
}

/** Node's types of web streams and the platform's are written apart and are the same. */
function webOf(source: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(source) as ReadableStream<Uint8Array>;
}
