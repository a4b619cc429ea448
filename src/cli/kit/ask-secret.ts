import { once } from 'node:events';
import type { ReadStream } from 'node:tty';

/** The longest credential that is taken, in bytes. */
const MOST = 64 * 1024;

/**
 * What is typed on a terminal without being shown, or what a program pipes in. Null where somebody breaks off, gives
 * nothing, or more than any credential is. Whoever gets the bytes overwrites them.
 */
export async function askSecret(input: ReadStream, prompt: string): Promise<Buffer | null> {
  return input.isTTY ? typed(input, prompt) : piped(input);
}

async function piped(input: AsyncIterable<Buffer>): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of input) {
    pieces.push(piece);
    size += piece.length;
    if (size > MOST) break;
  }
  const all = Buffer.concat(pieces);
  for (const piece of pieces) piece.fill(0);
  return size === 0 || size > MOST ? null : all;
}

const [CTRL_C, CTRL_D, BACKSPACE, DELETE, LINE, RETURN, ESCAPE] = [3, 4, 8, 127, 10, 13, 27];

/** Up to a line end; what is pasted may have several lines, so a key in PEM goes on until its last one. */
async function typed(input: ReadStream, prompt: string): Promise<Buffer | null> {
  process.stderr.write(prompt);
  const bytes = Buffer.alloc(MOST);
  let length = 0;
  input.setRawMode(true);
  input.resume();
  try {
    for (;;) {
      const [chunk]: unknown[] = await once(input, 'data');
      if (!(chunk instanceof Buffer)) return null;
      for (const byte of chunk) {
        if (byte === CTRL_C || byte === ESCAPE || (byte === CTRL_D && length === 0)) return null;
        if (byte === BACKSPACE || byte === DELETE) length = Math.max(0, length - 1);
        else if (byte === CTRL_D || ((byte === RETURN || byte === LINE) && !isInPem(bytes.subarray(0, length)))) {
          chunk.fill(0);
          return length === 0 ? null : Buffer.from(bytes.subarray(0, length));
        } else if (length === MOST) return null;
        else bytes[length++] = byte === RETURN ? LINE : byte;
      }
      chunk.fill(0);
    }
  } finally {
    bytes.fill(0);
    input.setRawMode(false);
    input.pause();
    process.stderr.write('\n');
  }
}

function isInPem(bytes: Buffer): boolean {
  return bytes.includes('-----BEGIN ') && !/-----END [A-Z0-9 ]{3,60}-----\s*$/u.test(bytes.toString('latin1'));
}
