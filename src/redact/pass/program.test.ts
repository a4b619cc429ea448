import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../encodings.ts';
import { allCalls } from '../looks.ts';
import { HITS, INPUT, PADDING } from './program/layout.ts';
import { type Program, startProgram } from './program.ts';

const compiled = startProgram(allCalls(), 'compiled');
const twin = startProgram(allCalls(), 'twin');

/** All that a program says about some bytes. */
function said(program: Program, bytes: Uint8Array): Record<string, readonly number[]> {
  program.reserve(bytes.length);
  const memory = new Uint8Array(program.memory);
  memory.set(bytes, INPUT);
  memory.fill(0x0a, INPUT + bytes.length, INPUT + bytes.length + PADDING);
  const end = INPUT + bytes.length;
  const anchors = recorded(program, program.findAnchors(INPUT, end), 3);
  const runs = recorded(program, program.findRuns(INPUT, end), 2);
  return { anchors, runs, units: [program.countUnits(INPUT, end)] };
}

function recorded(program: Program, count: number, fields: number): number[] {
  const words = new Int32Array(program.memory, HITS, count * 3);
  return Array.from(words).filter((_, i) => i % 3 < fields);
}

const pieces = fc.oneof(
  fc.constantFrom(...allCalls().map((call) => call.text)),
  fc.constantFrom(
    ': ',
    '=',
    '"',
    "'",
    ' is ',
    '\n',
    '\r\n',
    '  ',
    '\t',
    '|',
    '@',
    '-',
    '.',
    ', ',
    '(',
    ')',
    '%41',
    'é',
    '日本',
    '🔑',
  ),
  fc.stringMatching(/^[A-Za-z0-9+/=_-]{1,40}$/u),
  fc.base64String({ maxLength: 60 }),
  fc.constantFrom(
    'the',
    'Zugang',
    'password',
    'value',
    'name',
    'for',
    'correct-horse',
    'Passw0rt!',
    'configuration',
    'strengths',
  ),
);

describe('the program', () => {
  it('says the same compiled and as plain TypeScript, about text', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
        const bytes = utf8(parts.join(''));
        expect(said(compiled, bytes)).toEqual(said(twin, bytes));
      }),
      { numRuns: 300 },
    );
  });

  it('says the same about bytes of any kind', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        expect(said(compiled, bytes)).toEqual(said(twin, bytes));
      }),
    );
  });

  it('finds every anchor in either case, wherever it stands', () => {
    for (const [number, { text, anchor }] of allCalls().entries()) {
      for (const form of anchor.exact ? [text] : [text, text.toUpperCase()]) {
        const { anchors = [] } = said(compiled, utf8(`..${form}..`));
        expect(anchors.filter((_, i) => i % 3 === 1)).toContain(number);
      }
    }
  });
});
