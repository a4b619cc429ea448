/** Documents of every kind that is read: their text with its places, a copy without what has to go, and the proof. */
export type { Edit, Opened, Opening, Passage, Reason, Refused } from './document.ts';
export { placeAt } from './document.ts';
export { openDocument } from './formats.ts';
export type { Settings } from './formats.ts';
export { editsOf, handOf } from './hand.ts';
export type { Hand } from './hand.ts';
export { safeCopy } from './safe-copy.ts';
export type { Copy, Proof, Unmade } from './safe-copy.ts';
