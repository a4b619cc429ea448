import { CLASSES } from './layout.ts';
import { byteAt } from './memory.ts';

/** Class bits of bytes. */
export const LETTER = 1;
export const DIGIT = 2;
export const UPPER = 4;
/** Space, tab and line ends. */
export const WHITE = 8;
/** `+ / = _ % -`: with letters and digits, what runs are made of. */
export const RUN_SIGN = 16;
/** `" ' \`` and what else may close or open a value. */
export const QUOTE = 32;
/** First or later byte of a character beyond ASCII. */
export const BEYOND = 64;
/** Carriage return and line feed, which also stands around the input. */
export const LINE_END = 128;

export function isOf(byte: number, classes: number): boolean {
  return (byteAt(CLASSES + byte) & classes) !== 0;
}
