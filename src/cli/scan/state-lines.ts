import { readSync } from 'node:fs';

/** Where a line stands in a file, in bytes, with its line end. */
export interface Part {
  readonly at: number;
  readonly length: number;
}

const PIECE = 1024 * 1024;

/** Every whole line of a file, one after the other; what is behind the last line end is no line. */
export function* linesIn(file: number): Generator<{ readonly text: string; readonly part: Part }> {
  let rest = Buffer.alloc(0);
  let at = 0;
  for (;;) {
    const piece = Buffer.alloc(PIECE);
    const read = readSync(file, piece, 0, PIECE, at + rest.length);
    if (read === 0) return;
    rest = Buffer.concat([rest, piece.subarray(0, read)]);
    let from = 0;
    for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10, from)) {
      const length = end + 1 - from;
      yield { text: rest.toString('utf8', from, end), part: { at: at + from, length } };
      from = end + 1;
    }
    at += from;
    rest = rest.subarray(from);
  }
}

export function readPart(file: number, { at, length }: Part): string {
  const bytes = Buffer.alloc(length);
  let read = 0;
  while (read < length) {
    const more = readSync(file, bytes, read, length - read, at + read);
    if (more === 0) break;
    read += more;
  }
  return bytes.toString('utf8', 0, read);
}
