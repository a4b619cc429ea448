import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { REGISTRY } from '../../src/operations/registry.ts';
import { helpOf } from './help-of.ts';
import { ROOT, anchorsIn, codeIn, linksIn, pages } from './pages.ts';

const PAGES = await pages();
const CODE = PAGES.flatMap(({ path, text }) => codeIn(text).map((code) => ({ path, code })));

test('given every page, when its links are followed, then each leads to a file and to a heading that is there', () => {
  const broken = PAGES.flatMap(({ path, text }) =>
    linksIn(text).flatMap((link) => {
      if (/^[a-z]+:/u.test(link)) return [];
      const [to = '', anchor] = link.split('#');
      const target = to === '' ? path : join(dirname(path), to);
      if (!existsSync(join(ROOT, target))) return [`${path}: ${link}`];
      const page = PAGES.find((one) => one.path === target);
      return anchor === undefined || page === undefined || anchorsIn(page.text).includes(anchor)
        ? []
        : [`${path}: ${link} (no such heading)`];
    }),
  );
  expect(broken).toEqual([]);
});

test('given every npm command that a page names, then package.json has it', async () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    await readFile(join(ROOT, 'package.json'), 'utf8'),
  );
  const named = CODE.flatMap(({ path, code }) =>
    [...code.matchAll(/\bnpm (?:run ([a-z:-]+)|(start|test)\b)/gu)].map(([, run, plain]) => ({
      path,
      script: run ?? plain ?? '',
    })),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter(({ script }) => !(script in scripts))).toEqual([]);
});

test('given every throughline command that a page names, then it exists and knows the options that stand behind it', async () => {
  const lines = CODE.flatMap(({ path, code }) => {
    const [, called] = /(?:^|\s)throughline ((?:[a-z]|--help).*)$/u.exec(code) ?? [];
    return called === undefined ? [] : [{ path, words: called.split(/\s+/u) }];
  });
  expect(lines.length).toBeGreaterThan(8);
  const wrong: string[] = [];
  const helpOn = await helpOf(lines.map(({ words }) => words));
  for (const { path, words } of lines) {
    const help = helpOn(words);
    if (help === null) wrong.push(`${path}: there is no command "${words.join(' ')}"`);
    for (const word of words.slice(1)) {
      if (help !== null && /^--[a-z]/u.test(word) && !help.includes(word))
        wrong.push(`${path}: "${words.join(' ')}" has no ${word}`);
    }
  }
  expect(wrong).toEqual([]);
}, 60_000);

test('given every operation that the handbook names, then the registry has it', () => {
  const groups = new Set([...REGISTRY.keys()].map((name) => name.split('.')[0]));
  const named = CODE.filter(
    ({ path, code }) => !path.includes('/reference/') && /^[a-z]+\.[a-zA-Z]+$/u.test(code),
  ).filter(({ code }) => groups.has(code.split('.')[0]));
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter(({ code }) => !REGISTRY.has(code))).toEqual([]);
});

test('given every setting that the pages name, then the configuration reads it, and the other way round', async () => {
  const files = ['config', 'door-settings', 'oidc-config'].map((name) => join(ROOT, `src/app/${name}.ts`));
  const config = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('');
  const read = [...config.matchAll(/env\['([A-Z_]+)'\]/gu)].map(([, name = '']) => name);
  const installing = PAGES.find(({ path }) => path === 'docs/handbook/installing.md')?.text ?? '';
  const told = codeIn(installing).flatMap((code) =>
    [...code.matchAll(/\b[A-Z][A-Z_]{3,}\b(?!:)/gu)].map(([name]) => name),
  );
  expect([...new Set(read)].filter((name) => !told.includes(name))).toEqual([]);
  const known = [...read, 'ADDRESS', 'PASSWORD'];
  expect([...new Set(told)].filter((name) => !known.includes(name))).toEqual([]);
});
