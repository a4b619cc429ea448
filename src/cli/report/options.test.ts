import { expect, test } from 'vitest';
import { reportArguments } from './options.ts';

test('given a report and files, then each file has the form of its ending, and customers are who reads it', () => {
  expect(reportArguments(['r.md', '-o', 'a.PDF', '-o', 'b.docx'])).toEqual({
    kind: 'report',
    from: 'r.md',
    outputs: [
      { path: 'a.PDF', form: 'pdf' },
      { path: 'b.docx', form: 'docx' },
    ],
    policy: 'customer',
    force: false,
  });
});

test.each([
  [[], 'Name one report'],
  [['a.md', 'b.md', '-o', 'c.pdf'], 'Name one report'],
  [['a.md'], 'Say with -o'],
  [['a.md', '-o', 'a.odt'], '.html, .docx, .pdf'],
  [['a.md', '-o', 'a.pdf', '-o', 'a.pdf'], 'Two files'],
  [['a.md', '-o', 'a.pdf', '--policy', 'friends'], '--policy is'],
  [['--template', 'holiday'], 'implementation'],
  [['--template', 'offboarding', 'a.md'], 'A template goes'],
  [['a.md', '--colour'], "Unknown option '--colour'"],
])('given %j, then a sentence says what is wrong', (args, says) => {
  expect(reportArguments(args)).toMatchObject({ kind: 'wrong', says: expect.stringContaining(says) });
});
