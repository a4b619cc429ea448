import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { tempFolder } from '../../test/support/temp.ts';
import { IMPORT_TABLE } from './import-table.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const RULE = 'throughline(import-table)';

test('given a forbidden import planted in every room, in each form, when we lint, then each one is refused', async () => {
  const folder = await copyOfTheRules();
  const planted = Object.keys(IMPORT_TABLE).flatMap((room) => {
    const up = '../'.repeat(room.split('/').length);
    return [
      { file: `src/${room}/planted-static.ts`, text: `import { x } from '${up}app.ts';\nx();\n` },
      { file: `src/${room}/planted-dynamic.ts`, text: `const { x } = await import('${up}app.ts');\nx();\n` },
      { file: `src/${room}/planted-computed.ts`, text: `const where = '${up}app' + '.ts';\nawait import(where);\n` },
      { file: `src/${room}/planted-again.ts`, text: `export * from '${up}app.ts';\n` },
      { file: `src/${room}/planted-type.ts`, text: `export type X = import('${up}app.ts').X;\n` },
      { file: `src/${room}/planted-package.ts`, text: `import { x } from 'left-pad';\nx();\n` },
    ];
  });
  for (const { file, text } of planted) await plant(folder, file, text);

  const refused = await refusedFiles(folder);

  expect(refused).toEqual(planted.map(({ file }) => file).toSorted());
});

test('given the maker of safe text, when operations and the composition root import it, then both are refused', async () => {
  const folder = await copyOfTheRules();
  await plant(
    folder,
    'src/operations/planted.ts',
    `import { sealSafeText } from '../domain/kit/safe-text.ts';\nsealSafeText('');\n`,
  );
  await plant(folder, 'src/planted.ts', `import { sealSafeText as s } from './domain/kit/safe-text.ts';\ns('');\n`);
  await plant(
    folder,
    'src/redact/allowed.ts',
    `import { sealSafeText } from '../domain/kit/safe-text.ts';\nsealSafeText('');\n`,
  );

  expect(await refusedFiles(folder)).toEqual(['src/operations/planted.ts', 'src/planted.ts']);
});

async function copyOfTheRules(): Promise<string> {
  const folder = await tempFolder();
  await cp(path.join(ROOT, 'scripts/lint'), path.join(folder, 'scripts/lint'), { recursive: true });
  await writeFile(path.join(folder, '.oxlintrc.json'), await readFile(path.join(ROOT, '.oxlintrc.json')));
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  return folder;
}

async function plant(folder: string, file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), text);
}

/** The files in which our own rule refuses something, sorted. */
async function refusedFiles(folder: string): Promise<readonly string[]> {
  const oxlint = path.join(ROOT, 'node_modules/oxlint/bin/oxlint');
  const linted = promisify(execFile)(process.execPath, [oxlint, '--format=json', 'src'], { cwd: folder });
  // lint exits with 1 when it refuses something, which is what we want to read
  const { stdout } = await linted.catch((refused: { stdout: string }) => refused);
  const { diagnostics }: { diagnostics: readonly { code: string; filename: string }[] } = JSON.parse(stdout);
  return [...new Set(diagnostics.filter(({ code }) => code === RULE).map(({ filename }) => filename))].toSorted();
}
