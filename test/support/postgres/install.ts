import { cp, readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { giveTo } from './account.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';

/**
 * The folder to run the server from: the binaries' own, or a copy in `folder` that `account` can read. The copy also
 * gets the links between libraries that the package would make by an install script, which we do not run.
 */
export async function readable(binaries: Binaries, account: Account, folder: string): Promise<string> {
  if (binaries.copyFrom === null) return binaries.bin;
  const copy = join(folder, 'postgres');
  await cp(binaries.copyFrom, copy, { recursive: true });
  await makeLinks(copy);
  await giveTo(account, copy);
  return join(copy, 'bin');
}

async function makeLinks(copy: string): Promise<void> {
  const links: readonly { source: string; target: string }[] = JSON.parse(
    await readFile(join(copy, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    // both are written as native/lib/…, and lie in one folder
    const place = join(copy, dirname(target).replace(/^native\/?/u, ''), basename(target));
    await symlink(basename(source), place).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
