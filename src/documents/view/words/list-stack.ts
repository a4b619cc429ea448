import type { Draft } from './draft.ts';

/** Lists within lists, put together from items that each tell their level. */
export interface ListStack {
  /** @param number null for a bullet */
  item(level: number, number: number | null, inside: () => void): void;
  /** What follows belongs to no list. */
  end(): void;
}

export function listStack(draft: Draft): ListStack {
  const open: ('ol' | 'ul')[] = [];
  const closeTo = (depth: number): void => {
    while (open.length > depth) {
      // the item that is open, and its list
      draft.close();
      draft.close();
      open.pop();
    }
  };
  return {
    item(level, number, inside) {
      const kind = number === null ? 'ul' : 'ol';
      closeTo(level + 1);
      if (open.length === level + 1 && open[level] !== kind) closeTo(level);
      if (open.length === level + 1) {
        draft.close();
        draft.open('li');
      }
      while (open.length <= level) {
        const isLast = open.length === level;
        const own = isLast ? kind : 'ul';
        draft.open(own, isLast && number !== null ? { start: number } : {});
        draft.open('li');
        open.push(own);
      }
      inside();
    },
    end: () => closeTo(0),
  };
}
