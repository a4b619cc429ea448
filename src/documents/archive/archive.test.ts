import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { copyOf, madeCopyOf } from '../../../test/support/copy-of.ts';
import { tempFolder } from '../../../test/support/temp.ts';
import { LIMITS } from '../limits.ts';
import { SETTINGS } from '../formats.ts';

const password = (): string => `Gull-${randomBytes(6).toString('hex')}-9!`;

/** A support bundle on the disk: a folder with a log, a setting, an empty folder and a link. */
async function bundle(secret: string): Promise<string> {
  const folder = await tempFolder();
  mkdirSync(join(folder, 'bundle/empty'), { recursive: true });
  writeFileSync(join(folder, 'bundle/app.env'), `DB_PASSWORD=${secret}\n`, { mode: 0o640 });
  writeFileSync(join(folder, `bundle/${'wwxy-'.repeat(30)}é.log`), `login with ${secret} at 10:00\n`);
  symlinkSync('/etc/shadow', join(folder, 'bundle/link'));
  return folder;
}

const PACKERS = [
  ['GNU tar', 'b.tar', ['tar', '-cf', 'b.tar', 'bundle'], ['tar', '-xf', 'copy', '-C', 'out']],
  [
    'GNU tar, pax headers',
    'b.tar',
    ['tar', '--format=pax', '-cf', 'b.tar', 'bundle'],
    ['tar', '-xf', 'copy', '-C', 'out'],
  ],
  ['GNU tar and gzip', 'b.tar.gz', ['tar', '-czf', 'b.tar.gz', 'bundle'], ['tar', '-xzf', 'copy', '-C', 'out']],
  ['Info-ZIP', 'b.zip', ['zip', '-qry', 'b.zip', 'bundle'], ['unzip', '-q', 'copy', '-d', 'out']],
] as const;

describe.each(PACKERS)(
  'given a support bundle that %s made',
  (_what, name, [pack, ...packing], [unpack, ...unpacking]) => {
    test('when it is copied, then the same program unpacks the copy, the value is gone everywhere, and the link is left out', async () => {
      const secret = password();
      const cwd = await bundle(secret);
      execFileSync(pack, packing, { cwd, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
      const copy = await copyOf(readFileSync(join(cwd, name)), name);
      expect(copy).toMatchObject({ kind: 'made', dropped: [expect.stringMatching(/^entry \d of 5, a link$/u)] });
      if (copy.kind !== 'made') return;
      writeFileSync(join(cwd, 'copy'), copy.bytes);
      mkdirSync(join(cwd, 'out'));
      execFileSync(unpack, unpacking, { cwd, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
      const listed = execFileSync('find', ['.', '-printf', '%P %y %m\n'], { cwd: join(cwd, 'out') }).toString();
      expect(listed).toContain('bundle/empty d');
      expect(listed).toContain('bundle/app.env f 640');
      expect(listed).not.toContain('link');
      expect(readFileSync(join(cwd, 'out/bundle/app.env'), 'utf8')).toBe('DB_PASSWORD=[password #1]\n');
      expect(readFileSync(join(cwd, `out/bundle/${'wwxy-'.repeat(30)}é.log`), 'utf8')).toBe(
        'login with [password #1] at 10:00\n',
      );
    });
  },
);

describe('given a bundle with a core dump in it', () => {
  const core = new Uint8Array(4096);
  core.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0]);
  const bytes = zipSync({ 'a.log': strToU8('all is well\n'), 'core.812': core, 'b.log': strToU8('still\n') });

  test('when it is copied, then it is refused, and the entry is told by its number and kind', async () => {
    expect(await copyOf(bytes, 'bundle.zip')).toMatchObject({
      kind: 'refused',
      says: 'holds entry 2 of 3, which is of a kind that is not read (a core dump)',
    });
  });

  test('when what cannot be read may be left out, then the copy lacks it and says so', async () => {
    const copy = await copyOf(bytes, 'bundle.zip', { ...SETTINGS, leaveOut: true });
    expect(copy).toMatchObject({
      kind: 'made',
      leftOut: [{ reason: 'unknown', says: 'entry 2 of 3 is of a kind that is not read (a core dump)' }],
    });
  });
});

describe('given names that are no names of files', () => {
  test.each([
    [
      'a way out of the archive',
      zipSync({ '../../etc/cron': strToU8('x') }),
      'holds a file whose name leads out of it',
    ],
    ['a way from the root', zipSync({ '/etc/cron': strToU8('x') }), 'holds a file whose name leads out of it'],
  ])('when a ZIP archive has %s, then it is refused', async (_what, bytes, says) => {
    expect(await copyOf(bytes, 'a.zip')).toMatchObject({ kind: 'refused', reason: 'damaged', says });
  });

  test('when names differ in capitals only, then both files are in the copy', async () => {
    const bytes = zipSync({ Makefile: strToU8('a'), makefile: strToU8('b') });
    expect((await madeCopyOf(bytes, 'a.zip')).includes('Makefile')).toBe(true);
  });

  test('when a name holds a value, then the copy has it not', async () => {
    const secret = password();
    const bytes = zipSync({ 'a.env': strToU8(`PASSWORD=${secret}`), [`dump-${secret}.txt`]: strToU8('b') });
    const copy = await madeCopyOf(bytes, 'a.zip');
    expect(copy.includes(secret)).toBe(false);
    expect(copy.includes('dump-[password #1].txt')).toBe(true);
  });
});

describe('given an archive that is made to do harm', () => {
  test('when it packs zeros a thousand to one, then it is refused before it is unpacked', async () => {
    const bytes = zipSync({ zeros: new Uint8Array(100_000_000) });
    expect(await copyOf(bytes, 'a.zip')).toMatchObject({ kind: 'refused', reason: 'too-large' });
    expect(await copyOf(gzipSync(new Uint8Array(100_000_000)), 'a.gz')).toMatchObject({ reason: 'too-large' });
  });

  test('when two entries of its directory unpack the same bytes, then it is refused', async () => {
    const bytes = zipSync({ a: strToU8('harmless '.repeat(50)), b: strToU8('harmless '.repeat(50)) });
    const directory = Buffer.from(bytes).lastIndexOf('PK\u0001\u0002');
    // the second entry is pointed at the first (APPNOTE 4.3.12: the offset stands 42 bytes in)
    Buffer.from(bytes.buffer).writeUInt32LE(0, directory + 42);
    expect(await copyOf(bytes, 'a.zip')).toMatchObject({ says: 'holds parts that lie over one another' });
  });

  test('when it nests more deeply than is read, then it is refused', async () => {
    let bytes = zipSync({ a: strToU8('a') });
    for (let depth = 0; depth <= LIMITS.depth; depth += 1) bytes = zipSync({ 'a.zip': bytes });
    expect(await copyOf(bytes, 'a.zip')).toMatchObject({ kind: 'refused', reason: 'too-deep' });
  });

  test.each([1, 100, 600, 700])(
    'when a TAR archive or its packing is cut off after %i bytes, then it is refused or holds no file',
    async (length) => {
      const cwd = await bundle(password());
      execFileSync('tar', ['-czf', 'b.tar.gz', 'bundle'], { cwd });
      const packed = readFileSync(join(cwd, 'b.tar.gz'));
      expect(await copyOf(packed.subarray(0, Math.min(length + 2, packed.length - 9)), 'b.tar.gz')).toMatchObject({
        kind: 'refused',
      });
      expect(await copyOf(gunzipSync(packed).subarray(0, length + 500), 'b.tar')).toMatchObject({ kind: 'refused' });
    },
  );

  test('when a file in it is protected, then it is refused, or the file left out', async () => {
    const cwd = await bundle(password());
    execFileSync('zip', ['-qr', '-P', 'sesame', 'b.zip', 'bundle/app.env'], { cwd });
    const bytes = readFileSync(join(cwd, 'b.zip'));
    expect(await copyOf(bytes, 'b.zip')).toMatchObject({
      kind: 'refused',
      says: 'holds entry 1 of 1, which is protected by a password',
    });
    expect(await copyOf(bytes, 'b.zip', { ...SETTINGS, leaveOut: true })).toMatchObject({ kind: 'made' });
  });
});
