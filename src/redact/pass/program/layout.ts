/** Where things stand in the program's memory, in bytes. Whoever fills the tables and whoever reads them agree here. */

/**
 * For every hash of three folded bytes, the last three bits of the bytes that may follow and of those that may follow these,
 * as two sets of a byte each: where an anchor may begin.
 */
export const BEGINS = 0x1000;
export const BEGIN_BITS = 15;

/** Room for the places in that table of sixteen bytes in a row. */
export const BEGIN_PLACES = 0x11000;

/** Class bits of every byte. */
export const CLASSES = 0x13000;

/**
 * For every hash of four folded bytes, and for every hash of three for anchors of three, a word: the number of the first entry
 * and (in the high half) how many follow.
 */
export const LONG_BUCKETS = 0x20000;
export const LONG_BITS = 16;
export const SHORT_BUCKETS = 0x60000;
export const SHORT_BITS = 13;

/**
 * Entries of six words: place of the text, its length, what it needs, the number of the anchor, and as a quick look the
 * folded bytes five to eight with a mask of those that count.
 */
export const ENTRIES = 0x68000;
export const ENTRY_SIZE = 24;
export const MOST_ENTRIES = 0x2000;

/** The bytes of the anchors: as folded, then as unfolded. */
export const TEXTS = 0x98000;
export const TEXTS_SIZE = 0x30000;

/** What was found, in records of three words: place, number of the anchor (or end of the run), whether it is worth it. */
export const HITS = 0xc8000;
export const HIT_SIZE = 12;
export const MOST_HITS = 0x4000;

/** Line feeds stand here, up to the input and again behind it, so that no reader has to look whether it ends. */
export const BEFORE_INPUT = 0xf8000;
export const INPUT = 0xf9000;

/** So many line feeds stand behind the input: more than the longest reader goes. */
export const PADDING = 0x1000;
