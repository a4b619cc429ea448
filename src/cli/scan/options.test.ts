import { expect, test } from 'vitest';
import { scanArguments } from './options.ts';

test('given nothing but a path, then secrets are looked for, from 0.5 on, and told in words', () => {
  expect(scanArguments(['a'])).toEqual({
    kind: 'scan',
    options: {
      paths: ['a'],
      desk: null,
      json: false,
      keepDays: null,
      link: null,
      sarif: null,
      html: null,
      minConfidence: 0.5,
      classes: ['secret'],
      fingerprintKey: null,
      git: null,
      ignore: null,
      resume: null,
      showValues: false,
      documents: true,
      since: null,
      summary: false,
      summaryJson: null,
    },
  });
});

test.each([
  [[], 'Name at least one file'],
  [['a', '--class', ''], '--class takes'],
  [['a', '--class', 'secret,keys'], '--class takes'],
  [['a', '--min-confidence', '0,5'], '--min-confidence is'],
  [['a', '--min-confidence', '-1'], '--min-confidence'],
  [['a', '--json', '--sarif', '-'], 'both want standard output'],
  [['a', '--html', '-'], '--html takes'],
  [['a', '--show-values', '--json'], '--show-values is for reading'],
  [['a', '--show-values', '--resume', 's'], '--show-values cannot'],
  [['a', '--summary-json', '-'], '--summary-json takes'],
  [['a', '--summary', '--keep-days', '0'], '--keep-days is a number'],
  [['a', '--keep-days', '30'], '--keep-days is told of'],
  [['a', '--desk'], '--desk asks'],
  [['a', '--as', 'rita@example.org'], '--desk asks'],
  [['a', '--desk', '--as', 'rita@example.org'], '--desk tells'],
  [['--git', 'a', '--summary'], '--summary is for a stock'],
  [['a', '--kit', 'k', '--json'], 'A kit looks for'],
  [['-', '-'], 'Standard input can be read once'],
  [['a', '--colour'], "Unknown option '--colour'"],
])('given %j, then a sentence says what is wrong', (args, says) => {
  expect(scanArguments(args)).toMatchObject({ kind: 'wrong', says: expect.stringContaining(says) });
});

test('given classes in any order, then each counts once', () => {
  expect(scanArguments(['a', '--class', 'placeholder,secret,secret'])).toMatchObject({
    options: { classes: ['secret', 'placeholder'] },
  });
});
