import { withReferences } from '../../xml/plain-xml.ts';

/** A sheet as its tags alone tell it. */
export interface PlainRows {
  /** The rows with their numbers, cells in the order of their columns, joined by tabs. */
  readonly rows: string;
  /** The same with nothing between cells and rows: what is split over them is whole. */
  readonly joined: string;
  readonly formulas: string;
  /** The source without its cells. */
  readonly around: string;
}

/** A tag that says something of a row, a cell or its text, with whatever prefix. */
const TAG = /<(?<end>\/?)(?:[\w.-]{1,80}:)?(?<name>row|c|v|t|f|si|rPh)(?=[\s/>])(?<rest>[^<>]*)>/gu;

/** The shared strings, in their order. */
export function plainStrings(source: string): string[] {
  const strings: string[] = [];
  let [text, isAside] = ['', false];
  for (const { name, isEnd, isEmpty, content } of tagsOf(source)) {
    if (name === 'rPh') isAside = !isEnd && !isEmpty;
    if (name === 't' && !isEnd && !isAside) text += content();
    if (name !== 'si') continue;
    if (isEnd || isEmpty) strings.push(text);
    text = '';
  }
  return strings;
}

/** Reads the rows of a sheet; `shown` takes the places of the strings that its cells show. */
export function plainRows(source: string, strings: readonly string[], shown: Set<number>): PlainRows {
  const from = /<(?:[\w.-]{1,80}:)?sheetData(?=[\s/>])/u.exec(source)?.index ?? source.length;
  const closing = /<\/(?:[\w.-]{1,80}:)?sheetData\s*>/u.exec(source)?.index ?? source.length;
  const to = Math.max(from, closing);
  const rows: string[] = [];
  const joined: string[] = [];
  const formulas: string[] = [];
  let row = 0;
  let widest = 2;
  let cells: Cell[] = [];
  let cell: Cell = { column: 0, text: '' };
  let type = '';
  const endRow = (): void => {
    if (cells.length === 0) return;
    cells.sort((a, b) => a.column - b.column);
    widest = Math.min(MOST_COLUMNS, Math.max(widest, cells.at(-1)?.column ?? 0));
    rows.push(`${row}\t${inColumns(cells, widest)}\n`);
    joined.push(cells.map(({ text }) => text).join(''));
    cells = [];
  };
  for (const { name, isEnd, attribute, content } of tagsOf(source.slice(from, to))) {
    if (name === 'row') {
      endRow();
      if (!isEnd) row = Number(attribute('r') ?? row + 1);
      cell = { column: 0, text: '' };
    } else if (name === 'c' && !isEnd) {
      cell = { column: columnOf(attribute('r')) ?? cell.column + 1, text: '' };
      type = attribute('t') ?? '';
      cells.push(cell);
    } else if (name === 'f' && !isEnd) formulas.push(content().replaceAll(/"\s*&\s*"/gu, ''));
    else if ((name === 'v' || name === 't') && !isEnd) cell.text += textOf(content(), type, strings, shown);
  }
  endRow();
  return {
    rows: rows.join(''),
    joined: joined.join(''),
    formulas: formulas.join('\n'),
    around: source.slice(0, from) + source.slice(to),
  };
}

/** Columns of a table; beyond them, and where more lie between two cells, one tab stands for all. */
const MOST_COLUMNS = 64;

interface Cell {
  readonly column: number;
  text: string;
}

function textOf(content: string, type: string, strings: readonly string[], shown: Set<number>): string {
  if (type !== 's') return content;
  shown.add(Number(content));
  return strings[Number(content)] ?? '';
}

function inColumns(cells: readonly Cell[], widest: number): string {
  let at = 1;
  const pieces = cells.map(({ column, text }) => {
    const gap = Math.max(0, column - at);
    at = Math.max(at, column);
    return '\t'.repeat(gap > MOST_COLUMNS ? 1 : gap) + asCell(text);
  });
  return pieces.join('') + '\t'.repeat(Math.max(0, widest - at));
}

/** Without line ends and without a quote that would take in the cells behind it. */
function asCell(text: string): string {
  const line = text.replaceAll(/[\t\r\n]|_x000[9ad]_/giu, ' ');
  return line.trimStart().startsWith('"') && (line.match(/"/gu) ?? []).length % 2 === 1 ? line.replace('"', '') : line;
}

function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isEmpty: boolean;
  attribute(name: keyof typeof ATTRIBUTES): string | undefined;
  /** What stands between this tag and the end of its element. */
  content(): string;
}

const ATTRIBUTES = {
  r: /\sr\s*=\s*["'](?<value>[^"']*)/u,
  t: /\st\s*=\s*["'](?<value>[^"']*)/u,
} as const;

function* tagsOf(source: string): Generator<Tag> {
  for (const match of source.matchAll(TAG)) {
    const { end = '', name = '', rest = '' } = match.groups ?? {};
    const behind = match.index + match[0].length;
    const isEmpty = rest.endsWith('/');
    yield {
      name,
      isEnd: end === '/',
      isEmpty,
      attribute: (wanted) => ATTRIBUTES[wanted].exec(rest)?.groups?.['value'],
      content: () => (isEmpty ? '' : contentOf(source, behind)),
    };
  }
}

function contentOf(source: string, from: number): string {
  const next = source.indexOf('</', from);
  const raw = source.slice(from, next === -1 ? source.length : next);
  if (!raw.includes('<')) return withReferences(raw);
  return raw.replaceAll(/<!\[CDATA\[(?<text>[^]*?)\]\]>|<[^>]*>/gu, (_, text: string | undefined) => text ?? '');
}
