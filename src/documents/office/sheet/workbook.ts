import type { Edit, Passage } from '../../document.ts';
import { type Flow, flow } from '../../flow.ts';
import { apartEdits } from '../../xml/apart-edits.ts';
import { spliced } from '../../xml/rewrite.ts';
import { sourcePart } from '../../xml/source-part.ts';
import type { XmlPart } from '../../xml/slots.ts';
import { isMarkup } from '../markup.ts';
import { checksPassword, withoutChecks } from '../password-checks.ts';
import { type SheetEdits, cellSplices } from './cell-edits.ts';
import { type Cell, type Sheet, readSheet } from './cells.ts';
import { formulasOf } from './formulas.ts';
import { type Numbered, numbered } from './numbered.ts';
import { overCells } from './over-cells.ts';
import { rowsOf } from './rows.ts';
import { stringEdits } from './string-edits.ts';
import { type SharedStrings, readStrings, textOf } from './strings.ts';

/** A sheet's source, and what it is called in our words: `sheet 2 (hidden)`. */
export interface SheetSource {
  readonly source: string;
  readonly place: string;
}

/** The sheets of a workbook with the strings that their cells share. */
export interface Workbook {
  readonly passages: readonly Passage[];
  /** Whether what tells how a password of a sheet is checked is left out. */
  readonly losesChecks: boolean;
  /** The sources without what is edited; `edits` has one list for each passage, `values` is what has to be gone. */
  write(
    edits: readonly (readonly Edit[])[],
    values: readonly string[],
  ): { readonly strings: string; readonly sheets: readonly string[] };
}

/**
 * Reads sheets and shared strings together (ECMA-376-1, 18.3 and 18.4).
 *
 * @param strings the source of the shared strings; null where a workbook has none
 * @returns the workbook, or why it cannot be read
 */
export function workbook(strings: string | null, sources: readonly SheetSource[]): Workbook | string {
  const shared = readStrings(strings ?? NO_STRINGS);
  if (typeof shared === 'string') return shared;
  const uses = new Uint32Array(shared.strings.length);
  const sheets: ReadSheet[] = [];
  for (const each of sources) {
    const own = read(each, shared, uses);
    if (typeof own === 'string') return own;
    sheets.push(own);
  }
  const unused = unusedStrings(shared, uses);
  const passages = [
    ...sheets.flatMap(({ shown, view, formulas, sheet, rest }) => [
      shown,
      view.passage,
      formulas.passage(),
      sheet.aside.flow.passage(),
      ...rest.passages,
    ]),
    unused.passage(),
    shared.aside.flow.passage(),
  ];
  const losesChecks = sheets.some(({ checks }) => checks.length > 0);
  return { passages, losesChecks, write: (edits, values) => written(shared, uses, sheets, unused, edits, values) };
}

const NO_STRINGS = '<sst/>';

interface ReadSheet {
  readonly sheet: Sheet;
  readonly rows: Flow;
  readonly shown: Passage;
  /** The rows once more, with their numbers. */
  readonly view: Numbered;
  readonly formulas: Flow;
  /** What stands around the cells. */
  readonly rest: XmlPart;
  /** What tells how a password of the sheet is checked, cut out of what stands around the cells. */
  readonly checks: readonly Edit[];
}

function read({ source, place }: SheetSource, shared: SharedStrings, uses: Uint32Array): ReadSheet | string {
  const sheet = readSheet(source, place);
  if (typeof sheet === 'string') return sheet;
  const around = source.slice(0, sheet.from) + source.slice(sheet.to);
  const rest = sourcePart(
    around,
    `${place}, around its cells`,
    (element, one) => checksPassword(element, one) || isMarkup(one),
  );
  if (typeof rest === 'string') return rest;
  for (const cell of sheet.cells) {
    if (cell.type !== 's' || cell.runs.length === 0) continue;
    const index = indexOf(cell);
    if (shared.strings[index] === undefined) return 'shows a shared string that is not there';
    uses[index] = (uses[index] ?? 0) + 1;
  }
  const rows = rowsOf(sheet, place, showing(shared));
  const shown = rows.passage();
  const formulas = formulasOf(sheet, place);
  return { sheet, rest, checks: withoutChecks(around), rows, shown, view: numbered(shown), formulas };
}

/** What a cell shows, before its number is written as its style has it. */
export function showing(shared: SharedStrings): (cell: Cell) => string {
  return (cell) => (cell.type === 's' ? (shared.strings[indexOf(cell)]?.text ?? '') : textOf(cell.runs));
}

/** The place of a cell's string in the table; -1 where it names none. */
function indexOf({ runs }: Cell): number {
  const text = textOf(runs).trim();
  return /^\d{1,9}$/u.test(text) ? Number(text) : -1;
}

/** Strings that no cell shows any more: programs leave them behind. */
function unusedStrings({ strings }: SharedStrings, uses: Uint32Array): Flow {
  const own = flow('shared strings that no cell shows');
  for (const [index, { text }] of strings.entries()) {
    if (uses[index] !== 0) continue;
    own.add(text, index);
    own.gap('\n');
  }
  return own;
}

function written(
  shared: SharedStrings,
  uses: Uint32Array,
  sheets: readonly ReadSheet[],
  unused: Flow,
  edits: readonly (readonly Edit[])[],
  values: readonly string[],
): { readonly strings: string; readonly sheets: readonly string[] } {
  const strings = stringEdits(shared);
  const shows = showing(shared);
  let at = 0;
  const taken = (count: number): readonly (readonly Edit[])[] => edits.slice(at, (at += count));
  const changes = sheets.map(({ sheet, rows, shown: text, view, formulas, rest }, number) => {
    const [ofRows = [], ofView = [], ofFormulas = [], ofAside = []] = taken(4);
    const shown = rows.bySlot(apartEdits([...ofRows, ...view.inRows(ofView), ...overCells(text.text, values)]));
    for (const [slot, own] of shown) {
      const cell = sheet.cells[slot];
      if (cell?.type === 's') strings.edit(indexOf(cell), own, { sheet: number, slot });
    }
    return { shown, formulas: formulas.bySlot(ofFormulas), ofAside, ofRest: taken(rest.passages.length) };
  });
  const [ofUnused = [], ofAside = []] = taken(2);
  for (const [index, own] of unused.bySlot(ofUnused)) strings.edit(index, own, null);
  const made = strings.made(uses, shared.aside.splices(shared.source, ofAside));
  return {
    strings: made.source,
    sheets: sheets.map(({ sheet, rest, checks }, number) => {
      const { shown, formulas, ofAside: own, ofRest } = changes[number] ?? NOTHING;
      const ofCells: SheetEdits = { shown, formulas, indexByCell: made.indexBySlot(number) };
      return spliced(sheet.source, [
        ...cellSplices(sheet, ofCells, shows),
        ...sheet.aside.splices(sheet.source, own),
        ...[...rest.splices(ofRest), ...checks].map((one) => behind(sheet, one)),
      ]);
    }),
  };
}

const NOTHING = { shown: new Map(), formulas: new Map(), ofAside: [], ofRest: [] };

/** An edit of what stands around the cells, as one of the whole source. */
function behind({ from, to }: Sheet, edit: Edit): Edit {
  const by = edit.start >= from ? to - from : 0;
  return { ...edit, start: edit.start + by, end: edit.end + by };
}
