import type { Verdict } from './command.ts';
import { readLockFile } from './read-lock-file.ts';

/**
 * Whether `npm ci` can install from the lock file on every platform: each entry has its version and hash, none names the
 * registry of whoever wrote it, and the optional packages of other platforms are there too. npm leaves those out when
 * the lock file is written on top of an installed `node_modules/`.
 */
export async function checkLockFile(): Promise<Verdict> {
  const packages = await readLockFile();
  const problems = Object.entries(packages).flatMap(([place, entry]) => {
    if (place === '') return [];
    const absent = Object.keys(entry.optionalDependencies ?? {}).filter((name) => !isLocked(packages, place, name));
    return [
      ...(entry.version === undefined || entry.integrity === undefined ? [`${place} has no version or no hash`] : []),
      ...(entry.resolved === undefined ? [] : [`${place} names a registry`]),
      ...absent.map((name) => `${place} needs ${name} on some platform, and the lock file lacks it`),
    ];
  });
  return { ok: problems.length === 0, said: problems.join('\n') };
}

function isLocked(packages: Readonly<Record<string, unknown>>, place: string, name: string): boolean {
  return `node_modules/${name}` in packages || `${place}/node_modules/${name}` in packages;
}
