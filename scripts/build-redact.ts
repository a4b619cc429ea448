import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { command } from './check/command.ts';
import type { Verdict } from './check/command.ts';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

/**
 * `npm run build:redact`: the library `throughline/redact` as JavaScript modules with their types, in `dist/redact/`, and
 * beside it `dist/domain/kit/`, which it imports. It is compiled without Node's types, so that it needs nothing of Node.
 */
export async function buildRedact(into: string = DIST): Promise<Verdict> {
  for (const room of ['redact', 'domain']) await rm(join(into, room), { recursive: true, force: true });
  return command('typescript/bin/tsc', '-p', 'src/redact/tsconfig.library.json', '--outDir', into);
}

if (import.meta.main) {
  const { ok, said } = await buildRedact();
  console.log(ok ? 'wrote dist/redact/index.js' : said);
  process.exitCode = ok ? 0 : 1;
}
