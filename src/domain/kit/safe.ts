import { sealSafeText } from './safe-text.ts';
import type { SafeText } from './safe-text.ts';

/** Joins the literals of our own source with values that are safe already: safe`Case ${number}: ${title}`. */
export function safe(literals: TemplateStringsArray, ...values: readonly (SafeText | number)[]): SafeText {
  return sealSafeText(literals.reduce((joined, literal, i) => joined + String(values[i - 1] ?? '') + literal));
}

/** Joins safe texts by a literal separator made with `safe`. */
export function joinSafe(parts: readonly SafeText[], separator: SafeText): SafeText {
  return sealSafeText(parts.map(String).join(String(separator)));
}

/** The first `most` UTF-16 units, cut at a word where there is one, with an ellipsis where something was cut. */
export function excerpt(text: SafeText, most: number): SafeText {
  const whole = String(text).replaceAll(/\s+/gu, ' ').trim();
  if (whole.length <= most) return sealSafeText(whole);
  const cut = whole.slice(0, most - 1);
  const word = cut.lastIndexOf(' ');
  return sealSafeText(`${cut.slice(0, word > most / 2 ? word : cut.length).replace(/[\uD800-\uDBFF]$/u, '')}…`);
}
