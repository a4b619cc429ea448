import { command } from './check/command.ts';

/**
 * Files under docs/reference/ that a command makes. `npm run docs` writes them; `npm run check` runs the same command
 * with `--check`, which must exit with 1 when the file is not what it would write.
 */
export const GENERATED: readonly { readonly file: string; readonly args: readonly [string, ...string[]] }[] = [];

if (import.meta.main) {
  for (const { file, args } of GENERATED) {
    const { ok, said } = await command(...args);
    console.log(ok ? `wrote ${file}` : `${file} could not be made:\n${said}`);
    if (!ok) process.exitCode = 1;
  }
}
