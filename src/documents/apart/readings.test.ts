import { expect, test } from 'vitest';
import { job } from '../../redact/job.ts';
import { numbering } from '../../redact/numbering.ts';
import { type Passage, READ_AGAIN } from '../document.ts';
import { readingsOf } from './readings.ts';

test('given a picture whose line was read in two ways, then both readings are told of as one place, and text as none', () => {
  const line = 'DB_PASSWORD=Gull-7741-Rope-x9';
  const seen: Passage = {
    text: `${line}\n\n${line.replace('1', 'l')}`,
    place: 'picture',
    marks: [
      { at: 0, place: 'picture, line 4' },
      { at: line.length + 2, place: `picture, line 4${READ_AGAIN}` },
    ],
    isSeen: true,
  };
  const passages = [{ text: line, place: 'text', marks: [] }, seen];
  const one = job({ numbering: numbering(), fingerprint: (value) => value });
  const readings = readingsOf(passages, one.redactAll(passages.map(({ text }) => text)));
  expect(readings.map(({ seenAt }) => seenAt)).toEqual([
    null,
    '1 picture, line 4 password',
    '1 picture, line 4 password',
  ]);
});
