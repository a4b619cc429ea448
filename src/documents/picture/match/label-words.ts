import { headMeaning } from '../../../redact/columns.ts';
import type { Meaning } from '../../../redact/names.ts';
import { folded } from './folded.ts';
import { nearMatches } from './near.ts';

/** What a label of a few words promises, also where one sign of it was misread. */
export function labelMeaning(text: string): Meaning | null {
  const plain = text.replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N})]+$/u, '');
  const meaning = headMeaning(plain.replaceAll('-', ' '));
  if (meaning !== null) return meaning;
  const sign = folded(plain.split(/[\s_.-]+/u).at(-1) ?? '');
  const near = LIKELY.some((word) => Math.abs(sign.length - word.length) <= 1 && nearMatches(word, sign, 1).length > 0);
  return near ? { kind: 'password', strength: 'strong' } : null;
}

/** Labels of screens, as similar signs make them. */
const LIKELY: readonly string[] = ['password', 'passwort', 'kennwort', 'passphrase', 'passcode', 'contraseña'].map(
  folded,
);
