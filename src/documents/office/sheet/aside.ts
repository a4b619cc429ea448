import type { Edit } from '../../document.ts';
import { type Flow, flow } from '../../flow.ts';
import type { Value } from '../../xml/read-xml.ts';
import { splicesOf } from '../../xml/rewrite.ts';

/** Values of a source that belong to nothing else, each a line. */
export interface Aside {
  readonly flow: Flow;
  add(value: Value): void;
  /** Edits of the flow's passage as edits of the source. */
  splices(source: string, edits: readonly Edit[]): Edit[];
}

export function aside(place: string): Aside {
  const own = flow(place);
  const values: Value[] = [];
  return {
    flow: own,
    add(value) {
      if (value.value.trim() === '') return;
      own.add(value.value, values.push(value) - 1);
      own.gap('\n');
    },
    splices: (source, edits) => slotSplices(source, values, own, edits),
  };
}

/** Edits of a passage as edits of the source in which the flow's slots stand. */
export function slotSplices(source: string, values: readonly Value[], from: Flow, edits: readonly Edit[]): Edit[] {
  return [...from.bySlot(edits)].flatMap(([slot, changes]) => {
    const value = values[slot];
    return value === undefined ? [] : splicesOf(source, [{ value, edits: changes }]);
  });
}
