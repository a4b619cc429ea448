import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { command } from './check/command.ts';
import type { Verdict } from './check/command.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * `npm run build:redact`: the library `throughline/redact` as one JavaScript module, `dist/redact/index.js`, since a file
 * for each of our sources would be most of the time until it is ready. Its types stand beside it and, of what it imports,
 * in `dist/domain/kit/`. They are compiled without Node's types, so that it needs nothing of Node.
 */
export async function buildRedact(into: string = join(ROOT, 'dist')): Promise<Verdict> {
  for (const room of ['redact', 'domain']) await rm(join(into, room), { recursive: true, force: true });
  const types = await command('typescript/bin/tsc', '-p', 'src/redact/tsconfig.library.json', '--outDir', into);
  if (types.ok) await bundle(join(into, 'redact'));
  return types;
}

/** The word list of `@scure/bip39` stays a package of its own. */
async function bundle(into: string): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    build: {
      target: 'es2024',
      outDir: into,
      emptyOutDir: false,
      lib: { entry: 'src/redact/index.ts', formats: ['es'], fileName: () => 'index.js' },
      // the library mode of Vite leaves blanks in modules, which are read at every start
      rolldownOptions: { external: [/^@scure\//u], output: { minify: true } },
    },
  });
}

if (import.meta.main) {
  const { ok, said } = await buildRedact();
  console.log(ok ? 'wrote dist/redact/index.js' : said);
  process.exitCode = ok ? 0 : 1;
}
