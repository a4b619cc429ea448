import { readFileSync } from 'node:fs';

/** The version of this product, from its package.json. */
export function version(): string {
  const read: { version: string } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return read.version;
}
