import { escapedHtml } from '../escaped-html.ts';
import { type Block, type Inline, type Report, boxOf } from './model.ts';

/** One page for a browser, complete in itself: no script, nothing loaded. */
export function toHtml(report: Report): string {
  return `${BEGINNING}<title>${escapedHtml(report.title)}</title>\n${STYLE}</head>\n<body><main>\n${bodyOf(report)}\n</main></body></html>\n`;
}

/** What stands on the page: the title, what the front matter says, and the blocks. */
export function bodyOf({ title, about, blocks }: Report): string {
  const rows = about.map(
    ([label, value]) => `<div><dt>${escapedHtml(label)}</dt> <dd>${escapedHtml(value)}</dd></div>`,
  );
  const list = rows.length === 0 ? '' : `<dl>\n${rows.join('\n')}\n</dl>\n`;
  return `<h1>${escapedHtml(title)}</h1>\n${list}${blocks.map(blockOf).join('\n')}`;
}

const BEGINNING = `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
`;

const STYLE = `<style>
:root { color-scheme: light dark; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: light-dark(#1c2126, #e4e7ea); background: light-dark(#fff, #15191d); }
main { max-width: 46rem; margin: 0 auto; padding: 32px 16px 64px; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2em 0 0.5em; }
h1 { font-size: 1.75rem; margin-top: 0; }
h2 { font-size: 1.25rem; }
h3, h4 { font-size: 1rem; }
dl { margin: 0 0 24px; color: light-dark(#4a545e, #aab4bd); }
dl div { display: flex; gap: 8px; }
dt { min-width: 8rem; }
dd { margin: 0; }
.box { list-style: none; margin-left: -1.2em; }
.rows { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: 8px 12px 8px 0; border-bottom: 1px solid light-dark(#d5dae0, #363d44); }
th { overflow-wrap: normal; }
pre { overflow-x: auto; padding: 12px; border: 1px solid light-dark(#d5dae0, #363d44); border-radius: 4px; }
code, pre { font: 0.9em/1.5 ui-monospace, monospace; }
blockquote { margin: 0; padding-left: 16px; border-left: 3px solid light-dark(#d5dae0, #363d44); }
a { color: light-dark(#0b5cad, #7ab8f5); }
hr { border: 0; border-top: 1px solid light-dark(#d5dae0, #363d44); margin: 32px 0; }
@media print { main { max-width: none; padding: 0; } tr, pre { break-inside: avoid; } }
</style>`;

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      // the title is the page's only first heading
      const level = block.level + 1;
      return `<h${level}>${inlinesOf(block.inlines)}</h${level}>`;
    }
    case 'paragraph':
      return `<p>${inlinesOf(block.inlines)}</p>`;
    case 'list': {
      const items = block.items
        .map(({ ticked, blocks }) =>
          ticked === null ? `<li>${itemOf(blocks)}</li>` : `<li class="box">${boxOf(ticked)}${itemOf(blocks)}</li>`,
        )
        .join('\n');
      const start = block.first === null || block.first === 1 ? '' : ` start="${block.first}"`;
      return block.first === null ? `<ul>\n${items}\n</ul>` : `<ol${start}>\n${items}\n</ol>`;
    }
    case 'table': {
      const [head = [], ...rows] = block.rows;
      const heads = head.map((cell) => `<th scope="col">${inlinesOf(cell)}</th>`).join('');
      const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${inlinesOf(cell)}</td>`).join('')}</tr>`);
      return `<div class="rows" role="region" aria-label="Table" tabindex="0"><table><thead><tr>${heads}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody></table></div>`;
    }
    case 'code':
      return `<pre><code>${escapedHtml(block.text)}</code></pre>`;
    case 'quote':
      return `<blockquote>\n${block.blocks.map(blockOf).join('\n')}\n</blockquote>`;
    case 'rule':
      return '<hr>';
  }
}

/** One paragraph alone needs no element of its own. */
function itemOf(blocks: readonly Block[]): string {
  const [only, ...more] = blocks;
  return only?.kind === 'paragraph'
    ? [inlinesOf(only.inlines), ...more.map(blockOf)].join('\n')
    : blocks.map(blockOf).join('\n');
}

function inlinesOf(inlines: readonly Inline[]): string {
  return inlines.map(inlineOf).join('');
}

const ELEMENTS = { bold: 'strong', italic: 'em', struck: 's', code: 'code' } as const;

function inlineOf(inline: Inline): string {
  if (inline.kind === 'break') return '<br>';
  const { text, marks, link } = inline;
  const marked = marks.reduceRight(
    (inner, mark) => `<${ELEMENTS[mark]}>${inner}</${ELEMENTS[mark]}>`,
    escapedHtml(text),
  );
  return link === null ? marked : `<a href="${escapedHtml(link)}" rel="noreferrer">${marked}</a>`;
}
