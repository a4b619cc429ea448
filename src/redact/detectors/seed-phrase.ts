import { wordlist } from '@scure/bip39/wordlists/english.js';
import { type Detector, anyCase, matchAt, needing } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { RARE_WORDS } from '../rare-words.ts';

const SOURCE = 'https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki';
const KNOWN = new Set(wordlist);

/** Words of a sentence, none of which is in a list of seed words. */
const STOP = new Set(
  'the and are was were has have had not but for you your this that with from they will would there their what which when who whom how its his her our can may must should been being than then them these those into onto does did also please store write keep'.split(
    ' ',
  ),
);

/** Names of such phrases. Behind them a phrase may stand in words of another list, such as that of Monero. */
const NAMES = [
  'seed phrase',
  'seed word',
  'seed:',
  'seed =',
  'recovery phrase',
  'recovery seed',
  'secret phrase',
  'secret words',
  'backup phrase',
  'wallet seed',
  'wallet backup',
  'mnemonic',
  'wiederherstellungsphrase',
  'phrase de récupération',
  'frase semilla',
  'frase de recuperación',
  'シードフレーズ',
];

/** Lengths of phrases: BIP-39, Electrum, Monero. */
const LENGTHS = new Set([12, 13, 15, 18, 21, 24, 25]);
const MOST = 34;

const WORD = /[A-Za-z]{3,10}/y;
const GAP_SIGN = /[\s,;"'`|*•\\.)\d:-]/u;
const GAP = /(?:[\s,;"'`|*•\\.)\d:-]){1,12}/uy;
const TO_PHRASE = /[^\n]{0,60}?(?:[:=]|\r?\n|\bis\b)[^A-Za-z]{0,24}(?=[a-z]{3,10}[^A-Za-z]{1,12}[a-z]{3,10})/uy;

/** Phrases of words that stand for the key of a wallet: in a line, a numbered list, quotes or an array. */
export const seedPhrase: Detector = {
  name: 'seed-phrase',
  rank: 3.2,
  kinds: [
    {
      kind: 'seed-phrase',
      what: 'Phrase of 12 to 25 words that stands for the key of a wallet',
      source: SOURCE,
      class: 'secret',
    },
  ],
  anchors: [...anyCase(...NAMES), ...needing('phrase', anyCase(...RARE_WORDS))],
  look(text, at, anchor, scan) {
    if (at < scan.refusedTo) return [];
    const named = NAMES.includes(anchor);
    const from = named ? phraseStart(text, at + anchor.length) : at;
    if (from === null || (!named && /[A-Za-z]/u.test(text.charAt(at - 1)))) return [];
    const left = named ? [] : wordsLeft(text, from);
    const right = wordsRight(text, from, (word) => KNOWN.has(word));
    const words = [...left, ...right];
    scan.refusedTo = Math.max(scan.refusedTo, right.at(-1)?.end ?? 0);
    if (words.length >= 12 && words.length < MOST) return isSorted(words) ? [] : [phrase(words, 0.95)];
    if (!named) return [];
    const any = wordsRight(text, from, (word) => !STOP.has(word));
    return LENGTHS.has(any.length) && !isSorted(any) ? [phrase(any, 0.75)] : [];
  },
};

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function phraseStart(text: string, from: number): number | null {
  const joint = matchAt(TO_PHRASE, text, from);
  return joint === null ? null : from + joint[0].length;
}

function wordsRight(text: string, from: number, belongs: (word: string) => boolean): Word[] {
  const words: Word[] = [];
  for (let at = from; words.length < MOST;) {
    const word = matchAt(WORD, text, at)?.[0] ?? '';
    const end = at + word.length;
    if (word === '' || /[A-Za-z0-9]/u.test(text.charAt(end)) || !belongs(word.toLowerCase())) break;
    words.push({ text: word.toLowerCase(), start: at, end });
    const gap = matchAt(GAP, text, end)?.[0];
    if (gap === undefined) break;
    at = end + gap.length;
  }
  return words;
}

/** The words of the list that go directly before a place, in the order of the text. */
function wordsLeft(text: string, from: number): Word[] {
  const words: Word[] = [];
  for (let at = from; words.length < MOST;) {
    let end = at;
    while (end > 0 && at - end < 12 && GAP_SIGN.test(text.charAt(end - 1))) end -= 1;
    let start = end;
    while (start > 0 && end - start < 9 && /[A-Za-z]/u.test(text.charAt(start - 1))) start -= 1;
    const word = text.slice(start, end).toLowerCase();
    if (end === at || !KNOWN.has(word)) break;
    words.unshift({ text: word, start, end });
    at = start;
  }
  return words;
}

/** In the order of the alphabet, nearly: a piece of the list itself and nobody's phrase. */
function isSorted(words: readonly Word[]): boolean {
  const rises = words.filter(({ text }, i) => i > 0 && text > (words[i - 1]?.text ?? '')).length;
  return rises >= (words.length - 1) * 0.9;
}

function phrase(words: readonly Word[], confidence: number): Finding {
  // The phrases that every test uses repeat one word.
  const blank = new Set(words.map(({ text }) => text)).size < 6;
  return {
    detector: 'seed-phrase',
    kind: 'seed-phrase',
    class: blank ? 'placeholder' : 'secret',
    start: words[0]?.start ?? 0,
    end: words.at(-1)?.end ?? 0,
    confidence: blank ? 0.5 : confidence,
    entropy: 'high',
    why: blank
      ? 'Phrase of one word over and over, as tests use it'
      : `${words.length} words, as phrases for wallets are made of`,
  };
}
