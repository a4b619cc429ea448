import type { Refused } from '../document.ts';

/** What an archive holds, in the order of its directory. */
export type Entry =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array; readonly mode: Mode }
  | { readonly kind: 'folder'; readonly name: string; readonly mode: Mode }
  /** It is in no copy, and nobody misses it: `a link`. */
  | { readonly kind: 'dropped'; readonly says: string }
  | { readonly kind: 'unread'; readonly refused: Refused };

/** Permissions as POSIX has them; null where the archive says nothing of them. */
export type Mode = number | null;
