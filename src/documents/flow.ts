import type { Edit, Mark, Passage } from './document.ts';

/** Puts the text of many places together as one passage, and takes edits of the passage back to those places. */
export interface Flow {
  /** Adds the text of a place; `slot` is the caller's number for it. A place may add several stretches, in order. */
  add(text: string, slot: number, from?: number): void;
  /** Adds signs that stand in no place: a tab between cells, the end of a line. */
  gap(signs: string): void;
  /** From here on, findings are told of as standing in this place. */
  mark(place: string): void;
  /** UTF-16 units so far. */
  readonly length: number;
  passage(): Passage;
  /** Edits of the passage as edits of each slot's text, in order. A value over several places is put into the first. */
  bySlot(edits: readonly Edit[]): ReadonlyMap<number, readonly Edit[]>;
}

interface Stretch {
  readonly at: number;
  readonly end: number;
  readonly slot: number;
  /** Where the stretch begins in the slot's text. */
  readonly from: number;
}

export function flow(place: string): Flow {
  const pieces: string[] = [];
  const stretches: Stretch[] = [];
  const marks: Mark[] = [];
  let length = 0;
  const push = (text: string): void => {
    pieces.push(text);
    length += text.length;
  };
  return {
    add(text, slot, from = 0) {
      if (text === '') return;
      stretches.push({ at: length, end: length + text.length, slot, from });
      push(text);
    },
    gap: push,
    mark(where) {
      marks.push({ at: length, place: where });
    },
    get length() {
      return length;
    },
    passage: () => ({ text: pieces.join(''), place, marks }),
    bySlot(edits) {
      const edited = new Map<number, Edit[]>();
      let next = 0;
      for (const { start, end, put } of edits) {
        while ((stretches[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
        let left = put;
        for (let i = next; (stretches[i]?.at ?? end) < end; i += 1) {
          const one = stretches[i];
          if (one === undefined) break;
          const from = Math.max(start, one.at) - one.at + one.from;
          const to = Math.min(end, one.end) - one.at + one.from;
          const own = edited.get(one.slot) ?? [];
          own.push({ start: from, end: to, put: left });
          edited.set(one.slot, own);
          left = '';
        }
      }
      return edited;
    },
  };
}
