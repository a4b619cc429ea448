import { readFileSync } from 'node:fs';

/** For tests only: one of the published files under test/vectors, in the shape that the test names. */
export function vectors<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../test/vectors/${name}.json`, import.meta.url), 'utf8')) as T;
}
