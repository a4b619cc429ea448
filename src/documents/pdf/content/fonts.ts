import { Lexer, Keyword } from '../cos/lexer.ts';
import { Dict, Name, Stream, Text, type Value, isArray, numbersOf } from '../cos/values.ts';
import { matrixOf } from './matrix.ts';

/** What has to be known of a font to tell where each of its glyphs stands. */
export interface Font {
  readonly dict: Dict;
  /** Bytes of a code in a string. */
  readonly codeLength: 1 | 2;
  /** How far a glyph goes, in units of text space at size 1. */
  width(code: number): number;
  /** Whether its glyphs are named, so that codes below 32 may be the ligatures of TeX's fonts. */
  readonly isNamed: boolean;
}

export interface FontsOf {
  resolve(value: Value): Value;
  /** Unpacked data of a stream; null where they cannot be unpacked. */
  data(stream: Stream): Uint8Array | null;
  /** Widths of a font that every viewer has, by its name. */
  standard(name: string): readonly number[] | null;
}

/** Null where glyphs cannot be placed: vertical writing, and encodings that are described elsewhere. */
export function fontOf(value: Value, all: FontsOf): Font | null {
  const dict = all.resolve(value);
  if (!(dict instanceof Dict)) return null;
  return nameIn(dict, 'Subtype', all) === 'Type0' ? composite(dict, all) : simple(dict, all);
}

function simple(dict: Dict, all: FontsOf): Font | null {
  const isType3 = nameIn(dict, 'Subtype', all) === 'Type3';
  const scale = isType3 ? matrixOf(numbersOf(all.resolve(dict.get('FontMatrix')), 6))[0] : 0.001;
  const first = all.resolve(dict.get('FirstChar'));
  const widths = all.resolve(dict.get('Widths'));
  const descriptor = all.resolve(dict.get('FontDescriptor'));
  const missing = descriptor instanceof Dict ? all.resolve(descriptor.get('MissingWidth')) : 0;
  const standard = isArray(widths) ? null : all.standard(nameIn(dict, 'BaseFont', all));
  const told = isArray(widths) ? widths.map(all.resolve) : [];
  const offset = typeof first === 'number' ? first : 0;
  return {
    dict,
    isNamed: !(all.resolve(dict.get('ToUnicode')) instanceof Stream),
    codeLength: 1,
    width(code) {
      const own = standard === null ? told[code - offset] : standard[code];
      return (typeof own === 'number' ? own : typeof missing === 'number' ? missing : 0) * scale;
    },
  };
}

function composite(dict: Dict, all: FontsOf): Font | null {
  const below = all.resolve(dict.get('DescendantFonts'));
  const inner = isArray(below) ? all.resolve(below[0] ?? null) : null;
  if (!(inner instanceof Dict)) return null;
  const encoding = all.resolve(dict.get('Encoding'));
  if (!isPairs(encoding, all)) return null;
  const widths = widthsOf(all.resolve(inner.get('W')), all);
  const usual = all.resolve(inner.get('DW'));
  return {
    dict,
    isNamed: false,
    codeLength: 2,
    width: (code) => (widths.get(code) ?? (typeof usual === 'number' ? usual : 1000)) / 1000,
  };
}

/** Identity-H, where a code is the number of a glyph. Widths go by that number, which other encodings would map to. */
function isPairs(encoding: Value, all: FontsOf): boolean {
  if (encoding instanceof Name) return encoding.value === 'Identity-H';
  if (!(encoding instanceof Stream)) return false;
  const data = all.data(encoding);
  return data !== null && isIdentity(data) && all.resolve(encoding.dict.get('WMode')) !== 1;
}

/** An encoding that says itself that every pair of bytes is the number that it spells. */
function isIdentity(data: Uint8Array): boolean {
  const lexer = new Lexer(data, false);
  const words: string[] = [];
  for (let next = lexer.next(); next !== undefined && words.length < 400; next = lexer.next()) {
    if (next instanceof Keyword) words.push(next.word);
    else if (next instanceof Text) words.push(Buffer.from(next.bytes).toString('hex'));
    else if (typeof next === 'number') words.push(String(next));
  }
  const said = words.join(' ');
  return said.includes('begincidrange 0000 ffff 0 endcidrange') && said.includes('begincodespacerange 0000 ffff ');
}

/** ISO 32000-1, 9.7.4.3: `c [w1 w2 …]` or `first last w`. */
function widthsOf(value: Value, all: FontsOf): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const items = isArray(value) ? value.map(all.resolve) : [];
  for (let i = 0; i < items.length;) {
    const [first, second, third] = [items[i], items[i + 1], items[i + 2]];
    if (typeof first !== 'number' || second === undefined) break;
    if (isArray(second)) {
      for (const [j, one] of second.map(all.resolve).entries()) if (typeof one === 'number') widths.set(first + j, one);
      i += 2;
    } else {
      if (typeof second !== 'number' || typeof third !== 'number') break;
      for (let code = first; code <= Math.min(second, 0xffff); code += 1) widths.set(code, third);
      i += 3;
    }
  }
  return widths;
}

function nameIn(dict: Dict, key: string, all: FontsOf): string {
  const value = all.resolve(dict.get(key));
  return value instanceof Name ? value.value : '';
}
