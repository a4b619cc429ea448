import { command } from './check/command.ts';

/**
 * Files that a command makes. `npm run docs` writes them; `npm run check` runs the same command
 * with `--check`, which must exit with 1 when the file is not what it would write.
 */
export const GENERATED: readonly { readonly file: string; readonly args: readonly [string, ...string[]] }[] = [
  { file: 'docs/reference/audiences.md', args: ['./scripts/docs/audiences.ts'] },
  { file: 'docs/reference/mcp.md', args: ['./scripts/docs/mcp.ts'] },
  { file: 'docs/reference/openapi.json', args: ['./scripts/docs/openapi.ts'] },
  { file: 'docs/reference/operations.md', args: ['./scripts/docs/operations.ts'] },
  { file: 'docs/reference/refusals.md', args: ['./scripts/docs/refusals.ts'] },
  { file: 'docs/reference/refusals-of-issuers.md', args: ['./scripts/docs/refusals-of-issuers.ts'] },
  { file: 'docs/reference/transitions.md', args: ['./scripts/docs/transitions.ts'] },
  { file: 'docs/reference/what-we-recognise.md', args: ['./scripts/recognised.ts'] },
  { file: 'src/redact/pass/wasm.ts', args: ['./scripts/build-pass.ts'] },
  { file: 'src/redact/own-kinds.ts', args: ['./scripts/docs/own-kinds.ts'] },
  // last: it is a digest of what stands above, too
  { file: 'src/redact/version.ts', args: ['./scripts/docs/detectors-version.ts'] },
];

if (import.meta.main) {
  for (const { file, args } of GENERATED) {
    const { ok, said } = await command(...args);
    console.log(ok ? `wrote ${file}` : `${file} could not be made:\n${said}`);
    if (!ok) process.exitCode = 1;
  }
}
