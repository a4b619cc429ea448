import type { Meaning } from '../names.ts';
import { accepts } from './accept.ts';
import { isPhrase } from './phrase.ts';
import { lookOf } from './look.ts';

/** How far a Japanese sentence is read to either side of the word, in UTF-16 units. */
const REACH = 100;

/** A stretch that is told to be a credential. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
}

/** Something in quotes, or a run of the characters that passwords have: Japanese words are written in others. */
const RUN =
  /「(?<a>[^」\n]{1,80})」|『(?<b>[^』\n]{1,80})』|"(?<c>[^"\n]{1,80})"|'(?<d>[^'\n]{1,80})'|`(?<e>[^`\n]{1,80})`|“(?<f>[^”\n]{1,80})”|(?<g>[!-~\u00c0-\u024f]{3,100})/gu;

/** What may follow a value: it is, to set it to it, with it; the end. Not "of", which makes it the name of a system. */
const AFTER_VALUE =
  /^[)）]?[ \u3000]{0,2}(?:です|でした|だ|に|を|と|から|が|で|へ|のまま|という|→|-|=|、|。|，|,|\.|\/|$|[\r\n（(])/u;
const BEFORE_VALUE =
  /(?:は|が|を|に|も|と|から|たら|には|では|まだ|[：:＝=→>、，（(「 \u3000]|です|->|[パスフレーズワードコ番号ーンキ])$/u;

/** Values behind a Japanese word for a credential, to the end of the sentence or just below it. */
export function toldAfterJapanese(text: string, from: number, meaning: Meaning): Stretch[] {
  const rest = text.slice(from, from + REACH);
  const sentence = /^[^。\n]{0,100}/u.exec(rest)?.[0] ?? '';
  const found = runsIn(sentence, from).filter(
    (run, i) =>
      i < 3 &&
      isSaid(run, meaning) &&
      AFTER_VALUE.test(text.slice(run.end + run.closing, run.end + run.closing + 4)) &&
      (run.closing > 0 || BEFORE_VALUE.test(text.slice(Math.max(0, run.start - 2), run.start))),
  );
  return found.length > 0
    ? found.map(({ start, end }) => ({ start, end, confidence: 0.85 }))
    : below(text, from, meaning);
}

const BELOW =
  /^[^。\n!-~]{0,24}(?:です|ます|[:：])[。:：]?[ \t]{0,8}(?:\r?\n[ \t>]{0,40}){1,2}(?<v>[!-~\u00c0-\u024f]{4,100})[ \t]{0,8}(?:[\r\n]|$)|^[：:]?[ \t]{0,8}(?:\r?\n[ \t>]{0,40}){1,2}(?<w>[!-~\u00c0-\u024f]{4,100})[ \t]{0,8}(?:[\r\n]|$)/u;

/** "次のとおりです。⏎x": the value alone on the line below. */
function below(text: string, from: number, meaning: Meaning): Stretch[] {
  const match = BELOW.exec(text.slice(from, from + 2 * REACH));
  const value = match?.groups?.['v'] ?? match?.groups?.['w'] ?? '';
  if (match === null || value === '' || !accepts(meaning, value)) return [];
  const start = from + match[0].lastIndexOf(value);
  return [{ start, end: start + value.length, confidence: 0.8 }];
}

/** Values in front of the word: "x をパスワードとして", "x が…のパスワードです", "x というパスワード". */
export function toldBeforeJapanese(text: string, at: number, wordEnd: number, meaning: Meaning): Stretch[] {
  const from = Math.max(0, at - REACH);
  const sentence = /[^。\n]{0,100}$/u.exec(text.slice(from, at))?.[0] ?? '';
  const run = runsIn(sentence, at - sentence.length).findLast(
    (one) => isSaid(one, meaning) && JOINS.test(text.slice(one.end + one.closing, at)),
  );
  if (run === undefined) return [];
  const subject = /^[ \u3000]?が/u.test(text.slice(run.end + run.closing, at));
  if (subject && !/^(?:です|でした|だ|。|になり|[\r\n]|$)/u.test(text.slice(wordEnd, wordEnd + 4))) return [];
  return [{ start: run.start, end: run.end, confidence: 0.8 }];
}

/** At most a new, a temporary, somebody's: between value and word. */
const JOINS = /^[ \u3000]?(?:を|が|という|の)[^。、\n]{0,24}$/u;

interface Run {
  readonly start: number;
  readonly end: number;
  /** Length of the closing quote. */
  readonly closing: number;
  readonly text: string;
}

function runsIn(sentence: string, offset: number): Run[] {
  return [...sentence.matchAll(RUN)].map((match) => {
    const bare = match.groups?.['g'];
    const quoted = Object.values(match.groups ?? {}).find((value) => value !== undefined) ?? '';
    const inner = bare === undefined ? quoted : bare.replace(/^[(:=>"'`-]{1,3}|[,.:;)"'`]$/gu, '');
    const start = offset + match.index + match[0].indexOf(inner);
    return { start, end: start + inner.length, closing: bare === undefined ? 1 : 0, text: inner };
  });
}

function isSaid(run: Run, meaning: Meaning): boolean {
  if (accepts(meaning, run.text)) return true;
  return run.closing > 0 && meaning.strength === 'strong' && (isPhrase(run.text) || lookOf(run.text) !== 'none');
}
