import { type Edit, type Passage, READ_AGAIN } from '../document.ts';
import { type Flow, flow } from '../flow.ts';
import { columnStarts } from './columns.ts';
import { COVERED_TEXT } from './covered.ts';
import { wordsByContext } from './match/by-context.ts';
import { wordsOfValues } from './match/known-values.ts';
import type { Box } from './ocr/readings.ts';
import type { Word } from './words.ts';

/** A stretch of a picture that is to be painted over. */
export interface Covered {
  readonly box: Box;
  /** What stands there instead; may be empty. */
  readonly put: string;
}

/** The text of a picture, and the way back from it to places in the picture. */
export interface PictureText {
  readonly passage: Passage;
  /**
   * What has to be painted over: the words that the edits touch, those that may be one of the values, misread, and
   * those that look like a credential or stand where one stands.
   */
  boxesFor(edits: readonly Edit[], values: readonly string[]): readonly Covered[];
}

/** Words as a passage: rows as lines, wide gaps as tabs; what other ways of reading saw otherwise comes after it. */
export function wordsToPassage(words: readonly Word[], place = 'picture'): PictureText {
  const text = flowOf(words, place);
  return {
    passage: { ...text.passage(), isSeen: true },
    boxesFor(edits, values) {
      const puts = new Map<number, string>();
      for (const [slot, own] of text.bySlot(edits))
        puts.set(
          slot,
          own
            .map(({ put }) => put)
            .join(' ')
            .trim(),
        );
      for (const index of [...wordsOfValues(words, values), ...wordsByContext(words)])
        if (!puts.has(index)) puts.set(index, '');
      return [...puts].flatMap(([index, put]) => {
        const word = words[index];
        return word === undefined || word.text === COVERED_TEXT ? [] : [{ box: word.box, put }];
      });
    },
  };
}

function flowOf(words: readonly Word[], place: string): Flow {
  const text = flow(place);
  const starts = columnStarts(words);
  let before: Word | undefined;
  for (const [i, word] of words.entries()) {
    if (before === undefined || word.line !== before.line || word.block !== before.block) {
      if (before !== undefined) text.gap(word.block === before.block ? '\n' : '\n\n');
      text.mark(`${place}, line ${word.line + 1}${word.block === 0 ? '' : READ_AGAIN}`);
    } else text.gap(starts.has(i) ? '\t' : ' ');
    text.add(word.text, i);
    before = word;
  }
  return text;
}
