import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { addressOf } from './places.ts';
import { readPage } from './read-page.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Lets the desk import pages of the handbook: each becomes a module of its own, with its pictures as files beside it. */
export function handbook(): Plugin {
  return {
    name: 'throughline-handbook',
    load: {
      filter: { id: /\.md$/u },
      async handler(id) {
        const path = relative(ROOT, id).split(sep).join('/');
        if (addressOf(path) === null) return null;
        const { pictures, ...page } = readPage(path, await readFile(id, 'utf8'));
        const imports = pictures.map((picture, at) => `import p${at} from ${JSON.stringify(join(ROOT, picture))};\n`);
        const names = pictures.map((_, at) => `p${at}`).join(', ');
        return `${imports.join('')}export const page = { ...${JSON.stringify(page)}, pictures: [${names}] };\n`;
      },
    },
  };
}
