import { expect, test } from 'vitest';
// @ts-expect-error the launcher is plain JavaScript: it has to run before there is anything to check types with
import { isNewEnough, pinFor } from './node.mjs';

test.each([
  ['18.20.8', false],
  ['24.20.9', false],
  ['24.21.0', true],
  ['24.100.0', true],
  ['26.10.0', false],
])('given Node %s, when the launcher looks at it, then "new enough" is %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

test.each(
  ['linux', 'darwin', 'win32'].flatMap((platform) => ['x64', 'arm64'].map((arch) => [platform, arch] as const)),
)('given %s on %s, when Node has to be fetched, then a package with its hash is locked', (platform, arch) => {
  expect(pinFor(platform, arch)).toMatchObject({
    version: expect.stringMatching(/^2[46]\.\d+\.\d+$/u),
    entry: { os: platform, cpu: arch, integrity: expect.stringMatching(/^sha512-/u) },
  });
});

test('given a platform without a pinned Node, when it has to be fetched, then the person is told what to install', () => {
  expect(() => pinFor('sunos', 'x64')).toThrow('Install Node 24.21');
});
