import { tagStart } from '../../xml/markup.ts';
import { type Attribute, type Value, readXml } from '../../xml/read-xml.ts';
import { type Aside, aside } from './aside.ts';
import { columnNumber } from './reference.ts';

/** A cell as it stands in a sheet's source (ECMA-376-1, 18.3.1.4). Rows and columns are counted from 1. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  /** `t`, 18.18.11: `s` a shared string, `inlineStr`, `str` a formula's text, else a number or what is written as one. */
  readonly type: string;
  /** UTF-16 units of the source of the whole element, and where its first tag ends. */
  readonly start: number;
  readonly tagEnd: number;
  readonly end: number;
  /** The text of `v`, or of the runs of an inline string. */
  readonly runs: readonly Value[];
  readonly formula: Formula | null;
}

/** A formula and the element it stands in (18.3.1.40). */
export interface Formula {
  readonly runs: readonly Value[];
  /** The group of cells that share it (`si`), of which one holds it. */
  readonly group: string | null;
  readonly start: number;
  readonly end: number;
}

export interface Sheet {
  readonly source: string;
  /** Those that hold anything, in the order of the source, which may not be that of the sheet. */
  readonly cells: readonly Cell[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
  /** Text and comments between the cells. */
  readonly aside: Aside;
  /** What lies between the tags of `sheetData`. */
  readonly from: number;
  readonly to: number;
}

/** What is known of a sheet while it is read. */
interface State {
  readonly source: string;
  readonly cells: Cell[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: [number, number][];
  readonly aside: Aside;
  from: number;
  to: number;
  inData: boolean;
  row: number;
  column: number;
  /** The element that text goes into now; `reading` stands for how characters are read out, which no cell shows. */
  within: 'v' | 't' | 'f' | 'reading' | 'other';
  cell: { row: number; column: number; type: string; start: number; tagEnd: number; runs: Value[] };
  formula: { runs: Value[]; group: string | null; start: number; end: number } | null;
}

/** Reads the cells of a sheet; a sentence's end where it cannot be read. */
export function readSheet(source: string, place: string): Sheet | string {
  const state: State = {
    source,
    cells: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
    aside: aside(`${place}, between the cells`),
    from: source.length,
    to: source.length,
    inData: false,
    row: 0,
    column: 0,
    within: 'other',
    cell: NO_CELL,
    formula: null,
  };
  const fault = readXml(source, {
    opened: ({ local }, attributes, at) => opened(state, local, attributes, at),
    text(value) {
      if (!state.inData) return;
      if (state.within === 'f') state.formula?.runs.push(value);
      else if (state.within === 'v' || state.within === 't') state.cell.runs.push(value);
      else state.aside.add(value);
    },
    comment(value) {
      if (state.inData) state.aside.add(value);
    },
    closed: ({ local }, at) => closed(state, local, at),
  });
  return fault ?? state;
}

const NO_CELL: State['cell'] = { row: 0, column: 0, type: 'n', start: 0, tagEnd: 0, runs: [] };

function opened(state: State, local: string, attributes: readonly Attribute[], at: number): void {
  const get = (name: string): string | null => attributes.find((one) => one.local === name)?.value ?? null;
  if (local === 'col' && isTrue(get('hidden'))) state.hiddenColumns.push([whole(get('min')), whole(get('max'))]);
  if (local === 'sheetData') [state.inData, state.from] = [true, at];
  if (!state.inData) return;
  switch (local) {
    case 'row':
      state.row = whole(get('r')) || state.row + 1;
      state.column = 0;
      if (isTrue(get('hidden'))) state.hiddenRows.add(state.row);
      return;
    case 'c': {
      state.column = columnNumber(get('r') ?? '') ?? state.column + 1;
      const start = tagStart(state.source, at);
      const { row, column } = state;
      state.cell = { row, column, type: get('t') ?? 'n', start, tagEnd: at, runs: [] };
      state.formula = null;
      return;
    }
    case 'f':
      state.formula = { runs: [], group: get('si'), start: tagStart(state.source, at), end: at };
      state.within = 'f';
      return;
    case 'rPh':
      state.within = 'reading';
      return;
    case 'v':
    case 't':
      if (state.within !== 'reading') state.within = local;
      return;
    default:
  }
}

function closed(state: State, local: string, at: number): void {
  const { cell, formula } = state;
  if (!state.inData) return;
  if (local === 'sheetData') {
    state.inData = false;
    state.to = Math.max(state.from, tagStart(state.source, at));
  }
  if (local === 'f' && formula !== null) formula.end = at;
  if (local === 'c' && (cell.runs.length > 0 || formula !== null)) state.cells.push({ ...cell, end: at, formula });
  if (state.within !== 'reading' || local === 'rPh') state.within = 'other';
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

function whole(value: string | null): number {
  return value !== null && /^\d{1,7}$/u.test(value) ? Number(value) : 0;
}
