import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { logged, sealed } from '../testing/case.ts';
import { STORY } from '../testing/story.ts';
import { packFiles } from './write.ts';

const has = (tool: string): boolean => {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

test.skipIf(!has('sha256sum'))('sha256sum -c, which knows nothing of us, checks the bag, and finds a change', () => {
  const dir = mkdtempSync(join(tmpdir(), 'throughline-bag-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const { input, tools } = logged(sealed(STORY));
  for (const [path, content] of packFiles(input, tools)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
  const check = (manifest: string): string =>
    execFileSync('sha256sum', ['-c', '--strict', '--quiet', manifest], { cwd: dir, encoding: 'utf8', stdio: 'pipe' });
  expect(check('manifest-sha256.txt')).toBe('');
  expect(check('tagmanifest-sha256.txt')).toBe('');
  writeFileSync(join(dir, 'data/events/0.json'), '{}');
  expect(() => check('manifest-sha256.txt')).toThrow('1 computed checksum did NOT match');
});
