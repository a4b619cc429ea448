import { Buffer } from 'node:buffer';
import type { Context } from '../context.ts';
import type { Examined, Passage } from '../document.ts';
import { together } from '../together.ts';

/**
 * Looks at a page without knowing HTML: what stands between `<` and `>` is a tag, whatever it means; the rest is text.
 * Nothing that `open` finds its text with is used.
 */
export async function examineHtml(bytes: Uint8Array, context: Context): Promise<Examined> {
  const source = new TextDecoder(labelOf(bytes)).decode(bytes);
  const shown = withReferences(textOf(source, true));
  const joined = Buffer.from(withReferences(textOf(source, false)), 'utf8');
  const tags = withReferences((source.match(TAG) ?? []).map(attributesIn).join('\n'));
  const texts: Passage[] = [
    { text: shown, place: 'the text of the page', marks: [] },
    { text: tags, place: 'tags of the page', marks: [] },
  ];
  const packed = await Promise.all(filesIn(source).map((file) => context.examine(file, 'embedded.html')));
  return together([{ texts, bytes: [bytes, new Uint8Array(joined)], unexamined: [] }, ...packed]);
}

/** By its mark; or as the page says itself (WHATWG Encoding names), if that is a name. */
function labelOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const label = /<meta[^>]{0,200}charset=["']?(?<label>[\w-]+)/iu.exec(head)?.groups?.['label'] ?? 'utf-8';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}

/** A tag or the borders of a comment; quotes are not looked at, so that nothing can hide behind one. */
const TAG = /<\/?[a-z][^<>]*>/giu;

/** The source without its tags: lines where blocks are, and tabs for cells; or with nothing in their place. */
function textOf(source: string, isSpaced: boolean): string {
  if (!isSpaced) return source.replaceAll(TAG, '');
  return source.replaceAll(TAG, (tag) => {
    const name = /^<\/?(?<name>[a-z][\w-]*)/iu.exec(tag)?.groups?.['name']?.toLowerCase() ?? '';
    if (name === 'td' || name === 'th') return tag.startsWith('</') ? '\t' : '';
    return INLINE.has(name) ? '' : '\n';
  });
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Attributes of a tag with a value, a line each. */
function attributesIn(tag: string): string {
  const all = tag.matchAll(/(?<name>[\w:.-]+)\s*=\s*(?:"(?<two>[^"]*)"|'(?<one>[^']*)'|(?<bare>[^\s"'>]+))/gu);
  return [...all]
    .map(({ groups = {} }) => `${groups['name']}=${groups['two'] ?? groups['one'] ?? groups['bare'] ?? ''}`)
    .join('\n');
}

const NAMES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  colon: ':',
  equals: '=',
  dollar: '$',
  excl: '!',
  num: '#',
  percnt: '%',
  lpar: '(',
  rpar: ')',
  ast: '*',
  plus: '+',
  comma: ',',
  period: '.',
  sol: '/',
  semi: ';',
  quest: '?',
  commat: '@',
  lsqb: '[',
  lbrack: '[',
  bsol: '\\',
  rsqb: ']',
  rbrack: ']',
  Hat: '^',
  lowbar: '_',
  grave: '`',
  lcub: '{',
  lbrace: '{',
  verbar: '|',
  vert: '|',
  rcub: '}',
  rbrace: '}',
  NewLine: '\n',
  Tab: '\t',
};

/** References of numbers, and of the signs of ASCII by name. */
function withReferences(text: string): string {
  return text.replaceAll(/&(?:#x(?<hex>[0-9a-f]{1,6})|#(?<decimal>\d{1,7})|(?<name>[a-z]{2,7}));?/giu, (...all) => {
    const { hex, decimal, name = '' } = groupsOf(all);
    if (hex === undefined && decimal === undefined) return NAMES[name] ?? NAMES[name.toLowerCase()] ?? String(all[0]);
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** With named groups, a replacer's last argument holds them. */
function groupsOf(all: readonly unknown[]): Partial<Record<'hex' | 'decimal' | 'name', string>> {
  return all.at(-1) as Partial<Record<'hex' | 'decimal' | 'name', string>>;
}

/** What is packed in the source as `data:` (RFC 2397), found by its word alone. */
function filesIn(source: string): Uint8Array[] {
  return source
    .split(/;base64,/iu)
    .slice(1)
    .map((after) => /^[\w+/=%-]*/u.exec(after)?.[0] ?? '')
    .filter(({ length }) => length >= 16)
    .map(
      (content) =>
        new Uint8Array(Buffer.from(decodeURIComponent(content.replaceAll(/%(?![0-9a-f]{2})/giu, '')), 'base64')),
    );
}
