import { apart, inOrder } from '../apart.ts';
import type { Closure } from '../closure/closure.ts';
import { unitCounter } from '../echoes.ts';
import { utf8 } from '../encodings.ts';
import { wideOrder } from '../pass/decode.ts';
import { type Blocks, joined } from './blocks.ts';

/** Byte order of UTF-16; null for an input that is not in UTF-16. */
export type Wide = ReturnType<typeof wideOrder>;

/** The text of bytes in UTF-16 that begin with a whole unit: as many units as there are. */
export function wideText(bytes: Uint8Array, order: NonNullable<Wide>): string {
  return decoderOf(order).decode(bytes.subarray(0, bytes.length & ~1));
}

/** Its mark stays in the text as a unit, so that places are those of the input. */
function decoderOf(order: NonNullable<Wide>) {
  return new TextDecoder(order, { ignoreBOM: true });
}

/**
 * A search that also reads bytes as the UTF-16 that they are, so that escapes and the whole of an encoded run are seen.
 * Spans are whole units: half of one taken away would make another text of all that follows.
 */
export function searchWide<T>(find: Closure<T>, order: Wide): Closure<T> {
  if (order === null) return find;
  return (block) => {
    const bytes = utf8(wideText(block, order));
    const unitAt = unitCounter(bytes);
    const hits = find(bytes).map((hit) => ({ ...hit, start: 2 * unitAt(hit.start), end: 2 * unitAt(hit.end) }));
    const raw = find(block).map((hit) => ({
      ...hit,
      start: hit.start & ~1,
      end: Math.min(block.length, (hit.end + 1) & ~1),
    }));
    return inOrder([...hits, ...apart(raw, hits)]);
  };
}

/** Hands an input in UTF-16 on as UTF-8, and of any other nothing. */
export function asNarrow(to: Blocks): Blocks {
  let beginning = new Uint8Array();
  let decoder: ReturnType<typeof decoderOf> | null | undefined;
  const put = (text = ''): void => {
    if (text !== '') to.push(utf8(text));
  };
  return {
    push(chunk) {
      if (decoder !== undefined) return put(decoder?.decode(chunk, { stream: true }));
      beginning = joined([beginning, chunk]);
      if (beginning.length < 2) return;
      const order = wideOrder(beginning);
      decoder = order === null ? null : decoderOf(order);
      put(decoder?.decode(beginning, { stream: true }));
    },
    end() {
      put(decoder?.decode());
      to.end();
    },
  };
}
