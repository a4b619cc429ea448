import { statfs } from 'node:fs/promises';
import { broken, lookAt, well } from '../looking.ts';
import type { Check } from '../looking.ts';

/** Below so many bytes it is urgent, or soon will be. */
const URGENT = 256 * 1024 ** 2;
const SOON = 2 * 1024 ** 3;

export const checkDisk: Check = async ({ dir }) => {
  const { free } = await spaceOf(dir);
  const says = `${inMegabytes(free)} are free on the disk of the data folder.`;
  if (free < URGENT) return [broken('disk', says, 'Make space now: without it nothing new can be kept.')];
  return [free < SOON ? lookAt('disk', says, 'Make space soon.') : well('disk', says)];
};

/** In bytes. */
export async function spaceOf(dir: string): Promise<{ readonly free: number; readonly size: number }> {
  const { bavail, blocks, bsize } = await statfs(dir);
  return { free: bavail * bsize, size: blocks * bsize };
}

function inMegabytes(bytes: number): string {
  return bytes < 10 * 1024 ** 3 ? `${Math.floor(bytes / 1024 ** 2)} MiB` : `${Math.floor(bytes / 1024 ** 3)} GiB`;
}
