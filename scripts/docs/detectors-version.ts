import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { generate } from './generated.ts';

const FILE = 'src/redact/version.ts';

/** A digest of everything that decides what is found: when it changes, stored text is looked through again. */
await generate(FILE, await versionFile());

async function versionFile(): Promise<string> {
  const hash = createHash('sha256');
  for (const path of await sources()) hash.update(`${path}\0${await readFile(path, 'utf8')}\0`);
  return `/** The version of the detectors, made by \`npm run docs\` from the sources of this room. */\nexport const DETECTORS = '${hash.digest('hex').slice(0, 16)}';\n`;
}

async function sources(): Promise<readonly string[]> {
  const paths: string[] = [];
  for await (const path of glob('src/redact/**/*.ts'))
    if (path !== FILE && !path.endsWith('.test.ts')) paths.push(path.replaceAll('\\', '/'));
  return paths.toSorted();
}
