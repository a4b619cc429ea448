import { LONGEST_LINE, type Stretch, trimmed } from './line.ts';

/** What parts the cells of a row. Two or more blanks part those of `aligned` tables. */
export type Separator = '|' | '||' | '!!' | '│' | '┃' | '║' | '\t' | ';' | ',' | 'aligned';

export interface Row extends Stretch {
  readonly cells: readonly Stretch[];
}

const BARS: readonly Separator[] = ['│', '┃', '║'];

/** What parts the cells of a header; null where it is no row. Of comma and semicolon the one that stands more often. */
export function separatorOf(line: string): Separator {
  const bare = line.trim();
  if (bare.startsWith('||')) return '||';
  if (bare.startsWith('!')) return '!!';
  const bar = BARS.find((sign) => line.includes(sign));
  if (bar !== undefined) return bar;
  if (line.includes('|')) return '|';
  if (line.includes('\t')) return '\t';
  const [commas, semicolons] = [line.split(',').length, line.split(';').length];
  if (commas > 1 || semicolons > 1) return semicolons >= commas ? ';' : ',';
  return 'aligned';
}

/** Only signs with which rows are ruled off. */
const RULE = /^[\s|+:=_─━═┄┈┼├┤╪╞╡┌┬┐└┴┘╔╦╗╠╬╣╚╩╝╟╢╫╂┏┳┓┣╋┫┗┻┛┠┨┯┷┿-]+$/u;

/** Whether a line only rules off, as `|---|---|` and `+====+`. */
export function isRule(line: string): boolean {
  return RULE.test(line) && line.trim() !== '';
}

/** The row that begins with this line: cells without the white space around them. A quoted cell of CSV may go on below. */
export function rowAt(text: string, line: Stretch, separator: Separator): Row {
  switch (separator) {
    case 'aligned':
      return { ...line, cells: groups(text, line) };
    case ',':
    case ';':
    case '\t':
      return csvRow(text, line, separator);
    case '||':
      return { ...line, cells: confluenceCells(text, line) };
    case '!!':
      return { ...line, cells: wikiCells(text, line) };
    default:
      return { ...line, cells: split(text, line, separator) };
  }
}

function groups(text: string, line: Stretch): Stretch[] {
  return [...text.slice(line.start, line.end).matchAll(/\S+(?: \S+)*/gu)].map((match) => ({
    start: line.start + match.index,
    end: line.start + match.index + match[0].length,
  }));
}

/** RFC 4180: a separator, a doubled quote and a line break may stand inside quotes. */
function csvRow(text: string, line: Stretch, separator: string): Row {
  const cells: Stretch[] = [];
  const reach = Math.min(text.length, line.start + 2 * LONGEST_LINE);
  let start = line.start;
  let quoted = false;
  let isBlank = true;
  for (let i = line.start; i < reach; i += 1) {
    const sign = text.charAt(i);
    if (sign === '"' && (quoted || isBlank)) quoted = !quoted;
    else if (sign === '"' && /["\s]/u.test(text.charAt(i - 1))) quoted = !quoted;
    if (sign !== ' ') isBlank = false;
    if (quoted) continue;
    if (sign === '\n') return { start: line.start, end: rowEnd(text, i), cells: [...cells, trimmed(text, start, i)] };
    if (sign !== separator) continue;
    cells.push(trimmed(text, start, i));
    start = i + 1;
    isBlank = true;
  }
  // A quote without its partner: the line is read as it stands.
  if (quoted) return { ...line, cells: split(text, line, separator, false) };
  return { start: line.start, end: rowEnd(text, reach), cells: [...cells, trimmed(text, start, reach)] };
}

function rowEnd(text: string, at: number): number {
  return text.charAt(at - 1) === '\r' ? at - 1 : at;
}

/** Cells between bars; a bar behind `\` belongs to the cell. Empty ones at the edges are the frame of the table. */
function split(text: string, line: Stretch, separator: string, framed = true): Stretch[] {
  const cells: Stretch[] = [];
  let start = line.start;
  for (let i = line.start; i <= line.end; i += 1) {
    if (i < line.end && (!text.startsWith(separator, i) || text.charAt(i - 1) === '\\')) continue;
    cells.push(trimmed(text, start, i));
    start = i + separator.length;
    i += separator.length - 1;
  }
  if (!framed) return cells;
  return cells.filter((cell, i) => !((i === 0 || i === cells.length - 1) && cell.start === cell.end));
}

/** Atlassian: `||head||head||` and `|cell|cell|`, of which the first cell may be empty. */
function confluenceCells(text: string, line: Stretch): Stretch[] {
  const content = text.slice(line.start, line.end).trim();
  return split(text, line, content.startsWith('||') && content.endsWith('||') ? '||' : '|');
}

/** MediaWiki: `! a !! b` or `| a || b`, each cell with attributes in front of a bar: `scope="col" | a`. */
function wikiCells(text: string, line: Stretch): Stretch[] {
  const from = trimmed(text, line.start, line.end).start + 1;
  const separator = text.slice(from, line.end).includes('!!') ? '!!' : '||';
  return split(text, { start: from, end: line.end }, separator, false).map((cell) => {
    const attributes = /^[\w-]+="[^"|]{0,80}"[^|]{0,80}\|/u.exec(text.slice(cell.start, cell.end))?.[0].length ?? 0;
    return trimmed(text, cell.start + attributes, cell.end);
  });
}
