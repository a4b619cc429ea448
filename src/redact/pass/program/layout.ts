/** Where things stand in the program's memory, in bytes. Whoever fills the tables and whoever reads them agree here. */

/**
 * For every hash of four folded bytes, the last three bits of the bytes that may follow, as a set: where an anchor of
 * four characters or more may begin.
 */
export const LONG = 0x1000;
export const LONG_BITS = 16;

/** For every hash of three folded bytes, whether an anchor of three characters may stand there: 255 or 0. */
export const SHORT = 0x11000;
export const SHORT_BITS = 13;

/** Class bits of every byte. */
export const CLASSES = 0x13000;

/** For both kinds of hash, a word: the number of the first entry and (in the high half) how many follow. */
export const LONG_BUCKETS = 0x20000;
export const SHORT_BUCKETS = 0x60000;

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
