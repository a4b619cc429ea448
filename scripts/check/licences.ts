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

/** Whether every package that the product runs with, on any platform, has a licence that we accept. */
export async function checkLicences(): Promise<Verdict> {
  const entries = Object.entries(await readLockFile()).filter(([place, { dev }]) => place !== '' && dev !== true);
  const refused = entries.filter(([, { license }]) => license === undefined || !isAccepted(license));
  return {
    ok: refused.length === 0,
    said: refused.map(([place, { license }]) => `${place}: ${license ?? 'states none'}`).join('\n'),
  };
}

/** Reads a flat SPDX expression: of `A OR B` one is enough, of `A AND B` both are needed. */
export function isAccepted(expression: string): boolean {
  const choices = expression.replaceAll(/[()]/gu, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((name) => ACCEPTED.has(name.trim())));
}
