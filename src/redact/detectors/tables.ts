import { type Detector, anyCase } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { judge } from '../judge.ts';
import { type Meaning, meaningOf } from '../names.ts';

const SOURCE = 'docs/reference/what-we-recognise.md';

/** Longest line that is taken for a row, and how many rows below a header are read. */
const LONGEST_LINE = 2000;
const MOST_ROWS = 2000;

interface Cell {
  readonly start: number;
  readonly end: number;
}

/** Columns headed Password, Secret, Kennwort …, in Markdown, CSV, TSV, drawn tables and columns set with spaces. */
export const tables: Detector = {
  name: 'tables',
  rank: 1.8,
  kinds: [{ kind: 'password', what: 'Cell of a column whose header says password, secret, token or key', source: SOURCE, class: 'secret' }],
  anchors: anyCase('pass', 'pwd', 'secret', 'token', 'kennwort', 'contrase', 'clave', 'senha', 'wachtwoord', 'parola', 'パスワード', 'key', 'mdp', 'pin', 'credential', 'zugangscode', 'passcode'),
  look(text, at) {
    const start = text.lastIndexOf('\n', at) + 1;
    if (at - start > LONGEST_LINE) return [];
    const header = lineAt(text, start);
    const separator = separatorOf(text.slice(header.start, header.end));
    if (separator === null) return aligned(text, header, at);
    const cells = cellsOf(text, header, separator);
    const column = cells.findIndex((cell) => cell.start <= at && at < cell.end);
    const cell = cells[column];
    // One word of several in the cell may be the anchor: only the first one reads the column.
    if (cell === undefined || cells.length < 2) return [];
    const meaning = headerMeaning(text.slice(cell.start, cell.end));
    if (meaning === null || !cells.every((one) => isHeading(text.slice(one.start, one.end)))) return [];
    return columnBelow(text, header.end + 1, separator, column, cells.length, meaning);
  },
};

function columnBelow(text: string, from: number, separator: string, column: number, width: number, meaning: Meaning): Finding[] {
  const findings: Finding[] = [];
  let at = from;
  for (let row = 0; row < MOST_ROWS && at < text.length; row += 1) {
    const line = lineAt(text, at);
    at = line.end + 1;
    const content = text.slice(line.start, line.end);
    if (/^[\s|+:=─━═┼├┤╪╞╡-]+$/u.test(content)) continue;
    const cells = cellsOf(text, line, separator);
    if (cells.length < Math.min(width, 2) || line.end - line.start > LONGEST_LINE) break;
    const cell = cells[column];
    if (cell !== undefined) findings.push(...cellFinding(text, cell, meaning));
  }
  return findings;
}

/** A table without separators: the value begins where the header does, at most one character off. */
function aligned(text: string, header: Cell, at: number): Finding[] {
  const offset = at - header.start;
  const heads = [...text.slice(header.start, header.end).matchAll(/\S+(?: \S+)*/gu)];
  const index = heads.findIndex((head) => head.index <= offset && offset < head.index + head[0].length);
  const head = heads[index];
  const meaning = head === undefined ? null : headerMeaning(head[0]);
  if (head === undefined || meaning === null || heads.length < 2 || !heads.every((one) => isHeading(one[0]))) return [];
  const findings: Finding[] = [];
  let next = header.end + 1;
  for (let row = 0; row < MOST_ROWS && next < text.length; row += 1) {
    const line = lineAt(text, next);
    next = line.end + 1;
    const content = text.slice(line.start, line.end);
    if (/^[\s=─━-]+$/u.test(content) && content.trim() !== '') continue;
    const cells = [...content.matchAll(/\S+(?: \S+)*/gu)];
    const cell = cells.find((one) => Math.abs(one.index - head.index) <= 1);
    if (cells.length < 2 || cell === undefined) break;
    findings.push(...cellFinding(text, { start: line.start + cell.index, end: line.start + cell.index + cell[0].length }, meaning));
  }
  return findings;
}

function cellFinding(text: string, cell: Cell, meaning: Meaning): Finding[] {
  const content = text.slice(cell.start, cell.end);
  const bare = /^["'`*_]*(?<v>.*?)["'`*_]*$/u.exec(content)?.groups?.['v'] ?? '';
  const start = cell.start + content.indexOf(bare);
  if (bare === '' || /\s/u.test(bare)) return [];
  const judged = judge(bare, true, meaning, 'assigned');
  if (judged === null) return [];
  return [{
    detector: 'tables', kind: meaning.kind, class: judged.class, start, end: start + bare.length, confidence: judged.confidence, entropy: judged.entropy,
    why: judged.class === 'secret' ? 'Cell of a column whose header promises a credential' : 'Cell of a column for credentials, but a blank to fill in',
  }];
}

/** Two words beside the one that counts at most, so that a sentence with a comma is no header. */
function headerMeaning(cell: string): Meaning | null {
  const words = cell.replaceAll(/["'`*_]/gu, ' ').trim().replaceAll(/\s*\([^)]{0,30}\)/gu, '');
  if (words.split(/[\s/]+/u).length > 4 || words.length > 40) return null;
  const meaning = meaningOf(words.replaceAll(/[\s/]+/gu, '_'));
  return meaning === null ? null : meaning.strength === 'weak' ? null : meaning;
}

function isHeading(cell: string): boolean {
  return cell.length <= 48 && !/[=@{}<>]|:\/\//u.test(cell);
}

function lineAt(text: string, start: number): Cell {
  const next = text.indexOf('\n', start);
  const end = next === -1 ? text.length : next;
  return { start, end: text.charAt(end - 1) === '\r' && end > start ? end - 1 : end };
}

function separatorOf(header: string): string | null {
  for (const separator of ['|', '│', '\t', ';', ',']) {
    if (header.includes(separator)) return separator;
  }
  return null;
}

/** The cells of one row, white space taken off; quotes protect the separator as in CSV. */
function cellsOf(text: string, line: Cell, separator: string): Cell[] {
  const cells: Cell[] = [];
  let start = line.start;
  let quoted = false;
  for (let i = line.start; i <= line.end; i += 1) {
    const sign = i === line.end ? separator : text.charAt(i);
    if (sign === '"' && separator !== '|') quoted = !quoted;
    if (sign !== separator || (quoted && i < line.end)) continue;
    cells.push(trimmed(text, start, i));
    start = i + 1;
  }
  const outer = separator === '|' || separator === '│';
  return outer ? cells.filter((cell, i) => !((i === 0 || i === cells.length - 1) && cell.start === cell.end)) : cells;
}

function trimmed(text: string, start: number, end: number): Cell {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
