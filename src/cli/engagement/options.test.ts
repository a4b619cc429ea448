import { expect, test } from 'vitest';
import { addArguments } from './options.ts';

test('given an engagement and paths, then they are what is added', () => {
  expect(addArguments(['E-3', 'a', 'b/c.docx', '--as', 'lena@example.org'])).toEqual({
    kind: 'add',
    engagement: 'E-3',
    paths: ['a', 'b/c.docx'],
    as: 'lena@example.org',
    data: undefined,
    isJson: false,
  });
});

test.each([
  [[], 'such as E-3'],
  [['C-3', 'a'], 'such as E-3'],
  [['E-3'], 'Name the files'],
  [['E-3', 'a', '--colour'], "Unknown option '--colour'"],
])('given %j, then a sentence says what is wrong', (args, says) => {
  expect(addArguments(args)).toMatchObject({ kind: 'wrong', says: expect.stringContaining(says) });
});
