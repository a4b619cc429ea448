import type { Word } from '../words.ts';
import { folded } from './folded.ts';
import { nearMatches } from './near.ts';

/** The words, by index, that may hold one of the values: misread, in several words, broken over lines. */
export function wordsOfValues(words: readonly Word[], values: readonly string[]): Set<number> {
  const found = new Set<number>();
  const readings = [...new Set(words.map(({ block }) => block))].map((block) => readingOf(words, block));
  const pieces = words.map(({ text }) => text.split(/[^\p{L}\p{N}]+/u).map(folded));
  const whole = words.map(({ text }) => folded(text));
  for (const value of values) {
    const pattern = folded(value);
    if (pattern.length < 2) continue;
    if (pattern.length < SHORT) {
      const most = pattern.length < 6 ? 0 : 1;
      for (const [i, own] of pieces.entries())
        if ([...own, whole[i] ?? ''].some((piece) => isNear(pattern, piece, most))) found.add(i);
      continue;
    }
    for (const piece of piecesOf(pattern))
      for (const reading of readings)
        for (const { start, end } of nearMatches(piece, reading.text, faultsIn(piece.length)))
          for (let at = start; at < end; at += 1) found.add(reading.words[at] ?? 0);
  }
  return found;
}

/** So short a value counts only as a whole word: it is met by chance within others. */
const SHORT = 8;

/** A text without gaps, and for each of its signs the index of its word. */
interface Reading {
  readonly text: string;
  readonly words: readonly number[];
}

function readingOf(words: readonly Word[], block: number): Reading {
  const owners: number[] = [];
  let text = '';
  for (const [i, word] of words.entries()) {
    if (word.block !== block) continue;
    const signs = folded(word.text);
    text += signs;
    for (let k = 0; k < signs.length; k += 1) owners.push(i);
  }
  return { text, words: owners };
}

/** Faults that are borne: a fifth of what is left once similar signs are one. */
function faultsIn(length: number): number {
  return length < 10 ? 1 : length < 14 ? 2 : Math.floor(length / 5);
}

/** A long value is looked for piece by piece: part of it may be out of the picture, or between other text. */
const PIECE = 32;

function piecesOf(pattern: string): string[] {
  if (pattern.length <= PIECE * 1.5) return [pattern];
  const pieces: string[] = [];
  for (let at = 0; at < pattern.length; at += PIECE) pieces.push(pattern.slice(at, at + PIECE));
  return pieces.filter(({ length }) => length >= SHORT);
}

function isNear(pattern: string, piece: string, most: number): boolean {
  if (piece === pattern) return true;
  if (most === 0 || Math.abs(piece.length - pattern.length) > most) return false;
  return nearMatches(pattern, piece, most).length > 0;
}
