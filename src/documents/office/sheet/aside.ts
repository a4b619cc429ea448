import type { Edit } from '../../document.ts';
import { type Flow, flow } from '../../flow.ts';
import type { Value } from '../../xml/read-xml.ts';
import { slotted } from '../../xml/slots.ts';

/** Values of a source that belong to nothing else, each a line. */
export interface Aside {
  readonly flow: Flow;
  add(value: Value): void;
  /** Edits of the flow's passage as edits of the source. */
  splices(source: string, edits: readonly Edit[]): Edit[];
}

export function aside(place: string): Aside {
  const own = flow(place);
  const slots: { readonly value: Value }[] = [];
  return {
    flow: own,
    add(value) {
      if (value.value.trim() === '') return;
      own.add(value.value, slots.push({ value }) - 1);
      own.gap('\n');
    },
    splices: (source, edits) => slotted(source, slots, [own]).splices([edits]),
  };
}
