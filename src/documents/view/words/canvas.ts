import type { Refused } from '../../document.ts';
import type { Budget } from '../../limits.ts';
import type { Draft } from './draft.ts';

/** Where a document is drawn, and what is known of it beside its bytes. */
export interface Canvas {
  readonly draft: Draft;
  /** As somebody named it; only a hint to its kind. */
  readonly name: string;
  /** 0 for the file itself, 1 for what lies in it: its headings are so much lower. */
  readonly depth: number;
  /** Shared by a file and everything in it. */
  readonly budget: Budget;
  /** Draws what lies in a document, one deeper. Where it cannot, it says so on the draft. */
  within(bytes: Uint8Array, name: string): Promise<void>;
}

/** Draws one kind of document. */
export type Drawer = (bytes: Uint8Array, canvas: Canvas) => Promise<Drawn> | Drawn;

export type Drawn =
  /** What the document calls itself; null where it does not. */
  { readonly kind: 'drawn'; readonly title: string | null } | Refused;

export const UNTITLED: Drawn = { kind: 'drawn', title: null };

/** The level of a heading of a document: those of what lies in another are lower. */
export function levelIn({ depth }: Canvas, level: number): number {
  return level + depth;
}
