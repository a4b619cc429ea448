import { createHash } from 'node:crypto';
import { pack as newTar } from 'tar-stream';
import { orCannot } from '../cannot.ts';
import { sealer } from './encryption.ts';
import type { Lock } from './encryption.ts';
import { MANIFEST } from './manifest.ts';
import type { EntryMark, Manifest } from './manifest.ts';

/** A file that appears under its name only when it is whole. */
export interface ArchiveFile {
  write(piece: Uint8Array): void;
  finish(options: { readonly keep: boolean }): void;
  discard(): void;
}

export interface Written {
  readonly bytes: number;
  /** Of the sealed file, in hex. */
  readonly sha256: string;
  readonly manifest: Manifest;
}

/** Puts one entry into the archive. */
export type Add = (name: string, bytes: Uint8Array) => Promise<void>;

/**
 * Writes a tar archive, sealed with age on its way: nothing of it touches the disk in readable form. `fill` adds the entries
 * and gives what the manifest says besides. Where anything fails, no file is left.
 */
export async function writeArchive(
  file: ArchiveFile,
  lock: Lock,
  fill: (add: Add) => Promise<Omit<Manifest, 'v' | 'entries'>>,
): Promise<Written> {
  try {
    // refuses a lock that nobody can open before anything is read
    const seal = sealer(lock);
    const tar = newTar();
    const marks: EntryMark[] = [];
    const add = (name: string, bytes: Uint8Array) =>
      new Promise<void>((resolve, reject) => {
        marks.push({ name, size: bytes.length, sha256: sha256Hex(bytes) });
        const entry = tar.entry({ name, size: bytes.length, mode: 0o600 }, (error) =>
          error ? reject(error) : resolve(),
        );
        entry.end(bytes);
      });
    const filling = (async () => {
      const manifest: Manifest = { v: 1, ...(await fill(add)), entries: marks.slice() };
      await add(MANIFEST, Buffer.from(JSON.stringify(manifest)));
      tar.finalize();
      return manifest;
    })();
    filling.catch((error: unknown) => tar.destroy(error instanceof Error ? error : new Error(String(error))));
    const sealed = await seal.encrypt(ReadableStream.from(bytesOf(tar)));
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of sealed) {
      file.write(piece);
      hash.update(piece);
      bytes += piece.length;
    }
    const manifest = await filling;
    file.finish({ keep: true });
    return { bytes, sha256: hash.digest('hex'), manifest };
  } catch (error) {
    file.discard();
    return orCannot(error, 'The disk is full: no archive was written. Make space, or write it to another disk.');
  }
}

async function* bytesOf(tar: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const piece of tar) {
    if (!(piece instanceof Uint8Array)) throw new TypeError('A tar archive is bytes.');
    yield piece;
  }
}

export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
