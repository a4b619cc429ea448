import { type Flow, flow } from '../flow.ts';
import type { Grammar, Role, View } from './grammar.ts';
import type { Name, Value } from './read-xml.ts';

/** Follows the elements of a part and puts their text where it belongs. */
export interface Reading {
  opened(name: Name, role: Role): void;
  closed(): void;
  text(value: Value, slot: number): void;
  /** Text of an attribute, and the signs that stand behind it. */
  attribute(value: Value, slot: number, behind: string): void;
  flows(): readonly Flow[];
  /** Whether it read otherwise than a reading that is no view. */
  differs(): boolean;
}

interface Kept {
  readonly value: Value;
  readonly slot: number;
}

/** `view` says what is not there in this reading, or is there again. */
export function reading(place: string, grammar: Grammar, view: View | null = null): Reading {
  const main = flow(place);
  const apart: Flow[] = [];
  const beside = new Map<string, Flow>();
  /** The passage that text goes into now, and those that it will go on with. */
  const into: { readonly flow: Flow; readonly cells: number; readonly kept: Kept[] }[] = [];
  /** What was deleted, by the number of the deletion. */
  const keptById = new Map<string, readonly Kept[]>();
  const inserting = new Set<string>();
  const elements: { readonly role: Role; readonly holdsText: boolean }[] = [];
  const counts = new Map<string, number>();
  const groups: string[] = [];
  let cells = 0;
  /** Elements that are left out and not yet closed. */
  let without = 0;
  let differs = false;
  const now = (): Flow => into.at(-1)?.flow ?? main;
  const next = (unit: string): string => {
    const key = [...groups, unit].join('/');
    const number = (counts.get(key) ?? 0) + 1;
    counts.set(key, number);
    return `${unit} ${number}`;
  };
  const goesInto = (own: Flow): Kept[] => {
    const kept: Kept[] = [];
    into.push({ flow: own, cells, kept });
    cells = 0;
    return kept;
  };
  const besideOf = (unit: string): Flow => {
    const own = beside.get(unit) ?? flow(`${place}, ${unit}`);
    beside.set(unit, own);
    return own;
  };
  // what a cell holds must not look like the end of the cell or of its row
  const inCell = (text: string): string => (cells > 0 ? text.replaceAll(/[\t\n]/gu, ' ') : text);
  return {
    opened(name, role) {
      if (without > 0 || view?.leavesOut?.(name) === true) {
        without += 1;
        differs = true;
        return;
      }
      elements.push({ role, holdsText: grammar.holdsText(name) });
      if (role.kind === 'group') groups.push(next(role.unit));
      if (role.kind === 'line' && cells === 0) now().mark([place, ...groups, next(role.unit)].join(', '));
      if (role.kind === 'cell') cells += 1;
      if (role.kind === 'signs') now().gap(inCell(role.signs));
      if (role.kind === 'ends' && besideOf(role.unit).length > 0) besideOf(role.unit).gap('\n');
      if (role.kind === 'beside') goesInto(besideOf(role.unit));
      if (role.kind === 'apart' || role.kind === 'kept') {
        const own = flow([place, ...groups, next(role.unit)].join(', '));
        apart.push(own);
        const kept = goesInto(own);
        if (role.kind === 'kept') keptById.set(role.id, kept);
      }
      if (role.kind === 'recalls' && view?.recalls === true) {
        differs = true;
        for (const { value, slot } of keptById.get(role.id) ?? []) now().add(inCell(value.value), slot);
      }
      if (role.kind === 'from' && view?.leavesInserted === true) {
        differs = true;
        inserting.add(role.id);
      }
      if (role.kind === 'until') inserting.delete(role.id);
    },
    closed() {
      if (without > 0) {
        without -= 1;
        return;
      }
      const role = elements.pop()?.role;
      if (role?.kind === 'group') groups.pop();
      if (role?.kind === 'line') now().gap(cells === 0 ? '\n' : ' ');
      if (role?.kind === 'cell') {
        cells -= 1;
        now().gap(inCell('\t'.repeat(role.times ?? 1)));
      }
      if (role?.kind === 'apart' || role?.kind === 'kept' || role?.kind === 'beside') cells = into.pop()?.cells ?? 0;
    },
    text(value, slot) {
      const isText = elements.at(-1)?.holdsText === true || value.value.trim() !== '';
      if (without > 0 || inserting.size > 0 || !isText) return;
      now().add(inCell(value.value), slot);
      into.at(-1)?.kept.push({ value, slot });
    },
    attribute(value, slot, behind) {
      if (without > 0) return;
      now().add(inCell(value.value), slot);
      now().gap(inCell(behind));
    },
    flows: () => [main, ...apart, ...beside.values()],
    differs: () => differs,
  };
}
