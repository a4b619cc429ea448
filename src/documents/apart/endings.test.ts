import { expect, test } from 'vitest';
import { FORMAT_NAMES } from '../format-names.ts';
import { endingOf } from './endings.ts';

test('given any format that is read, then the name of its copy says what it is', () => {
  const without = FORMAT_NAMES.filter((format) => endingOf(format, '') === 'bin');
  // refused when it is opened: there is never a copy
  expect(without).toEqual(['other-picture']);
});

test.each([
  ['logs.tar.gz', 'tgz'],
  ['LOGS.TGZ', 'tgz'],
  ['app.log.gz', 'gz'],
] as const)('given the packed file %s, then its copy ends with %s', (name, ending) => {
  expect(endingOf('gzip', name)).toBe(ending);
});
