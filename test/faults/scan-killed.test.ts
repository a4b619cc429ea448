import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, truncate, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { COMMAND, throughlineIn } from '../support/command.ts';
import { made } from '../support/made.ts';
import { scale } from '../support/scale.ts';
import { tempFolder } from '../support/temp.ts';

const FILES = scale(80, 120);
const SHARED = `glpat-${made('alnum', 20, 31)}`;

test('given a stock of old reports, when its scan is killed again and again and once in the middle of a line, then no file is scanned twice and the summary is that of a scan that nobody disturbed', async () => {
  const dir = await tempFolder();
  await stockIn(dir);
  const whole = await summaryOf(dir, 'whole');
  for (const share of [0.1, 0.4, 0.7]) await killedAfter(dir, Math.floor(FILES * share));
  const { size } = await stat(join(dir, 'state'));
  await truncate(join(dir, 'state'), size - 7);
  expect(await summaryOf(dir, 'state')).toEqual(whole);
  expect(whole).toMatchObject({
    files: { read: FILES - 2, unreadable: 2 },
    repeated: { list: [{ files: FILES / 2 - 1 }] },
    identities: { list: [{ name: 'robot@proj-1234.iam.gserviceaccount.com', files: FILES - 2 }] },
  });
  const scanned = (await entriesIn(dir)).map(([name]) => name);
  expect(new Set(scanned).size).toBe(scanned.length);
  expect(scanned.length).toBe(FILES - 2);
});

test('given a file on which scans end three times, when the scan is taken up again, then the file is named and all others are scanned', async () => {
  const dir = await tempFolder();
  await mkdir(join(dir, 'stock'));
  const logs = Object.fromEntries(
    Array.from({ length: 300 }, (_, n) => [`${n}.log`, strToU8(`${SHARED}\n`.repeat(200))]),
  );
  await writeFile(join(dir, 'stock', '0.zip'), zipSync(logs));
  for (let times = 0; times < 3; times += 1) await killedWhen(dir, async () => (await begunIn(dir)) > times);
  await writeFile(join(dir, 'stock', '1.txt'), `token ${SHARED}\n`);
  const { code, out, err } = await throughlineIn(dir, scanOf('state'));
  expect(err).toBe(
    'stock/0.zip was being read each of the last three times when the scan was ended: scan it by itself.\n',
  );
  expect(code).toBe(3);
  expect(out).toContain('Scanned 1 file');
});

/** Archives, which take a while to read, and two files that nobody can read. */
async function stockIn(dir: string): Promise<void> {
  await mkdir(join(dir, 'stock'));
  for (let i = 0; i < FILES - 2; i += 1) {
    const text = `${i % 2 === 0 ? SHARED : ''} robot@proj-1234.iam.gserviceaccount.com glpat-${made('alnum', 20, 100 + i)}\n`;
    const logs = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`${n}.log`, strToU8(text)]));
    await writeFile(join(dir, 'stock', `${String(i).padStart(3, '0')}.zip`), zipSync(logs));
  }
  await writeFile(join(dir, 'stock', '050-broken.pdf'), '%PDF-1.7\nnothing more');
  await writeFile(join(dir, 'stock', '051-broken.zip'), Buffer.from('504b0304ffffffff', 'hex'));
}

const scanOf = (state: string) =>
  ['scan', 'stock', '--resume', state, '--summary-json', `${state}.json`, '--summary'] as const;

/** What a scan to the end writes, but for the time at which it did. */
async function summaryOf(dir: string, state: string): Promise<unknown> {
  expect(await throughlineIn(dir, scanOf(state))).toMatchObject({ code: 3 });
  const { made: _, ...stock }: Record<string, unknown> = JSON.parse(await readFile(join(dir, `${state}.json`), 'utf8'));
  return stock;
}

/** Ends a scan, which it cannot see coming, when it has written down so many files. */
async function killedAfter(dir: string, files: number): Promise<void> {
  await killedWhen(dir, async () => (await entriesIn(dir)).length >= files);
}

async function killedWhen(dir: string, isTime: () => Promise<boolean>): Promise<void> {
  const child = spawn(process.execPath, [...COMMAND, ...scanOf('state')], { cwd: dir, stdio: 'ignore' });
  const ended = once(child, 'exit');
  while (child.exitCode === null && !(await isTime())) await later(5);
  child.kill('SIGKILL');
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
}

/** How often a file was about to be read. */
async function begunIn(dir: string): Promise<number> {
  const text = await readFile(join(dir, 'state'), 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line.startsWith('["begun",')).length;
}

async function entriesIn(dir: string): Promise<[string, unknown][]> {
  const text = await readFile(join(dir, 'state'), 'utf8').catch(() => '');
  return text
    .split('\n')
    .flatMap((line): [string, unknown][] => (/^\["[0-9a-f]{64}",.*\]$/u.test(line) ? [JSON.parse(line)] : []));
}
