import type { Edit, Passage } from '../document.ts';
import type { Flow } from '../flow.ts';
import { apartEdits } from './apart-edits.ts';
import type { Value } from './read-xml.ts';
import { spliced, splicesOf } from './rewrite.ts';

/** A part whose text was read, and the way back to its source. */
export interface XmlPart {
  readonly passages: readonly Passage[];
  /** The source without what is edited; `edits` has one list for each passage. */
  write(edits: readonly (readonly Edit[])[]): string;
  /** The same as edits of the source, for who edits it further. */
  splices(edits: readonly (readonly Edit[])[]): Edit[];
}

/** A value that passages are made of. */
export interface Slot {
  readonly value: Value;
  /** What stands there when any of it is edited. */
  readonly whole?: string;
  /** How the source changes beside the value when this is edited. */
  also?(value: string, edits: readonly Edit[]): readonly Edit[];
}

/**
 * A source whose values stand in some flows, each in one or more of them: edits of one value that come from several
 * passages are made as one. `always` are edits of the source that are made in any case.
 */
export function slotted(
  source: string,
  slots: readonly Slot[],
  all: readonly Flow[],
  always: readonly Edit[] = [],
): XmlPart {
  const flows = all.filter(({ length }) => length > 0);
  const splices = (edits: readonly (readonly Edit[])[]): Edit[] => {
    const edited = new Map<number, Edit[]>();
    for (const [i, one] of flows.entries()) {
      for (const [slot, more] of one.bySlot(edits[i] ?? [])) edited.set(slot, [...(edited.get(slot) ?? []), ...more]);
    }
    const made = [...edited].flatMap(([slot, own]): readonly Edit[] => {
      const one = slots[slot];
      if (one === undefined) return [];
      const length = one.value.value.length;
      const apart = one.whole === undefined ? apartEdits(own) : [{ start: 0, end: length, put: one.whole }];
      return [
        ...splicesOf(source, [{ value: one.value, edits: apart }]),
        ...(one.also?.(one.value.value, apart) ?? []),
      ];
    });
    return once([...made, ...always]);
  };
  return { passages: flows.map((one) => one.passage()), splices, write: (edits) => spliced(source, splices(edits)) };
}

/** Each change once: two texts of one element may ask for the same, and what is edited may lie in what goes as a whole. */
function once(splices: readonly Edit[]): Edit[] {
  const isPut = ({ start, end }: Edit): number => (start === end ? 0 : 1);
  const kept: Edit[] = [];
  for (const one of splices.toSorted((a, b) => a.start - b.start || isPut(a) - isPut(b) || b.end - a.end)) {
    const last = kept.at(-1);
    const isSame = last?.start === one.start && last.end === one.end;
    if (last === undefined || (one.start >= last.end && !isSame)) kept.push(one);
  }
  return kept;
}
