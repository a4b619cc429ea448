import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { scanArguments } from '../../src/cli/scan/options.ts';
import { yamlLines } from '../support/yaml-lines.ts';

async function linesOf(name: string) {
  return yamlLines(await readFile(new URL(`../../${name}`, import.meta.url), 'utf8'));
}

test('given the pre-commit hook, then its entry is our program with arguments that it takes', async () => {
  const lines = await linesOf('.pre-commit-hooks.yaml');
  const entry = lines.find(({ key }) => key === 'entry')?.value ?? '';
  expect(lines.map(({ key }) => key)).toEqual(expect.arrayContaining(['id', 'name', 'entry', 'language']));
  const args = lines.find(({ key }) => key === 'args')?.value.match(/[^\s,'[\]]+/gu) ?? [];
  const [program = '', command] = entry.split(' ');
  expect(command).toBe('scan');
  // `language: script` starts the file itself
  const file = fileURLToPath(new URL(`../../${program}`, import.meta.url));
  expect((await stat(file)).mode & 0o111).not.toBe(0);
  // a file that is named like an option must not become one
  expect(scanArguments([...args, 'a.txt', '--help', '--class=identity'])).toMatchObject({
    kind: 'scan',
    options: { paths: ['a.txt', '--help', '--class=identity'], classes: ['secret'] },
  });
});

test('given the action, then it runs scan with options that it takes, inputs reach it as variables only, and it has the parts that GitHub wants', async () => {
  const lines = await linesOf('action.yml');
  const top = lines.filter(({ depth }) => depth === 0).map(({ key }) => key);
  expect(top).toEqual(['name', 'description', 'inputs', 'outputs', 'runs']);
  const script = lines.find(({ key }) => key === 'run')?.value ?? '';
  // an input that stood in the script itself would be run
  expect(script).not.toContain('${{');
  const defaults = new Map<string, string>(
    lines.flatMap(({ key, value }) => {
      const [, input] = /\$\{\{ inputs\.([\w-]+) \}\}/u.exec(value) ?? [];
      return input === undefined ? [] : [[`"$${key}"`, defaultOf(lines, input)]];
    }),
  );
  const [, words = ''] = /bin\/throughline\.mjs" scan (.*)\n/u.exec(script) ?? [];
  const args = words.split(' ').map((word) => defaults.get(word) ?? word);
  expect(args.filter((word) => word.includes('$'))).toEqual([]);
  expect(scanArguments(args)).toMatchObject({
    kind: 'scan',
    options: { paths: ['.'], sarif: 'throughline.sarif', minConfidence: 0.5, documents: false },
  });
});

function defaultOf(lines: ReturnType<typeof yamlLines>, input: string): string {
  const from = lines.findIndex(({ key, depth }) => key === input && depth === 2);
  return lines.slice(from).find(({ key }) => key === 'default')?.value ?? '';
}
