import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { CONFINED, STRIPPED } from './reader-process.ts';

const run = promisify(execFile);
const KEPT = fileURLToPath(new URL('../../../dist/stripped', import.meta.url));
const READER = new URL('./reader.ts', import.meta.url).href;

/** Loads the reader, and says whether Node's own stripping was wanted for any file of ours. */
const LOAD = `
  const { registerHooks } = require('node:module');
  const left = [];
  registerHooks({ load(url, context, next) {
    const got = next(url, context);
    if (url.endsWith('.ts') && got.format === 'module-typescript') left.push(url);
    return got;
  } });
  import(${JSON.stringify(READER)}).then(({ reader }) => console.log(JSON.stringify({ is: typeof reader, left })));
`;

test('given sources that are kept without their types, when a reader starts, then it takes those, and the others itself', async () => {
  const { stdout } = await run(process.execPath, [...CONFINED, '--import', STRIPPED, '-e', LOAD]);
  const { is, left }: { is: string; left: string[] } = JSON.parse(stdout);
  expect(is).toBe('function');
  // `npm test` keeps them; where vitest was started by hand there may be none, and everything still works
  if (existsSync(KEPT)) expect(left).toEqual([]);
});
