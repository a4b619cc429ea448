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

test('given the built library, then no module of it asks for anything of Node, and each has its types beside it', async () => {
  for (const room of ['redact', 'domain']) {
    const files = (await readdir(join(ROOT, 'dist', room), { recursive: true })).filter((name) => name.endsWith('.js'));
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const text = await readFile(join(ROOT, 'dist', room, file), 'utf8');
      // statements begin a line in what the compiler writes; words in strings and comments do not count
      const statements = [...text.matchAll(/^(?:import|export\b[^;'"=]*\bfrom)\b[^;'"]*['"](?<name>[^'"]+)['"];/gmu)];
      const called = [...text.matchAll(/\bimport\(\s*['"](?<name>[^'"]+)['"]/gu)];
      const imports = [...statements, ...called].map(({ groups }) => groups?.['name'] ?? '');
      expect([file, imports.filter((name) => !/^\.\.?\/.*\.js$|^@scure\/bip39\//u.test(name))]).toEqual([file, []]);
      expect((await readFile(join(ROOT, 'dist', room, file.replace(/\.js$/u, '.d.ts')))).length).toBeGreaterThan(0);
    }
  }
});
