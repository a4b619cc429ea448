import { ChangeSet, Text } from '@codemirror/state';
import { expect, test } from 'vitest';
import { watchText, type WatchedText } from './watched-text.ts';

const PARAGRAPH = `${'The account signs in to the database of the team. '.repeat(6)}\n`;

function watching(text: string): WatchedText {
  const watched = watchText(Text.of(text.split('\n')));
  watched.settle();
  return watched;
}

function type(watched: WatchedText, from: number, insert: string, to = from): void {
  watched.change(ChangeSet.of({ from, to, insert }, watched.text.length));
}

const seen = (watched: WatchedText) =>
  watched.found().map(({ from, to, placeholder }) => `${placeholder} ${watched.text.sliceString(from, to)}`);

test('given a long text, when a credential is typed into its middle, then it is seen without reading the rest', () => {
  const watched = watching(PARAGRAPH.repeat(200));
  type(watched, PARAGRAPH.length * 100, 'password=Fl0ck-of-9-gulls\n');
  watched.look();
  expect(seen(watched)).toEqual(['[password #1] Fl0ck-of-9-gulls']);
});

test('given a credential, when text is typed far above it, then its place moves along', () => {
  const watched = watching(`${PARAGRAPH.repeat(50)}password=Fl0ck-of-9-gulls\n`);
  type(watched, 0, 'Two more words\n');
  watched.look();
  expect(seen(watched)).toEqual(['[password #1] Fl0ck-of-9-gulls']);
});

test('given a credential, when a sign of it is taken away or all of it, then what is seen follows', () => {
  const watched = watching('password=Fl0ck-of-9-gulls\n');
  type(watched, 9, '', 11);
  watched.look();
  expect(seen(watched)).toEqual(['[password #1] 0ck-of-9-gulls']);
  type(watched, 0, '', watched.text.length);
  watched.look();
  expect(seen(watched)).toEqual([]);
});

test('given a value that is repeated far away without its name, when all is read, then both are seen under one number', () => {
  const watched = watching(PARAGRAPH.repeat(60));
  type(watched, 0, 'password=Fl0ck-of-9-gulls\n');
  type(watched, watched.text.length, 'It was Fl0ck-of-9-gulls then.');
  watched.settle();
  expect(seen(watched)).toEqual(['[password #1] Fl0ck-of-9-gulls', '[password #1] Fl0ck-of-9-gulls']);
});

test('given a placeholder that stands there already, when another value is typed, then its number is not taken', () => {
  const watched = watching('password=[password #1]\n');
  type(watched, watched.text.length, 'password=Fl0ck-of-9-gulls\n');
  watched.look();
  expect(seen(watched)).toEqual(['[password #2] Fl0ck-of-9-gulls']);
});
