import type { FormatName } from './format-names.ts';

/** A stretch of a document's text in reading order, with what stands between its parts as tabs and line ends. */
export interface Passage {
  readonly text: string;
  /** Where it stands: `footnotes`, `sheet 2`. Our own words and numbers, never text from the document. */
  readonly place: string;
  /** Places within it, in order; each holds from `at` (UTF-16 units) on. */
  readonly marks: readonly Mark[];
  /** It was read off pixels: what stands in it may be misread. */
  readonly isSeen?: true;
}

export interface Mark {
  readonly at: number;
  readonly place: string;
}

/** Stands at the end of the place of what was read in another way than the line of the same number before it. */
export const READ_AGAIN = ', read again';

/** A span of a passage that goes, and what stands there instead. UTF-16 units, end exclusive. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

/** A document whose text is at hand and which can be written again without some of it. */
export interface Opened {
  readonly format: FormatName;
  readonly passages: readonly Passage[];
  /** What a copy will not have, in our words: `macros`, `a thumbnail`. */
  readonly dropped: readonly string[];
  /** What could not be read and is left out of the copy, where that was asked for. */
  readonly left?: readonly Left[];
  /**
   * Writes the copy. `edits` has one list for each passage, in order and apart; `values` is what has to be gone, for
   * readers that may have misread it, such as that of pictures. Refused where the copy cannot be written safely.
   */
  write(edits: readonly (readonly Edit[])[], values: readonly string[]): Promise<Written>;
}

/** `says` is told of the document: `entry 3 of 8 is protected by a password`. */
export interface Left {
  readonly reason: Reason;
  readonly says: string;
}

export type Written = { readonly kind: 'written'; readonly bytes: Uint8Array } | Refused;

export type Opening = { readonly kind: 'opened'; readonly document: Opened } | Refused;

/** Nothing was made of it. `says` is the end of a sentence that begins with the document's name: `is protected by a password`. */
export interface Refused {
  readonly kind: 'refused';
  readonly reason: Reason;
  readonly says: string;
}

export type Reason =
  /** Encrypted: what is in it cannot be seen. */
  | 'locked'
  /** Not what it says it is, or broken. */
  | 'damaged'
  /** A kind that is not read. */
  | 'unknown'
  /** More of something than is read. */
  | 'too-large'
  | 'too-deep'
  /** It holds programs, and the policy is to refuse them. */
  | 'macros'
  /** The copy was looked through and something is left, or could not be looked at. */
  | 'unproved';

/** What another reader than the one that wrote a copy sees in it. */
export interface Examined {
  /** Everything that can be read, also what is hidden: as it reads, and once more with nothing between its parts. */
  readonly texts: readonly Passage[];
  /** The parts as they are when they are unpacked, to be searched byte by byte. */
  readonly bytes: readonly Uint8Array[];
  /** What could not be looked at, in our words. A copy with any of it is refused. */
  readonly unexamined: readonly string[];
}

/** The last mark at or before an offset, or the place of the whole passage. */
export function placeAt({ place, marks }: Passage, at: number): string {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return marks[low - 1]?.place ?? place;
}

export function refused(reason: Reason, says: string): Refused {
  return { kind: 'refused', reason, says };
}
