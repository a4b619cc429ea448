import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { buildRedact } from '../../scripts/build-redact.ts';
import { run } from '../support/command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

beforeAll(async () => {
  const { ok, said } = await buildRedact();
  if (!ok) throw new Error(said);
});

test('given the built library, when the example of its entry is run by its name in plain Node, then it prints what it says', async () => {
  const source = await readFile(join(ROOT, 'src/redact/index.ts'), 'utf8');
  const [, example = ''] = /```js\n([\s\S]*?) \* ```/u.exec(source) ?? [];
  const code = example.replaceAll(/^ \* ?/gmu, '');
  const says = [...code.matchAll(/^\/\/ (.*)$/gmu)].map(([, line]) => `${line}\n`).join('');
  const { out, err } = await run(process.execPath, ['--input-type=module', '-e', code], process.env, { cwd: ROOT });
  expect({ out, err }).toEqual({ out: says, err: '' });
});

test('given the built library, then it is one module that asks for nothing of Node, with types that are all there', async () => {
  const files = (await readdir(join(ROOT, 'dist/redact'), { recursive: true })).filter((name) => name.endsWith('.js'));
  expect(files).toEqual(['index.js']);
  const code = await readFile(join(ROOT, 'dist/redact/index.js'), 'utf8');
  expect(namesIn(code).filter((name) => !name.startsWith('@scure/bip39/'))).toEqual([]);
  const types = await typesFrom(join(ROOT, 'dist/redact/index.d.ts'));
  expect(types.filter((path) => path.includes('/dist/domain/kit/')).length).toBeGreaterThan(0);
});

/** What some code imports. Words in its strings may look the same, so that names are taken only where one can stand. */
function namesIn(code: string): string[] {
  const imports = code.matchAll(/(?:^|[;}\n])(?:import|export)\b[^;'"`=]*?["'](?<name>[\w@./:-]+)["']/gu);
  const called = code.matchAll(/\bimport\(\s*['"`](?<name>[^'"`]+)['"`]/gu);
  return [...imports, ...called].map(({ groups }) => groups?.['name'] ?? '');
}

/** A declaration file and all that it imports, each of which has to be there. */
async function typesFrom(path: string, seen = new Set<string>()): Promise<string[]> {
  if (seen.has(path)) return [];
  seen.add(path);
  const text = await readFile(path, 'utf8');
  for (const [, name = ''] of text.matchAll(/\bfrom '(\.[^']+)';/gu))
    await typesFrom(join(path, '..', name.replace(/\.[jt]s$/u, '.d.ts')), seen);
  return [...seen];
}
