import { expect, it } from 'vitest';
import type { Grammar, Role } from './grammar.ts';
import { sourcePart } from './source-part.ts';
import type { XmlPart } from './slots.ts';
import { xmlPart } from './xml-part.ts';

const ROLES: Readonly<Record<string, Role>> = {
  p: { kind: 'line', unit: 'paragraph' },
  set: { kind: 'line', unit: 'setting' },
  code: { kind: 'beside', unit: 'codes' },
  mark: { kind: 'ends', unit: 'codes' },
  ids: { kind: 'cut' },
};

const GRAMMAR: Grammar = {
  role: ({ local }) => ROLES[local] ?? { kind: 'inline' },
  holdsText: ({ local }) => local === 't',
  attribute(_element, { local }) {
    if (local === 'id') return 'cut';
    if (local === 'name') return 'label';
    return local === 'val' ? 'text' : 'skip';
  },
  needsXmlSpace: ({ local }) => local === 't',
  views: [
    { place: 'as it was', leavesOut: ({ local }) => local === 'ins' },
    { place: 'as it is', leavesOut: ({ local }) => local === 'del' },
  ],
};

function opened(part: XmlPart | string): XmlPart {
  if (typeof part === 'string') throw new Error(part);
  return part;
}

/** Puts `[x]` in place of a word in every passage that has it. */
function without(part: XmlPart, word: string): string {
  return part.write(
    part.passages.map(({ text }) =>
      text.includes(word) ? [{ start: text.indexOf(word), end: text.indexOf(word) + word.length, put: '[x]' }] : [],
    ),
  );
}

it('given a value that only the text before or after a change has, when it is edited, then it is gone from both', () => {
  const source = '<d><p><t>sec</t><del><t>OLD</t></del><ins><t>ret</t></ins></p></d>';
  const part = opened(xmlPart(source, 'body', GRAMMAR));
  expect(part.passages.map(({ text }) => text)).toEqual(['secOLDret\n', 'secOLD\n', 'secret\n']);
  expect(without(part, 'secret')).toBe('<d><p><t>[x]</t><del><t>OLD</t></del><ins><t></t></ins></p></d>');
});

it('given no change, when a part is read, then it is read once', () => {
  expect(opened(xmlPart('<d><p><t>a</t></p></d>', 'body', GRAMMAR)).passages).toHaveLength(1);
});

it('given elements and attributes that are cut, when the part is written, then they and their text are gone', () => {
  const part = opened(xmlPart(`<d id = 'a b'><ids><id id="7">x</id></ids><p\n id="8" k="9"/></d>`, 'body', GRAMMAR));
  expect(part.passages.map(({ text }) => text)).toEqual(['\n']);
  expect(part.write([[]])).toBe('<d><p k="9"/></d>');
});

it('given codes in several elements, when they are read, then they join until something ends them', () => {
  const part = opened(
    xmlPart('<d><p><code>a</code><t>x</t><code>b</code><mark/><code>c</code></p></d>', 'body', GRAMMAR),
  );
  expect(part.passages.map(({ text, place }) => [place, text])).toEqual([
    ['body', 'x\n'],
    ['body, codes', 'ab\nc'],
  ]);
});

it('given names and values in attributes, when they are read, then they stand as a line of a setting', () => {
  const part = opened(xmlPart('<d><set name="pw" val="a&amp;b"/></d>', 'settings', GRAMMAR));
  expect(part.passages[0]?.text).toBe('pw=a&b\n');
  expect(without(part, 'a&b')).toBe('<d><set name="pw" val="[x]"/></d>');
});

it.each([
  ['<t>secret at</t>', '<t>[x] at</t>'],
  ['<t>at secret</t>', '<t>at [x]</t>'],
  ['<t>sec</t><t>ret at</t>', '<t>[x]</t><t xml:space="preserve"> at</t>'],
  ['<t id="1">sec</t><t id="2">ret at</t>', '<t>[x]</t><t xml:space="preserve"> at</t>'],
  ['<t>sec</t><t xml:space="preserve">ret at</t>', '<t>[x]</t><t xml:space="preserve"> at</t>'],
])('given %s, when a word is edited, then white space that is left at an edge still counts', (source, safe) => {
  expect(without(opened(xmlPart(`<p>${source}</p>`, 'body', GRAMMAR)), 'secret')).toBe(`<p>${safe}</p>`);
});

it('given a part of unknown meaning, when it is read, then as its source, and only values are edited', () => {
  const source = '<a xmlns="urn:k"><p name="secret">sec<b>ret</b></p><!-- secret &amp; --><p>a</p>b</a>';
  const part = opened(sourcePart(source, 'part 1'));
  expect(part.passages.map(({ text }) => text)).toEqual([source, 'secret\na\n']);
  const [whole = ''] = part.passages.map(({ text }) => text);
  const edits = ['urn:k', '"secret', 'secret &', '>a'].map((word) => ({
    start: whole.indexOf(word),
    end: whole.indexOf(word) + word.length,
    put: '[x]',
  }));
  expect(part.write([edits, [{ start: 0, end: 6, put: '[y]' }]])).toBe(
    '<a xmlns="urn:k"><p name="[x]">[y]<b></b></p><!-- [x]amp; --><p>[x]</p>b</a>',
  );
});
