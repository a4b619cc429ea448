import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from './lines.ts';
import type { Encoding } from './sniff.ts';

const pieces = fc.array(fc.constantFrom('a', 'ü', '語', '🔑', '\n', '\r\n', '\u0a0a', '\u000b'), { maxLength: 40 });

/** A text in bytes of an encoding. */
function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
  return bytes;
}

describe('lines', () => {
  it.each<Encoding>(['utf-8', 'utf-16le', 'utf-16be'])('are counted in %s, however the input is cut', (encoding) => {
    fc.assert(
      fc.property(pieces, fc.nat({ max: 40 }), fc.integer({ min: 1, max: 7 }), (signs, asked, step) => {
        const before = signs.slice(0, asked).join('');
        const bytes = encoded(signs.join(''), encoding);
        const lines = linesOf(encoding);
        for (let at = 0; at < bytes.length; at += step) lines.add(bytes.subarray(at, at + step));
        const own = before.split('\n');
        expect(lines.at(encoded(before, encoding).length)).toEqual({
          line: own.length,
          column: (own.at(-1)?.length ?? 0) + 1,
        });
      }),
      { numRuns: 150 },
    );
  });

  it('are known for places asked one after the other, and again for an earlier one', () => {
    const lines = linesOf('utf-8');
    lines.add(encoded('one\ntwö two\nthree', 'utf-8'));
    expect([5, 9, 14, 5].map((byte) => lines.at(byte))).toEqual([
      { line: 2, column: 2 },
      { line: 2, column: 5 },
      { line: 3, column: 2 },
      { line: 2, column: 2 },
    ]);
  });

  it('are counted on when the beginning was let go', () => {
    const lines = linesOf('utf-8');
    const piece = encoded(`${'x'.repeat(1023)}\n`.repeat(1024), 'utf-8');
    for (let i = 0; i < 40; i += 1) lines.add(piece);
    expect(lines.at(40 * piece.length - 1)).toEqual({ line: 40 * 1024, column: 1024 });
  });
});
