import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const LAUNCHER = fileURLToPath(new URL('../../bin/throughline.mjs', import.meta.url));

/** Builds the desk if it is not the one of the present sources, in the way in which `npm start` does. */
export async function buildDesk(): Promise<void> {
  await promisify(execFile)(process.execPath, [LAUNCHER, 'serve', '--help']);
}
