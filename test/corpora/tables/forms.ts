import type { Context, Page } from '../page.ts';
import type { Scene } from '../scene.ts';
import { type Grid, text } from './grid.ts';

/** How a table can be written down. */
export interface Form {
  readonly context: Context;
  write(page: Page, grid: Grid, scene: Scene): void;
}

export const FORMS: readonly Form[] = [
  { context: 'table, Markdown', write: markdown },
  {
    context: 'table, separated values',
    write: (page, grid, scene) => separated(page, grid, scene.dice.pick([',', ';', '\t'])),
  },
  {
    context: 'table, aligned or drawn',
    write: (page, grid, scene) =>
      scene.dice.chance(0.5) ? aligned(page, grid) : drawn(page, grid, scene.dice.chance(0.5)),
  },
  {
    context: 'table, wiki',
    write: (page, grid, scene) => (scene.dice.chance(0.5) ? confluence(page, grid) : mediawiki(page, grid)),
  },
  {
    context: 'table, header in the first column',
    write: (page, grid, scene) =>
      scene.dice.chance(0.5) ? markdown(page, turned(grid)) : separated(page, turned(grid), '\t'),
  },
];

/** GitHub flavoured Markdown, section 4.10. */
export function markdown(page: Page, grid: Grid): void {
  grid.forEach((row, i) => {
    page.write('|');
    for (const cell of row) page.write(' ').append(cell).write(' |');
    page.write('\n');
    if (i === 0) page.write(`|${row.map(() => '---|').join('')}\n`);
  });
}

/** RFC 4180 with the separator that is given; a cell with the separator in it stands in quotes. */
function separated(page: Page, grid: Grid, separator: string): void {
  for (const row of grid) {
    row.forEach((cell, i) => {
      const quotes = separator !== '\t' && (i === 0 || cell.finish('', 'en').text.includes(separator)) ? '"' : '';
      page
        .write(i === 0 ? '' : separator)
        .write(quotes)
        .append(cell)
        .write(quotes);
    });
    page.write('\n');
  }
}

function aligned(page: Page, grid: Grid): void {
  const widths = widthsOf(grid);
  for (const row of grid) {
    row.forEach((cell, i) =>
      page.append(cell).write(i === row.length - 1 ? '' : ' '.repeat((widths[i] ?? 0) - cell.width + 3)),
    );
    page.write('\n');
  }
}

/** As database clients draw them, in ASCII or with the box characters of Unicode. */
function drawn(page: Page, grid: Grid, ascii: boolean): void {
  const [bar, dash, cross] = ascii ? ['|', '-', '+'] : ['│', '─', '┼'];
  const widths = widthsOf(grid);
  const rule = `${cross}${widths.map((width) => dash.repeat(width + 2)).join(cross)}${cross}\n`;
  page.write(rule);
  grid.forEach((row, i) => {
    row.forEach((cell, column) =>
      page
        .write(`${bar} `)
        .append(cell)
        .write(' '.repeat((widths[column] ?? 0) - cell.width + 1)),
    );
    page.write(`${bar}\n${i === 0 ? rule : ''}`);
  });
  page.write(rule);
}

/** Atlassian wiki markup: `||head||` and `|cell|`. */
function confluence(page: Page, grid: Grid): void {
  grid.forEach((row, i) => {
    const bar = i === 0 ? '||' : '|';
    page.write(bar);
    for (const cell of row) page.append(cell).write(bar);
    page.write('\n');
  });
}

/** MediaWiki's table syntax: `{|`, `!` for heads, `|-` between rows, `||` between cells. */
function mediawiki(page: Page, grid: Grid): void {
  page.write('{| class="wikitable"\n');
  grid.forEach((row, i) => {
    page.write('|-\n').write(i === 0 ? '! ' : '| ');
    row.forEach((cell, column) => page.write(column === 0 ? '' : i === 0 ? ' !! ' : ' || ').append(cell));
    page.write('\n');
  });
  page.write('|}\n');
}

/** Rows become columns, at most four of them. */
function turned(grid: Grid): Grid {
  return (grid[0] ?? []).map((_, column) => grid.slice(0, 4).map((row) => row[column] ?? text('')));
}

function widthsOf(grid: Grid): number[] {
  return (grid[0] ?? []).map((_, column) => Math.max(...grid.map((row) => row[column]?.width ?? 0)));
}
