import { EVERY_BYTE } from '../closure/alphabet.ts';
import { WINDOW, windowPass } from '../closure/windows.ts';
import { utf8 } from '../encodings.ts';
import { formsOf } from '../forms.ts';
import { type Blocks, blocks } from './blocks.ts';

export interface Needle<T> {
  /** At least six. */
  readonly bytes: Uint8Array;
  readonly payload: T;
}

/** Begins a search in one run of bytes; `hit` is called for each place where a needle stands. */
export type NeedleSearch<T> = (hit: (payload: T) => void) => Blocks;

/**
 * Builds a search for thousands of needles at once, in bytes that arrive in pieces: about a megabyte of them is held at a time.
 * It can be begun many times.
 */
export function needleSearch<T>(needles: readonly Needle<T>[]): NeedleSearch<T> {
  const pass = windowPass(
    needles.map(({ bytes, payload }) => ({ signs: bytes, payload })),
    EVERY_BYTE,
  );
  const longest = needles.reduce((most, { bytes }) => Math.max(most, bytes.length), 1);
  return (hit) =>
    blocks(longest, (block, old) =>
      pass(block, (_, last, payload) => {
        if (last >= old) hit(payload);
      }),
    );
}

/** Base64 of this few characters would be met by chance in any large file. */
const LEAST_CORE = 8;

/** A value as bytes: as it is, in the encodings in which it commonly travels, and in UTF-16. */
export function needlesOf(value: string): Uint8Array[] {
  const little = Uint8Array.from(
    { length: value.length * 2 },
    (_, i) => (value.charCodeAt(i >> 1) >> (8 * (i & 1))) & 255,
  );
  const texts = formsOf(value).filter((form) => form.name !== 'base64' || form.text.length >= LEAST_CORE);
  return [...texts.map((form) => utf8(form.text)), little].filter((needle) => needle.length >= WINDOW);
}
