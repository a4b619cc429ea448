import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { COMMAND, throughline } from '../support/command.ts';
import { tempFolder } from '../support/temp.ts';

test('given an empty folder, when the demonstration is played, then it leaves a pack that a stranger can check, and nothing else', async () => {
  const { out, code, left, temporary } = await play([]);
  expect(code).toBe(0);
  expect(out).toContain('●●●●●  Eve says that this answers her.');
  expect(out).toContain('You carried this out yourself, so you cannot be the one who verifies it.');
  expect(out).toContain('none found');
  // what the credentials look like that it makes for itself
  expect(out).not.toMatch(/-----BEGIN|postgres:\/\/|Rw[0-9a-f]{24}Kq/u);
  expect(await readdir(temporary)).toEqual([]);

  expect(await readdir(left)).toEqual(['throughline-demo.key', 'throughline-demo.zip']);
  const pack = join(left, 'throughline-demo.zip');
  const key = (await readFile(join(left, 'throughline-demo.key'), 'utf8')).trim();
  expect((await throughline(['verify', pack, '--key', key])).code).toBe(0);
  expect((await throughline(['verify', pack])).code).toBe(3);
}, 60_000);

test('given --json and -o, when it is played, then one document says all of it', async () => {
  const { out, code, left } = await play(['--json', '-o', 'mine.zip']);
  expect(code).toBe(0);
  const shown: Record<string, unknown> = JSON.parse(out);
  expect(shown).toMatchObject({
    pack: join(left, 'mine.zip'),
    verified: { outcome: 'holds' },
    withoutKey: { outcome: 'signer-unknown' },
    changed: { outcome: 'does-not-hold' },
    searched: { hits: [] },
  });
  expect(shown['planted']).toBeGreaterThan(0);
  expect(shown['steps']).toHaveLength(11);
}, 60_000);

test('given a question or a mistake, then the command line answers and plays nothing', async () => {
  const asked = await play(['--help']);
  expect(asked).toMatchObject({ code: 0, out: expect.stringContaining('Usage: throughline demo') });
  const mistaken = await play(['--quick']);
  expect(mistaken.code).toBe(2);
  expect(mistaken.err).toContain('--help');
  expect(await readdir(mistaken.left)).toEqual([]);
});

/** Plays it in a process of its own, in a folder with nothing in it, with temporary files in another. */
async function play(args: readonly string[]) {
  const folder = await tempFolder();
  const [left, temporary] = [join(folder, 'left'), join(folder, 'temporary')];
  await Promise.all([left, temporary].map(async (place) => await mkdir(place)));
  const env = { ...process.env, TMPDIR: temporary };
  const child = spawn(process.execPath, [...COMMAND, 'demo', ...args], {
    cwd: left,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = await Promise.all([buffer(child.stdout), buffer(child.stderr), once(child, 'exit')]);
  return { code: child.exitCode, out: out.toString('utf8'), err: err.toString('utf8'), left, temporary };
}
