import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { HEAD, sniff } from '../scan/sniff.ts';
import type { Content } from '../scan/sniff.ts';
import { wideOrder } from '../../redact/pass/decode.ts';

/** Bytes that can be read again and again. Between two pieces others get their turn: whoever presses Ctrl-C is heard. */
export type Source = () => AsyncIterable<Uint8Array>;

/** How much is read at once, in bytes. */
const PIECE = 256 * 1024;

/** A file; reading it throws what the system says. */
export function fileSource(path: string): Source {
  return async function* () {
    // not waiting for a writer, should it be a pipe
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      if (!(await file.stat()).isFile()) throw Object.assign(new Error('no file'), { code: 'EINVAL', syscall: 'open' });
      for (;;) {
        const piece = new Uint8Array(PIECE);
        const { bytesRead } = await file.read(piece);
        if (bytesRead === 0) return;
        yield piece.subarray(0, bytesRead);
      }
    } finally {
      await file.close();
    }
  };
}

/** Bytes in memory. */
export function memorySource(pieces: readonly Uint8Array[]): Source {
  return async function* () {
    yield* pieces;
  };
}

/** A document with more bytes is not opened. */
const MOST_OF_DOCUMENT = 512_000_000;

/** All of a source; null where it is larger than documents are read. */
export async function wholeOf(source: Source): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source()) {
    length += piece.length;
    if (length > MOST_OF_DOCUMENT) return null;
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** What the source holds, and the bytes that must stand in front of it so that it is read as what it is. */
export async function lookAt(source: Source): Promise<{ readonly content: Content; readonly mark: Uint8Array }> {
  const head: Uint8Array[] = [];
  let length = 0;
  for await (const piece of source()) {
    head.push(piece);
    length += piece.length;
    if (length >= HEAD) break;
  }
  const bytes = Buffer.concat(head);
  const content = sniff(bytes);
  const isMarked = content.kind !== 'text' || content.encoding === 'utf-8' || wideOrder(bytes) !== null;
  return { content, mark: isMarked ? new Uint8Array() : MARKS[content.encoding === 'utf-16be' ? 'big' : 'little'] };
}

/** UTF-16 without its mark is read with one, which is no part of the copy. */
const MARKS = { little: Uint8Array.of(0xff, 0xfe), big: Uint8Array.of(0xfe, 0xff) } as const;
