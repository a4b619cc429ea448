import { coveredBoxes, withCovered } from './covered.ts';
import { type Pixels, opaque } from './ocr/grey.ts';
import { type Box, type Seen, WAYS, readIn } from './ocr/readings.ts';
import { inRows } from './rows.ts';

export { paint } from './paint.ts';
export { wordsToPassage } from './passage.ts';
export type { Covered, PictureText } from './passage.ts';

/** A word of a picture, as OCR reads it. */
export interface Word {
  readonly text: string;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly box: Box;
  /** Rows of one reading are counted from 0; words of one row stand beside each other. */
  readonly line: number;
  /** Which way of reading it was seen in. Readings after the first hold only rows that they read otherwise. */
  readonly block: number;
}

/**
 * The words of a picture: read in several ways, row by row, each row from left to right. Everything happens in this
 * process; nothing is fetched and no file is written.
 *
 * @param rgba red, green, blue and opacity of each pixel, a byte each, row by row
 * @returns null where it could not be read: the engine broke off or took too long
 */
export async function readWords(rgba: Uint8Array, width: number, height: number): Promise<readonly Word[] | null> {
  const pixels: Pixels = opaque({ rgba, width, height });
  const covered = coveredBoxes(pixels);
  const words: Word[] = [];
  for (const [block, way] of WAYS.entries()) {
    const seen = await readIn(way, pixels);
    if (seen === null) return null;
    const rows = inRows(withCovered(seen.filter(isWord), covered)).filter((row) => block === 0 || !isSaid(row, words));
    for (const [line, row] of rows.entries())
      words.push(...row.map(({ text, confidence, box }) => ({ text, confidence, box, line, block })));
  }
  return words;
}

/** Lines of tables and frames are read as such signs. */
function isWord({ text }: Seen): boolean {
  return !/^[|[\](){}_—–=~‖¦'"`.,:;-]+$/u.test(text) || /^[=:]$/u.test(text);
}

/** Whether each word of a row was read the same at the same place before. */
function isSaid(row: readonly Seen[], words: readonly Word[]): boolean {
  return row.every((word) => words.some((other) => other.text === word.text && overlap(other.box, word.box)));
}

function overlap(one: Box, other: Box): boolean {
  return one.x0 < other.x1 && other.x0 < one.x1 && one.y0 < other.y1 && other.y0 < one.y1;
}
