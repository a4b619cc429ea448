import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { needs } from '../../../test/support/needs.ts';
import { tempFolder } from '../../../test/support/temp.ts';
import { caseId, happened } from '../testing/changes.ts';
import { openSqlite } from './open.ts';

const WRITER = fileURLToPath(new URL('../testing/write-until-stopped.ts', import.meta.url));
const onUnix = needs(
  process.platform === 'win32'
    ? 'a limit on the size of files is set by a Unix shell (run the tests on Linux or macOS)'
    : null,
);
const asRoot = needs(
  process.platform === 'linux' && process.getuid?.() === 0
    ? null
    : 'a small disk is mounted by root on Linux (run the tests as root)',
);

test(
  'given a disk that fails under a write, the process stops, and nothing that it acknowledged is lost',
  onUnix,
  async () => {
    const file = join(await tempFolder(), 'test.db');
    // 2 MB for each file; the signal is ignored, so that the write itself fails (EFBIG), as it does with EIO
    const ended = spawnSync(
      'bash',
      ['-c', 'trap "" XFSZ; ulimit -f 2000; exec "$0" "$@"', process.execPath, WRITER, file],
      { encoding: 'utf8' },
    );

    expect(ended.status).not.toBe(0);
    expect(ended.stderr).toContain('The disk failed while the database was written');
    await expectKept(file, acknowledged(ended.stdout));
  },
);

test('given a disk that is really full, the append says so and the database stays usable', asRoot, async () => {
  const folder = await tempFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder]);
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  const file = join(folder, 'test.db');
  const ended = spawnSync(process.execPath, [WRITER, file], { encoding: 'utf8' });

  expect(ended.stderr).toBe('');
  expect(ended.status).toBe(0);
  expect(ended.stdout.trimEnd().split('\n').at(-1)).toMatch(/: full$/u);
  execFileSync('mount', ['-o', 'remount,size=16m', folder]);
  await expectKept(file, acknowledged(ended.stdout));
});

function acknowledged(output: string): readonly string[] {
  return output
    .split('\n')
    .filter((line) => line.endsWith(': done'))
    .map((line) => line.slice(0, -': done'.length));
}

async function expectKept(file: string, names: readonly string[]): Promise<void> {
  expect(names.length).toBeGreaterThan(10);
  const store = await openSqlite({ file });
  for (const name of names) expect((await store.stream(caseId(name)))?.events).toHaveLength(1);
  expect(await store.append(happened('case 0', 1))).toMatchObject({ done: true });
  await store.close();
}
