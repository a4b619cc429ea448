import { expect, test } from 'vitest';
import { judgeInstallScripts } from './install-scripts.ts';

test('given a package that would run a script when it is installed, then it fails until somebody has looked at it; tools of ours do not count', () => {
  const script = { hasInstallScript: true };
  expect(
    judgeInstallScripts({ '': {}, 'node_modules/ssh2': script, 'node_modules/tool': { ...script, dev: true } }).ok,
  ).toBe(true);
  expect(judgeInstallScripts({ 'node_modules/made-up': script })).toEqual({
    ok: false,
    said: 'node_modules/made-up runs a script when it is installed',
  });
});
