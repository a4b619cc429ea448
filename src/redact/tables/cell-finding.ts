import type { Finding } from '../finding.ts';
import { judge } from '../judge.ts';
import { tellsNothing } from '../no-value.ts';
import { lookOf } from '../told/look.ts';
import type { Column } from './header.ts';
import type { Stretch } from './line.ts';

/** Where a cell stands, both counted from 1: the header is row 1. No row where each row has its own head. */
export interface Place {
  readonly row: number | null;
  readonly column: number;
}

/** The credential in a cell of a column that promises one; nothing where the cell tells none. */
export function cellFinding(text: string, cell: Stretch, { meaning, pair }: Column, { row, column }: Place): Finding[] {
  const value = pair ? secondOf(text, cell) : valueIn(text, cell);
  if (value === null) return [];
  const content = text.slice(value.start, value.end);
  if (tellsNothing(content)) return [];
  const judged = judge(content, true, meaning, 'assigned');
  if (judged === null) return [];
  const place = row === null ? `column ${column}` : `row ${row}, column ${column}`;
  return [
    {
      detector: 'tables',
      kind: meaning.kind,
      class: judged.class,
      start: value.start,
      end: value.end,
      confidence: judged.confidence,
      entropy: judged.entropy,
      place,
      why:
        judged.class === 'secret'
          ? `Cell of a ${row === null ? 'row' : 'column'} whose header promises a credential`
          : 'Cell of a column for credentials, but a blank to fill in',
    },
  ];
}

/** The cell without quotes and marks of emphasis; of several words the one that looks like a credential. */
function valueIn(text: string, cell: Stretch): Stretch | null {
  const bare = unmarked(text, cell);
  const content = text.slice(bare.start, bare.end);
  if (content === '') return null;
  if (!/\s/u.test(content)) return bare;
  if (content.length > 120) return null;
  for (const match of content.matchAll(/\S+/gu)) {
    const word = match[0].replace(/^[("'`]|[)"'`,;]$/gu, '');
    if (lookOf(word) === 'none') continue;
    const start = bare.start + match.index + match[0].indexOf(word);
    return { start, end: start + word.length };
  }
  return null;
}

/** "admin / x", "admin:x": what stands behind the sign. */
function secondOf(text: string, cell: Stretch): Stretch | null {
  const bare = unmarked(text, cell);
  const content = text.slice(bare.start, bare.end);
  const match = /^[^\s/:|,]{1,64}(?: ?[/|,:] ?|\s{1,3})(?<v>[^\s]{3,64})$/u.exec(content);
  const value = match?.groups?.['v'];
  if (value === undefined || lookOf(value) === 'none') return null;
  return { start: bare.end - value.length, end: bare.end };
}

function unmarked(text: string, cell: Stretch): Stretch {
  let { start, end } = cell;
  const marks = /^(?:["'`]{1,3}|\*\*|__|<code>|\{\{|<nowiki>)/u.exec(text.slice(start, start + 8))?.[0] ?? '';
  const closing = { '{{': '}}', '<code>': '</code>', '<nowiki>': '</nowiki>' }[marks] ?? marks;
  if (marks === '' || !text.slice(start + marks.length, end).endsWith(closing)) return cell;
  start += marks.length;
  end -= closing.length;
  return { start, end };
}
