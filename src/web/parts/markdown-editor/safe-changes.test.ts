import { ChangeSet, Text } from '@codemirror/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbering } from '../../../redact/numbering.ts';
import { redact } from '../../../redact/redact.ts';
import { safeChanges } from './safe-changes.ts';

function applied(sent: string, stored: string): string {
  const text = Text.of(sent.split('\n'));
  return ChangeSet.of([...safeChanges(sent, stored)], text.length)
    .apply(text)
    .toString();
}

test('given a text and its safe copy, when they are compared, then each change is one value and its placeholder', () => {
  const sent = 'a [password #1] b\npassword=Fl0ck-of-9-gulls\nagain Fl0ck-of-9-gulls, and\npassword=S3cr3t-77-value\n';
  const safe = String(redact(sent, { numbering: numbering(), fingerprint: (value) => value }).safe);
  const changes = safeChanges(sent, safe);
  expect(changes.map(({ from, to }) => sent.slice(from, to))).toEqual([
    'Fl0ck-of-9-gulls',
    'Fl0ck-of-9-gulls',
    'S3cr3t-77-value',
  ]);
  expect(applied(sent, safe)).toBe(safe);
});

test('given any two texts, when one is changed into the other, then nothing is lost', () => {
  const word = fc.constantFrom('a', 'b ', '\n', '[password #1]', '[password #2]', 'x[', '#1]');
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(''));
  fc.assert(fc.property(text, text, (sent, stored) => applied(sent, stored) === stored));
});
