import type { Verdict } from './command.ts';
import { readLockFile } from './read-lock-file.ts';
import type { LockEntry } from './read-lock-file.ts';

/**
 * Packages that would run a script of theirs when they are installed. The launcher installs with `--ignore-scripts`, so none of
 * these runs; each was looked at, and works without.
 */
const LOOKED_AT: ReadonlySet<string> = new Set([
  'node_modules/cpu-features', // compiles an addon that ssh2 does without
  'node_modules/ssh2', // compiles an addon; its own JavaScript does the same
  'node_modules/tesseract.js', // prints a request for money
]);

/** Whether a package that the product runs with has brought a script that nobody has looked at. */
export async function checkInstallScripts(): Promise<Verdict> {
  return judgeInstallScripts(await readLockFile());
}

export function judgeInstallScripts(packages: Readonly<Record<string, LockEntry>>): Verdict {
  const news = Object.entries(packages).flatMap(([place, { dev, hasInstallScript }]) =>
    hasInstallScript === true && dev !== true && !LOOKED_AT.has(place) ? [place] : [],
  );
  return { ok: news.length === 0, said: news.map((place) => `${place} runs a script when it is installed`).join('\n') };
}
