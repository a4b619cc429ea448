import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeTempFolder, removeFolder } from '../../support/folders.ts';

const run = promisify(execFile);

/** A file system of its own with a fixed size, and some of it held back. */
export interface SmallDisk {
  readonly dir: string;
  /** Gives the held-back part free. */
  makeSpace(): Promise<void>;
  remove(): Promise<void>;
}

/** Why there can be none here; null where there can. */
export function noSmallDisk(): string | null {
  if (process.platform !== 'linux') return 'a full disk (mounts a small file system, which is written for Linux)';
  return process.getuid?.() === 0 ? null : 'a full disk (mounting a small file system needs root: sudo npm test)';
}

/** Null where the mount is refused, as in a container without the right to. */
export async function smallDisk(megabytes: number, heldBack: number): Promise<SmallDisk | null> {
  const folder = await makeTempFolder();
  const mounted = await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder]).then(
    () => true,
    () => false,
  );
  if (!mounted) {
    await removeFolder(folder);
    return null;
  }
  const ballast = join(folder, 'ballast');
  await writeFile(ballast, Buffer.alloc(heldBack * 1_000_000));
  const dir = join(folder, 'data');
  await mkdir(dir);
  return {
    dir,
    makeSpace: () => rm(ballast),
    async remove() {
      await run('umount', ['-l', folder]);
      await removeFolder(folder);
    },
  };
}
