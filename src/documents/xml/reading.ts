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
}

interface Kept {
  readonly value: Value;
  readonly slot: number;
}

/** `view` says what is not there in this reading, or is there again; lines and tables that do not differ are left out. */
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
  const { act, differs, ...units } = inUnits(view !== null);
  const now = (): Flow => into.at(-1)?.flow ?? main;
  const add = (value: Value, slot: number): void => {
    const [own, text] = [now(), inCell(value.value)];
    act(() => own.add(text, slot));
  };
  const gap = (signs: string, own = now()): void => {
    const text = inCell(signs);
    act(() => own.gap(text));
  };
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
        differs();
        return;
      }
      elements.push({ role, holdsText: grammar.holdsText(name) });
      if (role.kind === 'group' || role.kind === 'line') units.begin();
      if (role.kind === 'group') groups.push(next(role.unit));
      if (role.kind === 'line' && cells === 0) {
        const [own, where] = [now(), [place, ...groups, next(role.unit)].join(', ')];
        act(() => own.mark(where));
      }
      if (role.kind === 'cell') cells += 1;
      if (role.kind === 'signs') gap(role.signs);
      if (role.kind === 'ends') gap('\n', besideOf(role.unit));
      if (role.kind === 'beside') goesInto(besideOf(role.unit));
      if (role.kind === 'apart' || role.kind === 'kept') {
        const own = flow([place, ...groups, next(role.unit)].join(', '));
        apart.push(own);
        const kept = goesInto(own);
        if (role.kind === 'kept') keptById.set(role.id, kept);
      }
      if (role.kind === 'recalls' && view?.recalls === true) {
        differs();
        for (const { value, slot } of keptById.get(role.id) ?? []) add(value, slot);
      }
      if (role.kind === 'from' && view?.leavesInserted === true) inserting.add(role.id);
      if (role.kind === 'until') inserting.delete(role.id);
    },
    closed() {
      if (without > 0) {
        without -= 1;
        return;
      }
      const role = elements.pop()?.role;
      if (role?.kind === 'group') groups.pop();
      if (role?.kind === 'line') gap('\n');
      if (role?.kind === 'cell') {
        cells -= 1;
        gap('\t'.repeat(role.times ?? 1));
      }
      if (role?.kind === 'apart' || role?.kind === 'kept' || role?.kind === 'beside') cells = into.pop()?.cells ?? 0;
      if (role?.kind === 'group' || role?.kind === 'line') units.end();
    },
    text(value, slot) {
      const isText = elements.at(-1)?.holdsText === true || value.value.trim() !== '';
      if (inserting.size > 0) differs();
      if (without > 0 || inserting.size > 0 || !isText) return;
      add(value, slot);
      into.at(-1)?.kept.push({ value, slot });
    },
    attribute(value, slot, behind) {
      if (without > 0) return;
      add(value, slot);
      gap(behind);
    },
    flows: () => [main, ...apart, ...beside.values()],
  };
}

interface Units {
  /** Does something to a flow, or only when the outermost unit ends and differs. */
  act(what: () => void): void;
  differs(): void;
  begin(): void;
  end(): void;
}

/** Lines, and groups of them; a view has those only that differ from what stands in the body anyway. */
function inUnits(onlyDiffering: boolean): Units {
  if (!onlyDiffering) return { act: (what) => what(), differs: NOTHING, begin: NOTHING, end: NOTHING };
  let acts: (() => void)[] = [];
  let hasDiffered = false;
  let depth = 0;
  return {
    act: (what) => void acts.push(what),
    differs() {
      hasDiffered = true;
    },
    begin() {
      depth += 1;
    },
    end() {
      depth -= 1;
      if (depth > 0) return;
      if (hasDiffered) for (const what of acts) what();
      acts = [];
      hasDiffered = false;
    },
  };
}

const NOTHING = (): void => undefined;
