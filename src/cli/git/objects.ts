import type { Readable } from 'node:stream';
import { GitTrouble } from './git.ts';
import type { Git } from './git.ts';
import type { HistoryItem } from './history.ts';

/** Who takes what an object holds, in pieces. */
export interface Reader {
  begin(item: HistoryItem, size: number): Taker;
  /** The repository does not have it, though its history says so. */
  missing(item: HistoryItem): void;
}
export interface Taker {
  push(piece: Uint8Array): void;
  end(): void;
}

/** So many are asked for ahead of the answers: their ids fit into a pipe, so nobody waits for the other for ever. */
const AHEAD = 500;

/** Reads objects one after the other with one `git cat-file --batch`; memory does not grow with their size. */
export async function readObjects(git: Git, items: AsyncIterable<HistoryItem>, reader: Reader): Promise<void> {
  const { input, output, ended } = git.start(['cat-file', '--batch']);
  const waiting: HistoryItem[] = [];
  let wake: () => void = () => undefined;
  let isOver = false;
  const parse = parser(() => {
    const item = waiting.shift();
    wake();
    if (item === undefined) throw new GitTrouble('git gave an answer to no question.');
    return item;
  }, reader);
  const ask = async () => {
    for await (const item of items) {
      if (isOver) return;
      waiting.push(item);
      input.write(`${item.oid}\n`);
      if (waiting.length >= AHEAD) await new Promise<void>((resolve) => (wake = resolve));
    }
    input.end();
  };
  const asking = ask().catch((error: unknown) => {
    input.destroy();
    output.destroy();
    throw error;
  });
  const reading = (async () => {
    for await (const chunk of bytesOf(output)) parse(Buffer.from(chunk));
    isOver = true;
    wake(); // git ended early: whoever waits for room goes on, and meets its exit code
  })();
  await Promise.all([asking, reading, ended]);
  if (waiting.length > 0) throw new GitTrouble('git ended before it had answered everything.');
}

/** A stream without an encoding gives bytes. */
function bytesOf(stream: Readable): AsyncIterable<Uint8Array> {
  return stream;
}

/** The answers: `id type size`, a line end, so many bytes, a line end; or `id missing` (git-cat-file(1), batch output). */
function parser(next: () => HistoryItem, reader: Reader): (chunk: Buffer) => void {
  let header = Buffer.alloc(0);
  let left = -1; // bytes of the current object, its line end included; -1 in a header
  let taker: Taker | null = null;
  return (chunk) => {
    let at = 0;
    while (at < chunk.length) {
      if (left > 0) {
        const piece = chunk.subarray(at, at + left);
        at += piece.length;
        left -= piece.length;
        const content = left === 0 ? piece.subarray(0, piece.length - 1) : piece;
        if (content.length > 0) taker?.push(content);
        if (left > 0) continue;
        taker?.end();
        left = -1;
        continue;
      }
      const end = chunk.indexOf(10, at);
      header = Buffer.concat([header, chunk.subarray(at, end === -1 ? chunk.length : end)]);
      if (end === -1) return;
      at = end + 1;
      const [, size] = / (?:blob|commit|tag|tree) (\d+)$/u.exec(header.toString('latin1')) ?? [];
      header = Buffer.alloc(0);
      const item = next();
      if (size === undefined) reader.missing(item);
      else {
        taker = reader.begin(item, Number(size));
        left = Number(size) + 1;
      }
    }
  };
}
