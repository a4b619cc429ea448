import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeTempFolder, removeFolder } from '../test/support/folders.ts';
import { COMPILED } from '../test/support/command.ts';
import { atEnd, endAll, isStopping } from './test/ending.ts';
import { folderInMemory } from './test/in-memory.ts';
import { provideChromium, provideDocuments, providePostgres } from './test/provide.ts';
import { readTally, summary } from './test/tally.ts';
import { runVitest } from './test/vitest.ts';

/**
 * `npm test [-- FILTER…]`: a throwaway PostgreSQL, a real browser, all tests, and one line at the end. `--torture` runs
 * the same tests with the larger numbers of `scale`. Exit code 1 when a test failed, none ran, or one was skipped
 * without saying why.
 */
const filters = process.argv.slice(2).filter((word) => word !== '--torture');
const torture = process.argv.includes('--torture');

process.exitCode = await runAll().finally(endAll);

async function runAll(): Promise<number> {
  process.env['TMPDIR'] = process.env['TMPDIR'] ?? folderInMemory() ?? tmpdir();
  const folder = await makeTempFolder();
  atEnd(async () => await removeFolder(folder));
  const postgres = await providePostgres();
  const chromium = await provideChromium(folder);
  const documents = await provideDocuments();
  const missing = [postgres, chromium, documents].flatMap(({ notRun }) => (notRun === null ? [] : [notRun]));
  for (const what of missing) console.log(`not run: ${what}`);

  const tallyFile = join(folder, 'tally.json');
  const env = {
    ...postgres.env,
    ...chromium.env,
    TALLY_FILE: tallyFile,
    TORTURE: torture ? '1' : '0',
    NODE_COMPILE_CACHE: COMPILED, // most of what a process of ours does is to start: as `npm start` does
  };
  const code = await runVitest(filters, env);
  if (isStopping()) return code;
  const tally = await readTally(tallyFile);
  for (const line of tally.skipped) console.log(`skipped: ${line}`);
  for (const line of tally.unexplained) console.log(`skipped without a reason, which fails the run: ${line}`);

  await endAll();
  console.log(summary(tally, missing.length));
  const sound = code === 0 && tally.failed === 0 && tally.passed > 0 && tally.unexplained.length === 0;
  return sound ? 0 : 1;
}
