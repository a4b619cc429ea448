import { existsSync, readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../src/redact/detectors/fixtures/', import.meta.url);

/** Test support: the kinds that have fixtures. */
export function fixtureKinds(): string[] {
  return readdirSync(FOLDER);
}

/** Test support: the fixtures of a kind, `hit` (has to be found) or `ok` (a near-miss), as templates for `fill`. */
export function fixtures(kind: string, folder: 'hit' | 'ok'): [name: string, template: string][] {
  const path = new URL(`${kind}/${folder}/`, FOLDER);
  if (!existsSync(path)) return [];
  return readdirSync(path).map((name) => [name, readFileSync(new URL(name, path), 'utf8')]);
}
