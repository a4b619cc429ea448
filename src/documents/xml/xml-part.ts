import type { Edit, Passage } from '../document.ts';
import { type Flow, flow } from '../flow.ts';
import { apartEdits } from './apart-edits.ts';
import { type Attribute, type Name, type Value, readXml } from './read-xml.ts';
import { type Change, spliced, splicesOf } from './rewrite.ts';

/** What an element is for the text that it holds. */
export type Role =
  /** Joins the text around it: a run. */
  | { readonly kind: 'inline' }
  /** Ends a line: a paragraph, a row. `place` counts them, `cell` lies within a line. */
  | { readonly kind: 'line'; readonly unit: string }
  /** A cell: a tab stands between two of them, and lines within one do not end the row's. */
  | { readonly kind: 'cell' }
  /** Holds lines: they are told of as lying in it, and counted anew. */
  | { readonly kind: 'group'; readonly unit: string }
  /** Text of its own that does not belong between what stands around it: a field's code, a comment, a text box. */
  | { readonly kind: 'apart'; readonly unit: string }
  /** Stands for signs: a tab, a line break. */
  | { readonly kind: 'signs'; readonly signs: string };

/** What the elements of one kind of XML mean. */
export interface Grammar {
  role(name: Name): Role;
  /** Elements whose white space is text. Other text is read too, unless it is white space alone. */
  holdsText(name: Name): boolean;
  /** Whether the value of an attribute is read. */
  reads(element: Name, attribute: Attribute): boolean;
}

/** A part whose text was read, and the way back to its source. */
export interface XmlPart {
  readonly passages: readonly Passage[];
  /** The source without what is edited; `edits` has one list for each passage. */
  write(edits: readonly (readonly Edit[])[]): string;
  /** The same as edits of the source, for who edits it further. */
  splices(edits: readonly (readonly Edit[])[]): Edit[];
}

/**
 * Reads the text of a part in the order of reading, attributes and comments in passages of their own.
 *
 * @returns the part, or why it cannot be read
 */
export function xmlPart(source: string, place: string, grammar: Grammar): XmlPart | string {
  const slots: Value[] = [];
  const slotOf = (value: Value): number => slots.push(value) - 1;
  const attributes = flow(`${place}, attributes`);
  const comments = flow(`${place}, comments in the source`);
  const body = reading(place, grammar, slotOf);
  const fault = readXml(source, {
    opened(name, all) {
      body.opened(name);
      for (const one of all) {
        if (one.value === '' || !grammar.reads(name, one)) continue;
        attributes.gap(`${one.local}=`);
        attributes.add(one.value, slotOf(one));
        attributes.gap('\n');
      }
    },
    closed: (name) => body.closed(name),
    text: (value) => body.text(value),
    comment(value) {
      comments.add(value.value, slotOf(value));
      comments.gap('\n');
    },
  });
  if (fault !== null) return fault;
  const flows = [...body.flows(), attributes, comments].filter(({ length }) => length > 0);
  const splices = (edits: readonly (readonly Edit[])[]): Edit[] => {
    const edited = new Map<number, Edit[]>();
    for (const [i, one] of flows.entries()) {
      for (const [slot, more] of one.bySlot(edits[i] ?? [])) edited.set(slot, [...(edited.get(slot) ?? []), ...more]);
    }
    const changes = [...edited].flatMap(([slot, own]): Change[] => {
      const value = slots[slot];
      return value === undefined ? [] : [{ value, edits: apartEdits(own) }];
    });
    return splicesOf(source, changes);
  };
  return {
    passages: flows.map((one) => one.passage()),
    splices,
    write: (edits) => spliced(source, splices(edits)),
  };
}

interface Reading {
  opened(name: Name): void;
  closed(name: Name): void;
  text(value: Value): void;
  flows(): Flow[];
}

/** Follows the elements of a part and puts their text where it belongs. */
function reading(place: string, grammar: Grammar, slotOf: (value: Value) => number): Reading {
  const main = flow(place);
  const apart: Flow[] = [];
  /** The passage that text goes into now, and those that it will go on with. */
  const into: Flow[] = [main];
  const elements: { readonly role: Role; readonly holdsText: boolean }[] = [];
  const counts = new Map<string, number>();
  const groups: string[] = [];
  let cells = 0;
  const now = (): Flow => into.at(-1) ?? main;
  const next = (unit: string): string => {
    const key = [...groups, unit].join('/');
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    return `${unit} ${number}`;
  };
  return {
    opened(name) {
      const role = grammar.role(name);
      elements.push({ role, holdsText: grammar.holdsText(name) });
      if (role.kind === 'group') groups.push(next(role.unit));
      if (role.kind === 'line' && cells === 0) now().mark([place, ...groups, next(role.unit)].join(', '));
      if (role.kind === 'cell') cells += 1;
      if (role.kind === 'signs') now().gap(role.signs);
      if (role.kind === 'apart') {
        const own = flow([place, ...groups, next(role.unit)].join(', '));
        apart.push(own);
        into.push(own);
      }
    },
    closed() {
      const role = elements.pop()?.role;
      if (role?.kind === 'group') groups.pop();
      if (role?.kind === 'line') now().gap(cells === 0 ? '\n' : ' ');
      if (role?.kind === 'cell') {
        cells -= 1;
        now().gap('\t');
      }
      if (role?.kind === 'apart') into.pop();
    },
    text(value) {
      const isText = elements.at(-1)?.holdsText === true || value.value.trim() !== '';
      // what a cell holds must not look like the end of the cell or of its row
      if (isText) now().add(cells > 0 ? value.value.replaceAll(/[\t\n]/gu, ' ') : value.value, slotOf(value));
    },
    flows: () => [main, ...apart],
  };
}
