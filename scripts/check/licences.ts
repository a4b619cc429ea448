import type { Verdict } from './command.ts';
import { readLockFile } from './read-lock-file.ts';

/** Licences that let anybody run, change and pass on Throughline under Apache-2.0, by their SPDX names. */
const ACCEPTED = new Set([
  'MIT',
  'MIT-0',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'ISC',
  'MPL-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
  'Zlib',
]);

/** Packages that state their licence in a form older than SPDX, which the lock file leaves out; each has a LICENSE file with it. */
const STATED_IN_A_FILE: ReadonlyMap<string, string> = new Map([
  ['node_modules/ssh2', 'MIT'],
  ['node_modules/cpu-features', 'MIT'],
  ['node_modules/buildcheck', 'MIT'],
  ['node_modules/png-js', 'MIT'],
]);

/** Whether every package that the product runs with, on any platform, has a licence that we accept. */
export async function checkLicences(): Promise<Verdict> {
  const entries = Object.entries(await readLockFile()).filter(([place, { dev }]) => place !== '' && dev !== true);
  const stated = entries.map(([place, { license }]) => ({ place, license: license ?? STATED_IN_A_FILE.get(place) }));
  const refused = stated.filter(({ license }) => license === undefined || !isAccepted(license));
  return {
    ok: refused.length === 0,
    said: refused.map(({ place, license }) => `${place}: ${license ?? 'states none'}`).join('\n'),
  };
}

/**
 * Reads a flat SPDX expression (SPDX 2.3, Annex D): of `A OR B` one is enough, of `A AND B` both are needed. One with
 * brackets inside is for a person to read, and counts as none.
 */
export function isAccepted(expression: string): boolean {
  const flat = expression.startsWith('(') && expression.endsWith(')') ? expression.slice(1, -1) : expression;
  if (/[()]/u.test(flat)) return false;
  const choices = flat.split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((name) => ACCEPTED.has(name.trim())));
}
