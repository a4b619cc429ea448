import type { Examined } from './document.ts';

/** What was seen in the parts of a document, as what was seen in it. */
export function together(all: readonly Examined[]): Examined {
  return {
    texts: all.flatMap(({ texts }) => texts),
    bytes: all.flatMap(({ bytes }) => bytes),
    unexamined: all.flatMap(({ unexamined }) => unexamined),
  };
}
