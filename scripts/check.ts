import { existsSync } from 'node:fs';
import { GENERATED } from './docs.ts';
import { checkAdvisories } from './check/advisories.ts';
import { checkInstallScripts } from './check/install-scripts.ts';
import { checkLicences } from './check/licences.ts';
import { checkLockFile } from './check/lock-file.ts';
import { command } from './check/command.ts';
import type { Verdict } from './check/command.ts';

interface Step {
  readonly name: string;
  run(): Promise<Verdict>;
  /** What to do when it fails. */
  readonly mend: string;
}

const WEB = 'src/web/tsconfig.json';

const STEPS: readonly Step[] = [
  { name: 'format', run: () => command('oxfmt/bin/oxfmt', '--check'), mend: 'npm run format' },
  {
    name: 'lint',
    run: () => command('oxlint/bin/oxlint', '--type-aware', '--deny-warnings'),
    mend: 'correct the lines that are named; the import table stands in scripts/lint/import-table.ts',
  },
  {
    name: 'types',
    run: () => command('typescript/bin/tsc', '-p', '.', '--noEmit'),
    mend: 'correct the lines that are named',
  },
  ...(existsSync(WEB)
    ? [
        {
          name: 'types of the desk',
          run: () => command('typescript/bin/tsc', '-p', WEB, '--noEmit'),
          mend: 'correct the lines that are named',
        },
      ]
    : []),
  {
    name: 'lock file',
    run: checkLockFile,
    mend: 'delete node_modules and package-lock.json, run `npm install --ignore-scripts` and look at what changed',
  },
  {
    name: 'licences',
    run: checkLicences,
    mend: 'replace the package, or decide in docs/decisions/ and extend scripts/check/licences.ts',
  },
  {
    name: 'known vulnerabilities',
    run: checkAdvisories,
    mend: 'bring the package to a version without it, or replace it',
  },
  {
    name: 'scripts of packages',
    run: checkInstallScripts,
    mend: 'look at what the package does when it is installed, then add it to scripts/check/install-scripts.ts, or replace it',
  },
  ...GENERATED.map(({ file, args }) => ({
    name: `${file} is current`,
    run: () => command(...args, '--check'),
    mend: 'npm run docs',
  })),
];

/** `npm run check`: all that can be said about the code without running it. Every step runs, also after one failed. */
let failed = 0;
let unchecked = 0;
for (const { name, run, mend } of STEPS) {
  const started = performance.now();
  const { ok, said, note, isUnchecked = false } = await run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (isUnchecked) unchecked += 1;
  console.log(`${ok ? (isUnchecked ? '?     ' : 'ok    ') : 'FAILED'} ${name} (${seconds} s)`);
  if (note !== undefined) console.log(`       ${note}`);
  if (ok) continue;
  failed += 1;
  console.log(`${said.trim()}\n       to mend it: ${mend}\n`);
}
const left = unchecked === 0 ? '' : `, ${unchecked} could not be checked`;
console.log(failed === 0 ? `check: all well${left}` : `check: ${failed} of ${STEPS.length} failed${left}`);
process.exitCode = failed === 0 ? 0 : 1;
