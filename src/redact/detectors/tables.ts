import { type Detector, type Scan, anyCase } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { type Row, isRule, rowAt, separatorOf } from '../tables/cells.ts';
import { cellsAside, hasHeadAside, headsFirstColumn, standsBelowRow } from '../tables/aside.ts';
import { columnOf, isHeading } from '../tables/header.ts';
import { rowsBelow } from '../tables/below.ts';
import { LONGEST_LINE, lineAfter, lineAt, lineStart } from '../tables/line.ts';

const SOURCE = 'docs/reference/what-we-recognise.md';

/** Most columns of a table. */
const MOST_COLUMNS = 64;

/** Columns and rows headed Password, Secret, Kennwort …, in Markdown, CSV, TSV, wikis, drawn tables and aligned ones. */
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
    ...'pass|pwd|secret|token|kennwort|contrase|clave|senha|wachtwoord|parola|パスワード|key|mdp|pin|credential'.split(
      '|',
    ),
    ...'zugangscode|zugangsdaten|anmeldedaten|geheimnis|schlüssel|palavra-passe|segreto|secreto|segredo|jeton|clé'.split(
      '|',
    ),
    ...'chiave|chave|sleutel|llave|トークン|シークレット|APIキー|セスキー|暗証番号|identifiants|credencia|credenzi|inloggegevens|login'.split(
      '|',
    ),
    ...'pw |,pw\t,pw;,pw  ,pw│,pw\n,ww  ,ww |,|pw,ww\t,ww;'.split(','),
    'pw,',
    'ww,',
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
    return tableAt(text, start, scan);
  },
};

function tableAt(text: string, start: number, scan: Scan): Finding[] {
  const line = lineAt(text, start);
  scan.refusedTo = line.end;
  const separator = separatorOf(text.slice(line.start, line.end));
  const header = separator === '!!' ? wikiHeader(text, start) : rowAt(text, line, separator);
  if (separator === '!!') scan.refusedTo = header.end;
  const heads = header.cells.map((cell) => text.slice(cell.start, cell.end));
  if (heads.length < 2 || heads.length > MOST_COLUMNS) return [];
  // a list with a comma at the end of each line is code and no table
  if ((separator === ',' && heads.at(-1) === '') || heads.filter((head) => head !== '').length < 2) return [];
  if (separator !== 'aligned' && hasHeadAside(text, header, separator) && !isHeader(text, header)) {
    if (!headsFirstColumn(text, header, separator)) return cellsAside(text, header);
  }
  const columns = heads.map(columnOf);
  if (columns.every((column) => column === null) || !heads.every(isHeading)) return [];
  // a row in the middle of a table is no header, whatever word it holds
  if (separator !== '!!' && standsBelowRow(text, header, separator) && !isHeader(text, header)) return [];
  const table = rowsBelow(text, header, separator, columns);
  scan.refusedTo = table.end;
  return table.findings;
}

/** Ruled off below, as headers are. */
function isHeader(text: string, row: Row): boolean {
  const below = lineAfter(text, row);
  return below !== null && isRule(text.slice(below.start, below.end));
}

/** Heads of a MediaWiki table, which may stand one below the other. */
function wikiHeader(text: string, start: number): Row {
  let row = rowAt(text, lineAt(text, start), '!!');
  const cells = [...row.cells];
  for (let above = lineStart(text, start - 1); above !== null && above < start; above = null) {
    const line = lineAt(text, above);
    if (text.slice(line.start, line.end).trimStart().startsWith('!')) cells.unshift(...rowAt(text, line, '!!').cells);
  }
  for (let line = lineAfter(text, row); line !== null && cells.length <= MOST_COLUMNS; line = lineAfter(text, line)) {
    if (!text.slice(line.start, line.end).trimStart().startsWith('!')) break;
    row = rowAt(text, line, '!!');
    cells.push(...row.cells);
  }
  return { start, end: row.end, cells };
}
