import { type Detector, anyCase, matchAt } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { judge } from '../judge.ts';
import { isSpliced } from '../line-rules.ts';
import { type Meaning, meaningOf } from '../names.ts';

const SOURCE = 'https://www.postgresql.org/docs/current/sql-insert.html';

/** How far the rows of one statement are read, in UTF-16 units, and how far back the table's definition is looked for. */
const REACH = 65_536;
const BACK = 6000;

const HEAD =
  /(?:insert|replace)\s{1,8}(?:(?:low_priority|delayed|high_priority|ignore|overwrite|or\s{1,4}\w{4,8})\s{1,8}){0,2}(?:into\s{1,8})?(?<table>[^\s(]{1,160})\s{0,8}(?:\((?<columns>[^()]{1,2000})\)\s{0,20})?(?:output\s[^\n]{1,80}\s{1,8})?values?\s{0,20}(?=\()/iuy;

/** Rows of INSERT statements: the column's name decides what the value is, in every row. */
export const sqlRows: Detector = {
  name: 'sql-rows',
  rank: 2.4,
  reach: { left: BACK, right: 70_000 },
  kinds: [
    {
      kind: 'database-password',
      what: 'Value of a column for passwords in an INSERT statement',
      source: SOURCE,
      class: 'secret',
    },
  ],
  anchors: anyCase('insert into', 'insert ignore into', 'replace into', 'insert or '),
  look(text, at, _anchor, scan) {
    if (at < scan.refusedTo) return [];
    const head = matchAt(HEAD, text, at);
    if (head === null) return [];
    const columns = head.groups?.['columns'] ?? columnsOf(text, at, head.groups?.['table'] ?? '');
    const meanings = columns.split(',').map(columnMeaning);
    if (meanings.every((meaning) => meaning === null)) return [];
    const table = rows(text, at + head[0].length, meanings);
    // an INSERT inside a value belongs to that value
    scan.refusedTo = table.end;
    return table.findings;
  },
};

/** The columns of the table as they were defined just before, where a dump names none in its rows. */
function columnsOf(text: string, at: number, table: string): string {
  const before = text.slice(Math.max(0, at - BACK), at);
  const name =
    table
      .replaceAll(/["'`[\]]/gu, '')
      .split('.')
      .at(-1) ?? '';
  const definition = before.toLowerCase().lastIndexOf('create table');
  if (definition === -1 || name === '') return '';
  const open = before.indexOf('(', definition);
  if (open === -1 || !before.slice(definition, open).includes(name)) return '';
  return before
    .slice(open + 1)
    .split('\n')
    .filter(
      (line) =>
        /^\s{0,20}["'`[]?\w/u.test(line) &&
        !/^\s{0,20}(?:primary|unique|key|constraint|index|foreign|fulltext|check)\b/iu.test(line),
    )
    .map((line) => /^\s{0,20}["'`[]?(?<name>\w{1,80})/u.exec(line)?.groups?.['name'] ?? '')
    .join(',');
}

/** Hashes of passwords count as well: they can be guessed offline. */
function columnMeaning(column: string): Meaning | null {
  const name =
    column
      .replaceAll(/["'`[\]\s\\]/gu, '')
      .split('.')
      .at(-1) ?? '';
  if (
    /(?:pass|pwd|password|passwd|pw)[_-]?(?:hash|digest|crypt|md5|sha\d{0,3}|enc\w{0,8})$|^(?:encrypted|hashed|crypted|salted)_?(?:pass|pwd)|^authentication_string$/iu.test(
      name,
    )
  )
    return { kind: 'password-hash', strength: 'strong' };
  const meaning = meaningOf(name);
  return meaning === null || meaning.strength === 'weak' ? null : meaning;
}

interface Rows {
  readonly findings: Finding[];
  readonly end: number;
}

/** Reads `(…), (…), …` value by value; brackets and quotes inside values are passed over. */
function rows(text: string, from: number, meanings: readonly (Meaning | null)[]): Rows {
  const findings: Finding[] = [];
  const stop = Math.min(text.length, from + REACH);
  let at = from;
  for (let row = 1; text.charAt(at) === '('; row += 1) {
    at += 1;
    for (let column = 0; at < stop; column += 1) {
      const end = valueEnd(text, at, stop);
      findings.push(...valueFinding(text, at, end, meanings[column] ?? null, row, column + 1));
      at = end + 1;
      if (text.charAt(end) !== ',') break;
    }
    const gap = matchAt(/\s{0,200},\s{0,200}/uy, text, at);
    if (gap === null || at >= stop) break;
    at += gap[0].length;
  }
  return { findings, end: at };
}

/** Where the value ends that begins at `at`: at a comma or the closing bracket of its row. */
function valueEnd(text: string, at: number, stop: number): number {
  let depth = 0;
  for (let i = at; i < stop; i += 1) {
    const sign = text.charAt(i);
    if (sign === '\\' && /["']/u.test(text.charAt(i + 1))) i = escapedEnd(text, i, stop);
    else if (sign === "'" || sign === '"') i = quoteEnd(text, i, stop);
    else if (sign === '(') depth += 1;
    else if (sign === ')' && depth > 0) depth -= 1;
    else if (depth === 0 && (sign === ',' || sign === ')' || sign === ';')) return i;
  }
  return stop;
}

/** The closing quote; a doubled one or one behind a backslash stays inside. */
function quoteEnd(text: string, at: number, stop: number): number {
  const quote = text.charAt(at);
  for (let i = at + 1; i < stop; i += 1) {
    const sign = text.charAt(i);
    if (sign === '\\') i += 1;
    else if (sign === quote) {
      if (text.charAt(i + 1) !== quote) return i;
      i += 1;
    }
  }
  return stop;
}

/** The end of a literal whose quotes are escaped, because the statement stands in a literal of a program. */
function escapedEnd(text: string, at: number, stop: number): number {
  const quote = text.slice(at, at + 2);
  for (let i = at + 2; i < stop; i += 1) if (text.startsWith(quote, i)) return i + 1;
  return stop;
}

/** The first literal in a value, which is the value itself or what a function such as `MD5('…')` is given. */
function valueFinding(
  text: string,
  start: number,
  end: number,
  meaning: Meaning | null,
  row: number,
  column: number,
): readonly Finding[] {
  if (meaning === null) return [];
  const written = text.slice(start, Math.min(end, start + 1200));
  const opening = /\\?["']/u.exec(written);
  if (opening === null) return [];
  const inside = opening.index + opening[0].length;
  const closing = opening[0].startsWith('\\')
    ? escapedEnd(written, opening.index, written.length) - 1
    : quoteEnd(written, opening.index, written.length);
  const value = written.slice(inside, closing);
  if (isSpliced(value)) return [];
  const judged = judge(value, true, meaning, 'assigned');
  if (judged === null) return [];
  const from = start + inside;
  return [
    {
      detector: 'sql-rows',
      kind: meaning.kind,
      class: judged.class,
      start: from,
      end: from + value.length,
      confidence: judged.confidence,
      entropy: judged.entropy,
      why:
        judged.class === 'secret'
          ? 'Value of a column for credentials in an INSERT statement'
          : 'Stands in a column for credentials, but is a blank to fill in',
      place: `row ${row}, column ${column}`,
    },
  ];
}
