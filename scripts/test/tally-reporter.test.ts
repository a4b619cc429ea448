import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { tempFolder } from '../../test/support/temp.ts';
import { readTally, summary } from './tally.ts';
import type { Tally } from './tally.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

test('given tests of every fate, when they ran, then each is counted and a skip without a reason is named', async () => {
  const tally = await tallyOf(`
    import { describe, expect, test } from 'vitest';
    test('passes', () => expect(1).toBe(1));
    test('fails', () => expect(1).toBe(2));
    test('skips itself', (context) => context.skip('no moon tonight'));
    describe('in a group', { skip: true, meta: { notRun: 'no tide' } }, () => { test('is skipped', () => expect(1).toBe(1)); });
    test.skip('is forgotten', () => expect(1).toBe(1));
  `);

  expect(tally).toEqual({
    passed: 1,
    failed: 1,
    skipped: ['a.test.ts > skips itself: no moon tonight', 'a.test.ts > in a group > is skipped: no tide'],
    unexplained: ['a.test.ts > is forgotten'],
  });
  expect(summary(tally, 0)).toBe('1 passed, 1 failed, 3 skipped');
});

test('given a file that does not load, when the tests ran, then that is a failure', async () => {
  expect(await tallyOf(`throw new Error('at once');`)).toMatchObject({ passed: 0, failed: 1 });
});

test('given something missing and no test that says so, when it is summed up, then it counts as skipped', () => {
  expect(summary({ passed: 3, failed: 0, skipped: [], unexplained: [] }, 1)).toBe('3 passed, 0 failed, 1 skipped');
});

async function tallyOf(text: string): Promise<Tally> {
  const folder = await tempFolder();
  await symlink(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  await writeFile(path.join(folder, 'a.test.ts'), text);
  const file = path.join(folder, 'tally.json');
  const args = [
    path.join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--root',
    folder,
    `--reporter=${path.join(ROOT, 'scripts/test/tally-reporter.ts')}`,
  ];
  const child = spawn(process.execPath, args, {
    stdio: 'ignore',
    cwd: folder,
    env: { ...process.env, TALLY_FILE: file },
  });
  await once(child, 'exit');
  return await readTally(file);
}
