import { type Detector, anyCase } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { judge } from '../judge.ts';
import { type Meaning, meaningOf } from '../names.ts';

const SOURCE = 'docs/reference/what-we-recognise.md';

/** Longest line that is taken for a row, in UTF-16 units, and most columns of a table. */
const LONGEST_LINE = 2000;
const MOST_COLUMNS = 64;

interface Cell {
  readonly start: number;
  readonly end: number;
}

/** Columns headed Password, Secret, Kennwort …, in Markdown, CSV, TSV, drawn tables and columns set with spaces. */
export const tables: Detector = {
  name: 'tables',
  rank: 1.8,
  needs: 'rows',
  kinds: [
    {
      kind: 'password',
      what: 'Cell of a column whose header says password, secret, token or key',
      source: SOURCE,
      class: 'secret',
    },
  ],
  anchors: anyCase(
    'pass',
    'pwd',
    'secret',
    'token',
    'kennwort',
    'contrase',
    'clave',
    'senha',
    'wachtwoord',
    'parola',
    'パスワード',
    'key',
    'mdp',
    'pin',
    'credential',
    'zugangscode',
    'passcode',
  ),
  look(text, at, _anchor, scan) {
    // A table is read once, with all its columns, when the first word in its header is met.
    if (at < scan.refusedTo) return [];
    const start = lineStart(text, at);
    if (start === null) {
      const next = text.slice(at, at + LONGEST_LINE).indexOf('\n');
      scan.refusedTo = at + (next === -1 ? LONGEST_LINE : next);
      return [];
    }
    const header = lineAt(text, start);
    scan.refusedTo = header.end;
    const separator = separatorOf(text.slice(header.start, header.end));
    const heads = separator === null ? wordGroups(text, header) : cellsOf(text, header, separator);
    const columns = heads.map((head) => headerMeaning(text.slice(head.start, head.end)));
    if (heads.length < 2 || heads.length > MOST_COLUMNS || columns.every((meaning) => meaning === null)) return [];
    // a list with a comma at the end of each line is code and no table
    if (heads.at(-1)?.start === heads.at(-1)?.end || heads.filter(({ start, end }) => end > start).length < 2)
      return [];
    if (!heads.every((head) => isHeading(text.slice(head.start, head.end)))) return [];
    const table =
      separator === null ? alignedRows(text, header, heads, columns) : separatedRows(text, header, separator, columns);
    scan.refusedTo = table.end;
    return table.findings;
  },
};

interface Table {
  readonly findings: Finding[];
  /** Where the last row that belongs to the table ends. */
  readonly end: number;
}

function separatedRows(text: string, header: Cell, separator: string, columns: readonly (Meaning | null)[]): Table {
  const findings: Finding[] = [];
  const strict = separator === ',' || separator === ';';
  let end = header.end;
  for (let line = lineAfter(text, header); line !== null; line = lineAfter(text, line)) {
    const content = text.slice(line.start, line.end);
    if (!RULE.test(content)) {
      const cells = cellsOf(text, line, separator);
      if (strict ? cells.length !== columns.length : cells.length < 2) break;
      findings.push(...cells.flatMap((cell, i) => cellFinding(text, cell, columns[i] ?? null)));
    }
    end = line.end;
  }
  return { findings, end };
}

/** A table without separators: the value begins where the header does, at most one character off. */
function alignedRows(text: string, header: Cell, heads: readonly Cell[], columns: readonly (Meaning | null)[]): Table {
  const findings: Finding[] = [];
  let end = header.end;
  for (let line = lineAfter(text, header); line !== null; line = lineAfter(text, line)) {
    const content = text.slice(line.start, line.end);
    if (!RULE.test(content) || content.trim() === '') {
      const from = line.start;
      const cells = wordGroups(text, line);
      const placed = heads.map((head) =>
        cells.find((cell) => Math.abs(cell.start - from - (head.start - header.start)) <= 1),
      );
      if (cells.length < 2 || placed.every((cell) => cell === undefined)) break;
      findings.push(
        ...placed.flatMap((cell, i) => (cell === undefined ? [] : cellFinding(text, cell, columns[i] ?? null))),
      );
    }
    end = line.end;
  }
  return { findings, end };
}

const RULE = /^[\s|+:=─━═┼├┤╪╞╡┌┬┐╔╦╗-]+$/u;

function wordGroups(text: string, line: Cell): Cell[] {
  return [...text.slice(line.start, line.end).matchAll(/\S+(?: \S+)*/gu)].map((match) => ({
    start: line.start + match.index,
    end: line.start + match.index + match[0].length,
  }));
}

/** The next line, or null at the end of the text and where a line is too long for a row. */
function lineAfter(text: string, line: Cell): Cell | null {
  const start = line.end + (text.startsWith('\r\n', line.end) ? 2 : 1);
  if (start >= text.length || text.charAt(start - 1) !== '\n') return null;
  const next = lineAt(text, start);
  return next.end - next.start > LONGEST_LINE ? null : next;
}

function cellFinding(text: string, cell: Cell, meaning: Meaning | null): Finding[] {
  if (meaning === null) return [];
  const content = text.slice(cell.start, cell.end);
  const bare = /^["'`*_]*(?<v>.*?)["'`*_]*$/u.exec(content)?.groups?.['v'] ?? '';
  const start = cell.start + content.indexOf(bare);
  if (bare === '' || /\s/u.test(bare)) return [];
  const judged = judge(bare, true, meaning, 'assigned');
  if (judged === null) return [];
  return [
    {
      detector: 'tables',
      kind: meaning.kind,
      class: judged.class,
      start,
      end: start + bare.length,
      confidence: judged.confidence,
      entropy: judged.entropy,
      why:
        judged.class === 'secret'
          ? 'Cell of a column whose header promises a credential'
          : 'Cell of a column for credentials, but a blank to fill in',
    },
  ];
}

/** Two words beside the one that counts at most, so that a sentence with a comma is no header. */
function headerMeaning(cell: string): Meaning | null {
  const words = cell
    .replaceAll(/["'`*_]/gu, ' ')
    .trim()
    .replaceAll(/\s*\([^)]{0,30}\)/gu, '');
  if (words.split(/[\s/]+/u).length > 4 || words.length > 40) return null;
  const meaning = meaningOf(words.replaceAll(/[\s/]+/gu, '_'));
  return meaning === null ? null : meaning.strength === 'weak' ? null : meaning;
}

function isHeading(cell: string): boolean {
  return cell.length <= 48 && !/[=@{}<>]|:\/\//u.test(cell);
}

/** Where the line begins in which (or at whose end) `at` stands; null where that is too far to the left for a row. */
function lineStart(text: string, at: number): number | null {
  const from = Math.max(0, at - LONGEST_LINE);
  const end = text.slice(from, at).lastIndexOf('\n');
  return end === -1 ? (from === 0 ? 0 : null) : from + end + 1;
}

/** The line that begins at `start`, cut where it is too long for a row. */
function lineAt(text: string, start: number): Cell {
  const reach = text.slice(start, start + LONGEST_LINE + 1);
  const next = reach.indexOf('\n');
  const end = start + (next === -1 ? reach.length : next);
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
