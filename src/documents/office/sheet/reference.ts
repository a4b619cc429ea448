/** The column of a reference such as `BC14` (ECMA-376-1, 18.18.7), counted from 1; null where it is none. */
export function columnNumber(reference: string): number | null {
  const letters = /^\$?(?<letters>[A-Za-z]{1,3})(?:\$?\d|$)/u.exec(reference)?.groups?.['letters'];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** The letters of a column that is counted from 1: 28 is `AB`. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column <= 26 ? letter : columnLetters((column - 1 - rest) / 26) + letter;
}
