/**
 * Signs that OCR takes for each other, as one; signs that it loses or puts in are left out. Two texts that fold to
 * the same may have been the same text in a picture.
 */
export function folded(text: string): string {
  let made = '';
  for (const sign of text.toLowerCase()) made += FOLDS.get(sign) ?? (/[\p{L}\p{N}]/u.test(sign) ? sign : '');
  return made;
}

/** Seen in screenshots of monospaced and proportional fonts between 10 and 16 pixels. */
const LIKE: readonly (readonly [string, string])[] = [
  ['o', 'o0@öóòôõø©'],
  ['l', 'l1i|!j[]ìíîï'],
  ['s', 's5$§'],
  ['z', 'z2'],
  ['b', 'b86&ß'],
  ['g', 'g9q'],
  ['v', 'vuyüúù'],
  ['c', 'ceé€('],
  ['a', 'a4äáà'],
  ['f', 'ft7+'],
];

const FOLDS: ReadonlyMap<string, string> = new Map([
  ...LIKE.flatMap(([as, signs]) => Array.from(signs, (sign): [string, string] => [sign, as])),
  ['m', 'rn'],
  ['w', 'vv'],
]);
