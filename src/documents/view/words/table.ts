import type { Draft } from './draft.ts';

/** Rows that are shown of one table or sheet. */
export const MOST_ROWS = 5_000;

/** A table of plain texts, its first row as a head. Says how many rows are not shown. */
export function table(draft: Draft, rows: readonly (readonly string[])[]): void {
  draft.within('table', () => {
    for (const [i, cells] of rows.slice(0, MOST_ROWS).entries()) {
      if (draft.isFull) return;
      draft.within('tr', () => {
        for (const cell of cells) draft.within(i === 0 ? 'th' : 'td', () => lines(draft, cell));
      });
    }
  });
  sayOfRows(draft, rows.length);
}

/** A text in lines that end where its own do. */
export function lines(draft: Draft, text: string): void {
  for (const [i, line] of text.split('\n').entries()) {
    if (i > 0) draft.put('br');
    draft.text(line);
  }
}

/** @param count rows that there are */
export function sayOfRows(draft: Draft, count: number): void {
  const more = count - MOST_ROWS;
  if (more > 0)
    draft.say(`${more === 1 ? 'One more row is' : `${more.toLocaleString('en-GB')} more rows are`} not shown here.`);
}

/** Rows of text (RFC 4180). */
export function rowsOfText(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  const end = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '"' && cell === '') {
      const closing = closingQuote(text, at + 1);
      cell = text.slice(at + 1, closing).replaceAll('""', '"');
      at = closing;
    } else if (sign === separator) end();
    else if (sign === '\n') {
      end();
      rows.push([]);
    } else cell += sign;
  }
  end();
  return rows.filter((cells) => cells.some((one) => one !== ''));
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text.charAt(at + 1) !== '"') return at;
  }
  return text.length;
}

/** The separator that the first line of a text has most of. */
export function separatorOf(text: string): string {
  const first = text.slice(0, text.indexOf('\n') === -1 ? text.length : text.indexOf('\n'));
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ',';
}
