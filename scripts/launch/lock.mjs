import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TOOLCHAIN } from './paths.mjs';
import { SetupFailure, say } from './say.mjs';

const LOCK = path.join(TOOLCHAIN, 'lock');
const PATIENCE_MS = 15 * 60_000;

/**
 * Runs `work` while no other launcher of this clone changes anything. The lock is a file that only one process can
 * create; it holds its owner's process id, and a dead owner's lock is taken over.
 *
 * @template T
 * @param {string} doing what the owner does, for those who wait
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(doing, work) {
  await take(doing);
  try {
    return await work();
  } finally {
    fs.rmSync(LOCK, { force: true });
  }
}

async function take(doing) {
  fs.mkdirSync(TOOLCHAIN, { recursive: true });
  const until = Date.now() + PATIENCE_MS;
  for (let told = false; ; told = true) {
    if (tryToTake(doing)) return;
    if (isAbandoned()) fs.rmSync(LOCK, { force: true });
    else {
      if (!told) say(`another start is making this project ready (${ownerOf()?.doing ?? 'unknown'}); waiting for it`);
      if (Date.now() > until)
        throw new SetupFailure(`waited too long for process ${ownerOf()?.pid}. End it and run the same command again.`);
      await sleep(200);
    }
  }
}

function tryToTake(doing) {
  try {
    fs.writeFileSync(LOCK, JSON.stringify({ pid: process.pid, doing }), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

function isAbandoned() {
  const owner = ownerOf();
  if (owner === undefined) return ageMs() > 5_000; // its owner died while writing; a younger one is being written
  try {
    process.kill(owner.pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function ownerOf() {
  try {
    return JSON.parse(fs.readFileSync(LOCK, 'utf8'));
  } catch {
    return undefined;
  }
}

function ageMs() {
  const stat = fs.statSync(LOCK, { throwIfNoEntry: false });
  return stat === undefined ? 0 : Date.now() - stat.mtimeMs;
}
