import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder, type FolderLock } from './lock.ts';

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'throughline-lock-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

test('given a locked folder, another one is refused with a sentence until it is released', () => {
  const first = lockFolder(dir);
  expect(refusal(lockFolder(dir))).toContain(`Another Throughline is running with the data folder ${dir}.`);
  release(first);
  release(lockFolder(dir));
});

test('given a folder locked by another process, when that is killed, then the lock is free', async () => {
  const other = spawn(process.execPath, [
    '--input-type=module',
    '-e',
    HOLD,
    new URL('./lock.ts', import.meta.url).href,
    dir,
  ]);
  await once(other.stdout, 'data');
  expect(refusal(lockFolder(dir))).toContain('Another Throughline');
  other.kill('SIGKILL');
  await once(other, 'exit');
  release(lockFolder(dir));
});

const HOLD = `
  const { lockFolder } = await import(process.argv[1]);
  const lock = lockFolder(process.argv[2]);
  console.log(Object.keys(lock).join());
  setInterval(() => lock, 1000);
`;

function refusal(lock: FolderLock): string | null {
  if ('refusal' in lock) return lock.refusal;
  lock.release();
  return null;
}

function release(lock: FolderLock): void {
  if ('refusal' in lock) throw new Error(lock.refusal);
  lock.release();
}
