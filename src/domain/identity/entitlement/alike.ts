import { type Entitlement, keyOf } from './entitlement.ts';

/** What stands where a secret was: what it was taken for, and a number that another redaction counts otherwise. */
const PLACEHOLDER = /\[[a-z0-9-]{1,60} #\d{1,9}\]/gu;

/**
 * The rows of `after`; those that differ from one of `before` by nothing but what a placeholder is called take its words. A
 * secret that is hidden under another name than before is no change of what an identity may do.
 */
export function inWordsOf(before: readonly Entitlement[], after: readonly Entitlement[]): readonly Entitlement[] {
  const hidden = before.filter((row) => hides(JSON.stringify(row)));
  if (hidden.length === 0) return after;
  const exactly = new Map(hidden.map((row) => [keyOf(row), row]));
  const nearly = new Map(hidden.map((row) => [alike(keyOf(row)), row]));
  return after.map((row) => {
    const same = exactly.get(keyOf(row)) ?? nearly.get(alike(keyOf(row)));
    return same === undefined ? row : { ...same, via: viaInWordsOf(same.via, row.via) };
  });
}

function viaInWordsOf(before: readonly string[], after: readonly string[]): readonly string[] {
  return after.map((one) => before.find((other) => alike(other) === alike(one)) ?? one);
}

function hides(text: string): boolean {
  return alike(text) !== text;
}

function alike(text: string): string {
  return text.replaceAll(PLACEHOLDER, '[]');
}
