import { readFile } from 'node:fs/promises';

/** An entry of package-lock.json, version 3, by npm's documentation: what we read of it. */
export interface LockEntry {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** The packages of the lock file by the place where npm puts them; `''` is the project itself. */
export async function readLockFile(): Promise<Readonly<Record<string, LockEntry>>> {
  const url = new URL('../../package-lock.json', import.meta.url);
  const { packages }: { packages: Readonly<Record<string, LockEntry>> } = JSON.parse(await readFile(url, 'utf8'));
  return packages;
}
