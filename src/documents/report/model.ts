/** A report as all its renditions have it: what is not here is in none of them. */
export interface Report {
  readonly title: string;
  /** What its front matter says beside the title, in its order: `Customer`, `Date`. */
  readonly about: readonly (readonly [label: string, value: string])[];
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly inlines: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'list'; readonly first: number | null; readonly items: readonly Item[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'rule' };

export interface Item {
  /** A box to tick, and whether it is; null for an ordinary item. */
  readonly ticked: boolean | null;
  readonly blocks: readonly Block[];
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly marks: readonly Mark[]; readonly link: string | null }
  | { readonly kind: 'break' };

export type Mark = 'bold' | 'italic' | 'struck' | 'code';

/** The words of a stretch of inlines. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map((one) => (one.kind === 'text' ? one.text : '\n')).join('');
}

/** What stands before an item that can be ticked: signs that every rendition can show. */
export function boxOf(ticked: boolean): string {
  return ticked ? '[x] ' : '[ ] ';
}

/** Every word of a report in the order of reading: the same in each of its renditions. */
export function plainText({ title, about, blocks }: Report): string {
  return [title, ...about.map(([label, value]) => `${label} ${value}`), ...blocks.flatMap(linesOf)].join('\n');
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [wordsOf(block.inlines)];
    case 'list':
      return block.items.flatMap(({ ticked, blocks }) => [
        ...(ticked === null ? [] : [boxOf(ticked).trim()]),
        ...blocks.flatMap(linesOf),
      ]);
    case 'table':
      return block.rows.map((cells) => cells.map(wordsOf).join('\t'));
    case 'code':
      return [block.text];
    case 'quote':
      return block.blocks.flatMap(linesOf);
    case 'rule':
      return [];
  }
}
