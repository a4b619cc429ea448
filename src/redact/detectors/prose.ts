import { type Detector, matchAt, runStart } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { accepts } from '../told/accept.ts';
import { TOLD_ANCHORS, promiseOf } from '../told/names.ts';
import { toldAfter } from '../told/after.ts';
import { toldBefore } from '../told/before.ts';
import { toldBelow } from '../told/next-line.ts';
import type { Fits } from '../told/told.ts';
import { isPhrase } from '../told/phrase.ts';
import { toldFinding } from '../told/finding.ts';
import { wordsAfter, wordsBefore } from '../told/sentence.ts';

const SOURCE = 'docs/reference/what-we-recognise.md';

/** Sentences that tell a password, PIN, token or key in English, German, French, Spanish, Italian, Dutch, Portuguese. */
export const prose: Detector = {
  name: 'prose',
  rank: 1,
  needs: 'told',
  kinds: [
    { kind: 'password', what: 'Password told in a sentence, in eight languages', source: SOURCE, class: 'secret' },
  ],
  anchors: TOLD_ANCHORS,
  look(text, at, anchor) {
    const name = nameAt(text, at, anchor);
    if (name === null) return [];
    const after = wordsAfter(text, name.end);
    const before = wordsBefore(text, name.start);
    const phrase = `${before.at(-1)?.text ?? ''} ${text.slice(name.start, name.end)} ${after[0]?.text ?? ''}`;
    const meaning = promiseOf(anchor, phrase);
    const fits: Fits = {
      bare: ({ text: word }) => accepts(meaning, word),
      anywhere: meaning.strength === 'strong',
      // "pass" is more often a verb
      quoted: ({ text: word }) =>
        meaning.strength === 'strong' && anchor !== 'pass ' && after[0]?.lower !== '='
          ? isPhrase(word)
          : accepts(meaning, word),
    };
    return [
      ...toldAfter(before, after, fits),
      ...toldBelow(text, name.end, after, fits),
      ...toldBefore(before, after, fits),
    ].map(({ word, confidence }): Finding => toldFinding(text, word, meaning, confidence, WHY));
  },
};

const WHY = 'A sentence tells what the credential is';

const SUFFIX =
  /(?:s|e|en|er|n|zin|code|-?id)?(?:'s)?(?=(?<closing>[*_`"'”»’)]{0,3}))\k<closing>(?![\p{L}\p{N}_=<>{}[\]$@/\\(-]|[.,]\p{L}|::|->|:\/\/)/uy;

/** The word with what it is composed of ("Initialpasswort", "wifi-wachtwoord"); null inside an identifier. */
function nameAt(text: string, at: number, anchor: string): { readonly start: number; readonly end: number } | null {
  const letters = anchor.replace(/[ :：]+$/u, '').length;
  const suffix = matchAt(SUFFIX, text, at + letters);
  if (suffix === null) return null;
  // a name in quotes with a sign behind it is data, which has readers of its own
  if (
    /["'`]$/u.test(suffix[0]) &&
    /^[ \t]{0,4}(?::|=)/u.test(text.slice(at + letters + suffix[0].length, at + letters + suffix[0].length + 6))
  )
    return null;
  const start = runStart(text, at, 28, /[\p{L}-]/u);
  if (start < at && !COMPOUND.test(anchor) && text.charAt(at - 1) !== '-') return null;
  if (/[\p{N}_.$/\\@=&?-]/u.test(text.charAt(start - 1)) || text.charAt(start) === '-') return null;
  return { start, end: at + letters + suffix[0].length };
}

const COMPOUND = /passwort|kennwort|wachtwoord|schlüssel|sleutel|token|passphrase|pin/u;
