import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** sun_path holds 104 bytes on macOS and 108 on Linux, its final zero included. */
const LONGEST = 100;

/** Where the command line finds the server of a data folder. Only the owner of the folder may open it. */
export function socketPath(dir: string): string {
  const id = createHash('sha256').update(resolve(dir)).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\throughline-${id}`;
  const path = join(resolve(dir), 'throughline.sock');
  return Buffer.byteLength(path) <= LONGEST ? path : join(tmpdir(), `throughline-${id}.sock`);
}
