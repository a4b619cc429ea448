import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaced } from '../../redact/replaced.ts';
import { type Value, readXml } from './read-xml.ts';
import { rewritten } from './rewrite.ts';
import type { Grammar } from './grammar.ts';
import type { XmlPart } from './slots.ts';
import { xmlPart } from './xml-part.ts';

const GRAMMAR: Grammar = {
  role({ local }) {
    if (local === 'p') return { kind: 'line', unit: 'paragraph' };
    if (local === 'tbl') return { kind: 'group', unit: 'table' };
    if (local === 'tr') return { kind: 'line', unit: 'row' };
    if (local === 'tc') return { kind: 'cell' };
    if (local === 'note') return { kind: 'apart', unit: 'note' };
    if (local === 'br') return { kind: 'signs', signs: '\n' };
    return { kind: 'inline' };
  },
  holdsText: ({ local }) => local === 't',
  attribute: (_element, { local }) => (local === 'href' ? 'read' : 'skip'),
};

function part(source: string): XmlPart {
  const made = xmlPart(source, 'body', GRAMMAR);
  if (typeof made === 'string') throw new Error(made);
  return made;
}

describe('the text of a part', () => {
  it('joins runs, ends lines at paragraphs, and keeps cells and notes apart', () => {
    const source = `<d>
      <p><t>one </t><r><t>t&#119;o</t></r><note><t>beside</t></note><t> three</t></p>
      <tbl><tr><tc><p><t>a</t></p><p><t>b</t></p></tc><tc><p><t>c</t></p></tc></tr></tbl>
      <a href="x&amp;y"/><!-- said --></d>`;
    const { passages } = part(source);
    expect(passages.map(({ text }) => text)).toEqual([
      'one two three\na b \tc \t\n',
      'beside',
      'href=x&y\n',
      ' said \n',
    ]);
    expect(passages[0]?.marks).toEqual([
      { at: 0, place: 'body, paragraph 1' },
      { at: 14, place: 'body, table 1, row 1' },
    ]);
  });

  it('is edited across runs, cells and references, and all else stays byte for byte', () => {
    const source = '<d><p><t>a &amp;x</t><r b="1"/><t>yz&#x20;</t></p><!--k--><a href="u&amp;v"/></d>';
    const own = part(source);
    const [body = '', ...others] = own.passages.map(({ text }) => text);
    const start = body.indexOf('&x');
    const safe = own.write([[{ start, end: start + 3, put: '[p <1>]' }], ...others.map(() => [])]);
    expect(safe).toBe('<d><p><t>a [p &lt;1&gt;]</t><r b="1"/><t>z&#x20;</t></p><!--k--><a href="u&amp;v"/></d>');
  });
});

describe('values of a source', () => {
  const signs = fc.stringMatching(/^[a-c&<>"'\r\n\u{1F600}é ]{0,12}$/u);
  const escapes = (text: string): string =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&#34;')
      .replaceAll('\u{1F600}', '&#x1F600;');

  it('are found where they stand, and an edit of what reads changes just that', () => {
    fc.assert(
      fc.property(signs, signs, signs, fc.nat(20), fc.nat(20), (before, attribute, text, from, length) => {
        const values: Value[] = [];
        const source = `<a><b x='${escapes(attribute).replaceAll("'", '&apos;')}'>${escapes(before)}</b><!-- c -->${escapes(text)}<![CDATA[d\r\ne]]></a>`;
        const keep = (value: Value): void => void values.push(value);
        expect(readXml(source, { text: keep, opened: (_n, all) => all.forEach(keep), comment: keep })).toBeNull();
        for (const value of values) {
          const start = Math.min(from, value.value.length);
          const end = Math.min(start + length, value.value.length);
          if (/[\u{1F600}]/u.test(value.value)) continue;
          const safe = rewritten(source, [{ value, edits: [{ start, end, put: 'PUT' }] }]);
          const again: Value[] = [];
          readXml(safe, {
            text: (one) => again.push(one),
            opened: (_n, all) => again.push(...all),
            comment: (one) => again.push(one),
          });
          const expected = values.map((one) =>
            one === value ? replaced(one.value, [{ start, end, placeholder: 'PUT' }]) : one.value,
          );
          expect(again.map((one) => one.value)).toEqual(expected);
        }
      }),
    );
  });

  it.each([
    ['<a><b></a>', 'is no well-formed XML (line 1)'],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'declares a document type, which is not read'],
    ['<a>'.repeat(3000), 'nests elements too deeply'],
    ['', 'is no well-formed XML'],
  ])('of %j are refused with the end of a sentence', (source, says) => {
    expect(readXml(source.slice(0, 20_000), {})).toContain(says);
  });
});
