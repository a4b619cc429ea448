/**
 * The same characters in memory of their own. A piece of a text may share the memory of the whole text, and so keep
 * it from being freed for as long as the piece is needed.
 */
export function copied(piece: string): string {
  return piece.split('').join('');
}
