import type { Edit } from '../document.ts';
import { edited } from '../edited.ts';
import { apartEdits } from '../xml/apart-edits.ts';
import { aligned } from './aligned.ts';
import type { Written } from './tokens.ts';

/** How a value is written: each way escapes other signs. */
export type As = 'text' | 'attribute' | 'bare attribute' | 'source';

/** Values of a source, by number, and the way back. */
export interface Slots {
  /** The number of a value, and the value as it is edited. */
  add(written: Written, as: As): { readonly slot: number; readonly value: string };
  /** What of the source no value stands for, in order: names of elements, white space, what a parser passes over. */
  rest(): readonly Written[];
  /** The source with edits of its values; they may overlap where two read the same. */
  write(edits: ReadonlyMap<number, readonly Edit[]>): string;
}

interface Slot extends Written {
  readonly as: As;
  readonly rawAt: (offset: number) => number;
}

export function slotsOf(source: string): Slots {
  const slots: Slot[] = [];
  return {
    add({ start, end, value: read }, as) {
      const raw = source.slice(start, end);
      const rawAt = as === 'source' ? null : aligned(raw, read, as !== 'text');
      const value = rawAt === null ? raw : read;
      const slot = slots.push({ value, start, end, as, rawAt: rawAt ?? ((offset) => offset) }) - 1;
      return { slot, value };
    },
    rest() {
      const rest: Written[] = [];
      let at = 0;
      for (const { start, end } of slots.toSorted((a, b) => a.start - b.start)) {
        if (start > at) rest.push({ value: source.slice(at, start), start: at, end: start });
        at = Math.max(at, end);
      }
      return at < source.length ? [...rest, { value: source.slice(at), start: at, end: source.length }] : rest;
    },
    write(edits) {
      const changes = [...edits].flatMap(([number, own]) => {
        const slot = slots[number];
        return slot === undefined || own.length === 0 ? [] : changesOf(slot, apartEdits(own));
      });
      return edited(source, apartEdits(changes));
    },
  };
}

/** Edits of a value as edits of the source. */
function changesOf({ value, start, end, as, rawAt }: Slot, edits: readonly Edit[]): Edit[] {
  // without quotes a value ends at the first space
  if (as === 'bare attribute') return [{ start, end, put: `"${escaped(edited(value, edits), as)}"` }];
  return edits.map((edit) => ({
    start: start + rawAt(edit.start),
    end: start + rawAt(edit.end),
    put: escaped(edit.put, as),
  }));
}

function escaped(text: string, as: As): string {
  // in a script, a style or a comment a reference is no reference; what is put there has no sign that would need one
  if (as === 'source') return text.replaceAll(/[<>]/gu, '');
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
