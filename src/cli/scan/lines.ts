import { decodeUtf8 } from '../../redact/pass/decode.ts';
import type { Encoding } from './sniff.ts';

/** A place as editors name it: both from 1, the column in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Tells on which line a byte stands, in an input that arrives in pieces and is not kept. */
export interface Lines {
  add(piece: Uint8Array): void;
  /** The line of a byte among the last `KEPT`; asked in rising order it reads every byte once. */
  at(byte: number): Place;
}

interface Position extends Place {
  readonly byte: number;
}

interface Piece {
  readonly start: number;
  readonly bytes: Uint8Array;
}

/** How much of the input is held, in bytes: more than a scanner holds back before it says what it found. */
const KEPT = 16 * 1024 * 1024;

/** Pieces are counted only when somebody asks or when they are let go, so a clean file of usual size costs nothing. */
export function linesOf(encoding: Encoding): Lines {
  const pieces: Piece[] = [];
  let base: Position = { byte: 0, line: 1, column: 1 };
  let last = base;
  let end = 0;
  const walk = (from: Position, to: number): Position => step(pieces, encoding, from, to);
  return {
    add(bytes) {
      pieces.push({ start: end, bytes });
      end += bytes.length;
      for (let first = pieces[0]; first !== undefined && end - first.start - first.bytes.length > KEPT;) {
        const gone = first.start + first.bytes.length;
        base = last.byte >= gone ? last : walk(base, gone);
        if (last.byte < base.byte) last = base;
        pieces.shift();
        first = pieces[0];
      }
    },
    at(byte) {
      last = walk(byte >= last.byte ? last : base, byte);
      return { line: last.line, column: last.column };
    },
  };
}

function step(pieces: readonly Piece[], encoding: Encoding, from: Position, to: number): Position {
  let { line } = from;
  let lineStart = from.byte;
  for (const { start, bytes } of pieces) {
    const until = Math.min(bytes.length, to - start);
    if (until <= from.byte - start) continue;
    for (
      let i = bytes.indexOf(10, Math.max(0, from.byte - start));
      i !== -1 && i < until;
      i = bytes.indexOf(10, i + 1)
    ) {
      if (!isLineEnd(pieces, encoding, start + i)) continue;
      line += 1;
      lineStart = start + i + (encoding === 'utf-8' || encoding === 'utf-16be' ? 1 : 2);
    }
  }
  const rest = slice(pieces, lineStart, to);
  const units = encoding === 'utf-8' ? decodeUtf8(rest).length : Math.floor(rest.length / 2);
  return { byte: to, line, column: (line === from.line ? from.column : 1) + units };
}

/** In UTF-16 the byte 10 is a line end only in its own half of a unit, beside a zero. */
function isLineEnd(pieces: readonly Piece[], encoding: Encoding, at: number): boolean {
  if (encoding === 'utf-8') return true;
  const isLittle = encoding === 'utf-16le';
  const other = isLittle ? at + 1 : at - 1;
  return at % 2 === (isLittle ? 0 : 1) && slice(pieces, other, other + 1)[0] === 0;
}

function slice(pieces: readonly Piece[], from: number, to: number): Uint8Array {
  const parts = pieces
    .filter(({ start, bytes }) => start < to && start + bytes.length > from)
    .map(({ start, bytes }) => bytes.subarray(Math.max(0, from - start), to - start));
  return parts.length === 1 ? (parts[0] ?? new Uint8Array()) : Buffer.concat(parts);
}
