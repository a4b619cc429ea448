import { type Cell, columnFindings, trimmed } from '../columns.ts';
import { type Detector, anyCase } from '../detector.ts';

/** How much of a table is read, in UTF-16 units. */
const REACH = 60_000;

/** Longer lines belong to no table that a person wrote. */
const LONGEST_LINE = 2000;

const LATEX = ['\\begin{tabular', '\\begin{longtable', '\\begin{tabularx', '\\begin{tblr', '\\begin{array'];

/** Columns headed Password, Secret, Token … in tables of AsciiDoc, reStructuredText lists, LaTeX and Confluence. */
export const markupTables: Detector = {
  name: 'markup-tables',
  rank: 1.9,
  reach: { left: 1100, right: REACH + 100 },
  kinds: [
    {
      kind: 'password',
      what: 'Cell of a table in AsciiDoc, reStructuredText, LaTeX or Confluence in a column that names a credential',
      source: 'docs/reference/what-we-recognise.md',
      class: 'secret',
    },
  ],
  anchors: anyCase('|===', 'list-table::', ...LATEX, '||\n|', '||\r\n|', '|| \n|', '^\n|', '^ \n|', 'csv-table::'),
  look(text, at, anchor, scan) {
    if (at < scan.refusedTo) return [];
    const table = READERS[anchor]?.(text, at + anchor.length) ?? latex(text, at + anchor.length);
    scan.refusedTo = table.end;
    return columnFindings('markup-tables', text, table.rows);
  },
};

interface Table {
  readonly rows: readonly (readonly Cell[])[];
  readonly end: number;
}

type Reader = (text: string, from: number) => Table;

const READERS: Readonly<Record<string, Reader>> = {
  '|===': asciidoc,
  'list-table::': listTable,
  '||\n|': confluence,
  '||\r\n|': confluence,
  '|| \n|': confluence,
  '^\n|': dokuwiki,
  '^ \n|': dokuwiki,
  'csv-table::': csvTable,
};

/** `|User |Password`, then cells in lines of their own or side by side; as many columns as the first line has cells. */
function asciidoc(text: string, from: number): Table {
  const reach = text.slice(from, from + REACH);
  const close = reach.indexOf('|===');
  const end = from + (close === -1 ? 0 : close);
  const before = text.slice(Math.max(0, from - 160), from);
  const declared = /cols=\\?"?(?:(?<times>\d{1,2})\*|(?<list>[^"\]\n]{1,80}))/u.exec(before)?.groups;
  const lines = [...linesOf(text, from, end)].filter(({ start, end: to }) => text.charAt(start) === '|' && to > start);
  const cells = lines.map((line) => split(text, line, '|').slice(1));
  const listed = declared?.['list']?.split(',').length;
  const width = declared?.['times'] === undefined ? (listed ?? cells[0]?.length ?? 0) : Number(declared['times']);
  const all = cells.flat();
  const rows =
    width < 2
      ? []
      : Array.from({ length: Math.ceil(all.length / width) }, (_, i) => all.slice(i * width, (i + 1) * width));
  return { rows, end: close === -1 ? from : end + 4 };
}

/** `* - User` begins a row, `- Password` goes on with it. */
function listTable(text: string, from: number): Table {
  const rows: Cell[][] = [];
  let end = from;
  for (const line of linesOf(text, from, Math.min(text.length, from + REACH))) {
    const content = text.slice(line.start, line.end);
    const item = /^(?<lead>[ \t]*(?<star>\* +)?- +)(?<rest>\S.*)$/u.exec(content);
    if (item !== null) {
      const start = line.start + (item.groups?.['lead']?.length ?? 0);
      const cell = unmarked(text, start, line.end);
      if (item.groups?.['star'] !== undefined) rows.push([cell]);
      else rows.at(-1)?.push(cell);
    } else if (rows.length > 0 && /^\S/u.test(content)) break;
    end = line.end;
  }
  return { rows, end };
}

/** `:header: "User", "Password"` and, below an empty line, `"bob", "x"`. */
function csvTable(text: string, from: number): Table {
  const lines = linesOf(text, from, Math.min(text.length, from + REACH));
  const rows: Cell[][] = [];
  let end = from;
  for (const line of lines) {
    const content = text.slice(line.start, line.end);
    if ((end > from && /^\S/u.test(content)) || content.length > LONGEST_LINE) break;
    const lead =
      /^[ \t]+:header:[ \t]*/u.exec(content)?.[0] ??
      (rows.length > 0 ? (/^[ \t]+(?!:)/u.exec(content)?.[0] ?? '') : '');
    if (lead !== '' && content.length > lead.length) rows.push(quotedCells(text, line.start + lead.length, line.end));
    end = line.end;
  }
  return { rows, end };
}

/** Cells with commas between, in quotes or not. */
function quotedCells(text: string, start: number, end: number): Cell[] {
  return [...text.slice(start, end).matchAll(/[ \t]*(?:"(?<q>[^"]*)"|(?<v>[^",]+))[ \t]*(?:,|$)/gu)].map((match) => {
    const value = match.groups?.['q'] ?? match.groups?.['v'] ?? '';
    const from = start + match.index + match[0].indexOf(value);
    return trimmed(text, from, from + value.length);
  });
}

/** `||User||Password||` and below it `|bob|x|`; the anchor stands at the end of the header. */
function confluence(text: string, from: number): Table {
  return wikiRows(text, from, '||');
}

/** `^ User ^ Password ^` and below it `| bob | x |`. */
function dokuwiki(text: string, from: number): Table {
  return wikiRows(text, from, '^');
}

function wikiRows(text: string, from: number, sign: '||' | '^'): Table {
  const headEnd = from - 1;
  const before = text.slice(Math.max(0, headEnd - 1000), headEnd).replace(/[ \t\r]*\n$/u, '');
  const start = headEnd - text.slice(Math.max(0, headEnd - 1000), headEnd).length + before.lastIndexOf('\n') + 1;
  const rows: Cell[][] = [];
  let end = from;
  for (const line of linesOf(text, start, Math.min(text.length, from + REACH))) {
    const content = text.slice(line.start, line.end);
    if (!/^[|^]/u.test(content) || (rows.length === 0) !== content.startsWith(sign)) break;
    rows.push(split(text, line, rows.length === 0 ? sign : '|').slice(1, -1));
    end = line.end;
  }
  return { rows, end };
}

/** Rows end with two backslashes, cells are parted by ampersands; rules and commands around a cell are no text. */
function latex(text: string, from: number): Table {
  const reach = text.slice(from, from + REACH);
  const close = reach.indexOf('\\end{');
  if (close === -1) return { rows: [], end: from };
  const rows: Cell[][] = [];
  let start = from + (/^[^\n]{0,200}\n/u.exec(reach)?.[0].length ?? 0);
  const body = start;
  for (const stop of reach.slice(body - from, close).matchAll(/\\\\(?:\[[^\]\n]{0,20}\])?|\\tabularnewline/gu)) {
    const end = body + stop.index;
    rows.push(latexCells(text, start, end));
    start = end + stop[0].length;
  }
  return { rows, end: from + close };
}

function latexCells(text: string, start: number, end: number): Cell[] {
  const lead =
    /^(?:\s|\\(?:hline|toprule|midrule|bottomrule|endhead|cline\{[^}]{0,20}\}))*/u.exec(text.slice(start, end))?.[0] ??
    '';
  const cells: Cell[] = [];
  let from = start + lead.length;
  for (let i = from; i <= end; i += 1) {
    if (i < end && (text.charAt(i) !== '&' || text.charAt(i - 1) === '\\')) continue;
    cells.push(unmarked(text, from, i));
    from = i + 1;
  }
  return cells;
}

/** One line after the other, so that what stands behind a table is not read. */
function* linesOf(text: string, from: number, to: number): Generator<Cell> {
  for (let start = from; start < to;) {
    const next = text.indexOf('\n', start);
    const end = next === -1 || next > to ? to : next;
    yield { start, end: text.charAt(end - 1) === '\r' && end > start ? end - 1 : end };
    start = end + 1;
  }
}

function split(text: string, line: Cell, sign: string): Cell[] {
  let start = line.start;
  return text
    .slice(line.start, line.end)
    .split(sign)
    .map((piece) => {
      const cell = unmarked(text, start, start + piece.length);
      start += piece.length + sign.length;
      return cell;
    });
}

/** Without marks of emphasis, code or commands of LaTeX around it. */
function unmarked(text: string, start: number, end: number): Cell {
  const cell = trimmed(text, start, end);
  const content = text.slice(cell.start, cell.end);
  const marked =
    /^(?:\\(?:textbf|texttt|textit|emph|verb|code)[{|!]|\{\{|[*_`+]{1,2})(?<v>[^\s{}]{1,200}?)(?:[}|!]|\}\}|[*_`+]{1,2})$/u.exec(
      content,
    );
  const inner = marked?.groups?.['v'];
  if (inner === undefined) return cell;
  const from = cell.start + content.indexOf(inner);
  return { start: from, end: from + inner.length };
}
