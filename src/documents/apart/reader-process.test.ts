import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { CONFINED } from './reader-process.ts';

const run = promisify(execFile);
const PLACE = join(tmpdir(), 'throughline-never-written');

test.each([
  ['writes a file', `require('node:fs').writeFileSync(${JSON.stringify(PLACE)}, 'x')`],
  ['starts a program', "require('node:child_process').spawnSync('true')"],
  [
    'writes a file from a thread',
    `new (require('node:worker_threads').Worker)(\`require('node:fs').writeFileSync(${JSON.stringify(PLACE)}, 'x')\`, { eval: true })`,
  ],
])('given the process that reads documents, when something in it %s, then that is refused', async (_what, code) => {
  await expect(run(process.execPath, [...CONFINED, '-e', code])).rejects.toThrow('ERR_ACCESS_DENIED');
});
