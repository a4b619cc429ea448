import type { FindingClass } from '../../redact/finding.ts';
import type { Output, Write } from './output.ts';
import { printable } from './printable.ts';
import { furtherPlaceOf, positionOf } from './row.ts';
import type { Row } from './row.ts';
import { sectionsOf } from './stock/sections.ts';
import type { Section } from './stock/sections.ts';
import { counted, inSentences } from './summary.ts';

/** More rows than this no browser shows well; the page says how many are left out. */
const MOST = 20_000;

/** One page for people, complete in itself: no script, nothing loaded, no part of a value. `title` says what was scanned. */
export function html(write: Write, title: string, classes: readonly FindingClass[]): Output {
  const rows: string[] = [];
  let more = 0;
  return {
    row(row) {
      if (rows.length < MOST) rows.push(rowOf(row));
      else more += 1;
    },
    end(summary, stock) {
      const sentences = [...inSentences(summary, classes), ...summary.unreadable].map(
        (text) => `<p>${escaped(text)}</p>`,
      );
      const table = rows.length === 0 ? '' : `${HEAD}${rows.join('\n')}</tbody></table></div>`;
      const left =
        more === 0 ? '' : `<p>${counted(more, 'more finding is', 'more findings are')} not shown: use --json.</p>`;
      write(`${BEGINNING}<title>${escaped(title)}</title>${STYLE}</head>\n<body><main><h1>${escaped(title)}</h1>\n`);
      const parts = stock === null ? [] : sectionsOf(stock).map(sectionOf);
      const heading = parts.length === 0 || table === '' ? '' : '<h2>Every finding</h2>';
      write(`${sentences.join('\n')}\n${parts.join('')}${heading}${table}\n${left}</main></body></html>\n`);
    },
  };
}

const BEGINNING = `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
`;

const STYLE = `<style>
:root { color-scheme: light dark; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: light-dark(#1c2126, #e4e7ea); background: light-dark(#fff, #15191d); }
main { max-width: 76rem; margin: 0 auto; padding: 24px 16px; }
h1 { font-size: 1.5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.125rem; margin: 32px 0 8px; }
div { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding-bottom: 4px; }
th, td { text-align: left; vertical-align: top; padding: 8px 12px 8px 0; border-bottom: 1px solid light-dark(#d5dae0, #363d44); }
td:first-child { overflow-wrap: anywhere; min-width: 12rem; }
@media (max-width: 40rem) {
  table, tbody { display: block; }
  thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
  tr { display: block; padding: 12px 0; border-bottom: 1px solid light-dark(#d5dae0, #363d44); }
  td { display: block; padding: 0; border: 0; overflow-wrap: anywhere; }
  td:first-child { font-weight: 600; }
  td[data-head]:not(:first-child)::before { content: attr(data-head) ': '; }
}
</style>`;

const HEAD = `<div role="region" aria-label="Every finding" tabindex="0"><table><caption>No value is shown</caption>
<thead><tr><th scope="col">Where</th><th scope="col">What</th><th scope="col">Class</th><th scope="col">Confidence</th><th scope="col">Why</th><th scope="col">Value</th></tr></thead>
<tbody>
`;

function sectionOf({ title, head, rows, notes }: Section): string {
  const columns = head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('');
  const lines = rows.map((row) => {
    const cells = row.map((cell, i) => `<td data-head="${escaped(head[i] ?? '')}">${escaped(cell)}</td>`);
    return `<tr>${cells.join('')}</tr>`;
  });
  const table = `<div role="region" aria-label="${escaped(title)}" tabindex="0"><table><thead><tr>${columns}</tr></thead><tbody>${lines.join('\n')}</tbody></table></div>`;
  const told = notes.map((note) => `<p>${escaped(note)}</p>`).join('');
  return `<h2>${escaped(title)}</h2>\n${rows.length === 0 ? '' : table}${told}\n`;
}

function rowOf(row: Row): string {
  const { path, commit, kind, class: is, confidence, why, hint } = row;
  const further = furtherPlaceOf(row);
  const where = `${commit === undefined ? '' : `${commit.slice(0, 12)}:`}${printable(path)}:${positionOf(row)}${further === null ? '' : ` (${further})`}`;
  const cells = [where, kind, is, confidence.toFixed(2), why, hint].map((cell) => `<td>${escaped(cell)}</td>`);
  return `<tr>${cells.join('')}</tr>`;
}

function escaped(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
