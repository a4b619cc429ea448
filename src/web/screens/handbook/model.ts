/** One page of the handbook as the desk shows it: read from Markdown when the desk is built, so that no HTML is in it. */
export interface HandbookPage {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Addresses of its pictures, in the order in which blocks name them. */
  readonly pictures: readonly string[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly id: string; readonly inlines: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] }
  /** `picture` is a place in the page's list of pictures. */
  | { readonly kind: 'picture'; readonly picture: number; readonly shows: string }
  | { readonly kind: 'list'; readonly first: number | null; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'table'; readonly head: Row; readonly rows: readonly Row[] }
  | { readonly kind: 'code'; readonly text: string };

/** The cells of one row, each a run of words. */
export type Row = readonly (readonly Inline[])[];

export type Inline =
  | string
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly inlines: readonly Inline[] }
  /** Another page of the handbook, or a heading of one: a place of the desk. */
  | { readonly kind: 'page'; readonly to: string; readonly inlines: readonly Inline[] }
  | { readonly kind: 'web'; readonly href: string; readonly inlines: readonly Inline[] }
  /** A file that lies in a clone and not in the desk. */
  | { readonly kind: 'file'; readonly path: string; readonly inlines: readonly Inline[] };
