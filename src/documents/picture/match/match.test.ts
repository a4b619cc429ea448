import { expect, test } from 'vitest';
import type { Word } from '../words.ts';
import { wordsByContext } from './by-context.ts';
import { folded } from './folded.ts';
import { wordsOfValues } from './known-values.ts';
import { nearMatches } from './near.ts';

const [SIGN, ROW] = [8, 20];

/** Words of rows as OCR gives them: each sign eight pixels wide, twelve high, two spaces or more a wide gap. */
function wordsOf(...rows: readonly string[]): Word[] {
  return rows.flatMap((row, line) =>
    Array.from(row.matchAll(/\S+/gu), ({ 0: text, index }) => ({
      text,
      confidence: 0.9,
      line,
      block: 0,
      box: {
        x0: index * SIGN,
        x1: (index + text.length) * SIGN,
        y0: line * ROW,
        y1: line * ROW + 12,
      },
    })),
  );
}

function texts(words: readonly Word[], indices: Iterable<number>): string[] {
  return [...indices].toSorted((a, b) => a - b).map((index) => words[index]?.text ?? '');
}

test.each([
  ['as it is', 'Qm7xZr2LwT9k', ['see Qm7xZr2LwT9k there'], ['Qm7xZr2LwT9k']],
  ['with signs that look alike', 'O0lI15S5Zz2B8', ['see 00III5S5222BB there'], ['00III5S5222BB']],
  ['with a sign put in and one left out', 'Qm7xZr2LwT9kVbY3', ['see Qm7xxZr2LwT9kVb3 there'], ['Qm7xxZr2LwT9kVb3']],
  ['read as three words', 'tk_Qm7xZr2LwT9k', ['see tk Qm7xZr 2LwT9k there'], ['tk', 'Qm7xZr', '2LwT9k']],
  ['broken over two lines', 'Qm7xZr2LwT9kVbY3', ['see Qm7xZr2L', 'wT9kVbY3 there'], ['Qm7xZr2L', 'wT9kVbY3']],
  ['twice on one line', 'Qm7xZr2LwT9k', ['Qm7xZr2LwT9k or Qrn7xZr2LwT9k'], ['Qm7xZr2LwT9k', 'Qrn7xZr2LwT9k']],
  ['at the end of a name', 'Qm7xZr2LwT9k', ['PASSWORD=Qm7xZr2LwT9k'], ['PASSWORD=Qm7xZr2LwT9k']],
  ['a short one as a word of its own', 'k7Lm', ['code k7lrn or k7lmno'], ['k7lrn']],
  [
    'a long one of which the end is out of the picture',
    'Ab3dE0O1lI5SxYz9Qw8Rt7Uv6WmK4Jh2'.repeat(3),
    ['Ab3dE001II5SxYz9Qw8Rt7Uv6WmK4Jh2Ab3d'],
    ['Ab3dE001II5SxYz9Qw8Rt7Uv6WmK4Jh2Ab3d'],
  ],
])(
  'given a value %s, when words are looked through for it, then those are found that it stands in',
  (_how, value, rows, found) => {
    const words = wordsOf(...rows);
    expect(texts(words, wordsOfValues(words, [value]))).toEqual(found);
  },
);

test('given words of sentences, when they are looked through for a random value, then none is found', () => {
  const words = wordsOf('the harbour opens at noon and closes late', 'all twelve checks of the service have passed');
  expect(texts(words, wordsOfValues(words, ['Qm7xZr2LwT9k', 'Tr0ub4dor', 'k7Lm']))).toEqual([]);
});

test.each([
  ['beside a label', ['Password:  sg@e8'], ['sg@e8']],
  ['on a command line', ['rnysq1 -u root -pTr@ub4dor-9 -h db'], ['-pTr@ub4dor-9']],
  ['behind a sign', ['DB_PASSWORD=sg@e8 set'], ['DB_PASSWORD=sg@e8']],
  ['below a label, in a form', ['User name', 'jo', 'Password', 'Sommer88', 'Region', 'north'], ['Sommer88']],
  ['beside a label of another language', ['Kennwort:  Sommer88'], ['Sommer88']],
  ['beside a label of which a sign was misread', ['Passw0rd:  Sommer88'], ['Sommer88']],
  [
    'in a column',
    ['Name     Password   Region', 'Mail     Kx9!Gull   north', 'Build    Am5el-Tz   south'],
    ['Kx9!Gull', 'Am5el-Tz'],
  ],
  ['anywhere, if it looks like a token', ['run with eq7Lm2Zx9RkT4vWb8NyP and go'], ['eq7Lm2Zx9RkT4vWb8NyP']],
  [
    'anywhere, if it was read as two words that do',
    ['run with eq7Lm2Zx9R kT4vWb8NyP and go'],
    ['eq7Lm2Zx9R', 'kT4vWb8NyP'],
  ],
])(
  'given what may be a credential %s, when it stands there, then it is found whatever was read',
  (_where, rows, found) => {
    const words = wordsOf(...rows);
    expect(texts(words, wordsByContext(words))).toEqual(found);
  },
);

test.each([
  ['a question about a password', ['forgot your password? write to us']],
  [
    'an address, a path, a time and a version',
    ['https://docs.internal/guide 10.20.30.40 2031-03-04T10:02:11Z v24.21.0', 'src/documents/picture/readings.ts'],
  ],
  ['a UUID', ['request 6f1d2c3b-4a59-4e68-9b77-0c1d2e3f4a5b done']],
  ['names of things', ['getAccessTokenFromVault user-service_settings DATABASE_CONNECTION_TIMEOUT']],
])('given %s, when words are looked through, then nothing is found', (_what, rows) => {
  expect(texts(wordsOf(...rows), wordsByContext(wordsOf(...rows)))).toEqual([]);
});

test('given two patterns beside each other, when they are looked for, then both are found and nothing between them', () => {
  expect(nearMatches('harbour', 'theharbovrandtheharborclose', 1)).toEqual([
    { start: 3, end: 10 },
    { start: 16, end: 22 },
  ]);
  expect(nearMatches('harbour', 'nothing of it', 2)).toEqual([]);
});

test('given signs that OCR takes for each other, when texts are folded, then they are the same', () => {
  expect(folded('Trn0-O1lI|5S')).toBe(folded('tmO o1lI1S5'));
});
