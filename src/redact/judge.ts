import { isExpression, isPattern } from './expressions.ts';
import type { Entropy } from './finding.ts';
import { isLabel } from './labels.ts';
import type { Meaning } from './names.ts';
import { tellsNothing } from './no-value.ts';
import { isPlaceholder } from './placeholders.ts';
import { bitsPerCharacter, isDigest, isRandom, isTerm, isUuid, isWordy } from './randomness.ts';

/** How sure the syntax is that a value stands here: an assignment, a command's flag, words beside each other. */
export type Setting = 'assigned' | 'argument' | 'beside' | 'told';

export interface Judgement {
  readonly class: 'secret' | 'placeholder';
  readonly confidence: number;
  readonly entropy: Entropy;
}

/** Decides from name, value and syntax whether a value is a credential, stands for one, or (null) is neither. */
export function judge(value: string, quoted: boolean, meaning: Meaning, setting: Setting): Judgement | null {
  // Of long values the beginning tells enough.
  if (value.length > 1024) return judge(value.slice(0, 1024), quoted, meaning, setting);
  const read = withoutReferences(value);
  if (read !== value) return judge(read, quoted, meaning, setting);
  if (value.length < 3 || /^\[[a-z][a-z0-9-]* ?(?:#|$)/u.test(value)) return null;
  if (!quoted && isExpression(value)) return null;
  if (isPlaceholder(value))
    return isWordBeside(value, quoted, setting) ? null : { class: 'placeholder', confidence: 0.5, entropy: 'low' };
  if (isPattern(value) || isThing(value) || tellsNothing(value)) return null;
  const confidence = CONFIDENCE[meaning.strength](value, quoted, setting, meaning);
  return confidence === 0 ? null : { class: 'secret', confidence, entropy: entropyOf(value, meaning) };
}

/** The five references that every XML has, and signs of ASCII by number: what is written with them reads otherwise. */
function withoutReferences(value: string): string {
  if (!/&(?:amp|lt|gt|quot|apos|#\d{2,3});/u.test(value)) return value;
  return value
    .replaceAll(/&#(\d{2,3});/gu, (all, code: string) =>
      Number(code) > 32 && Number(code) < 127 ? String.fromCharCode(Number(code)) : all,
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

type Rule = (value: string, quoted: boolean, setting: Setting, meaning: Meaning) => number;

/** A word of a sentence (`the token name`) though it could stand for a blank elsewhere. */
function isWordBeside(value: string, quoted: boolean, setting: Setting): boolean {
  return (setting === 'beside' || setting === 'told') && !quoted && /^[\p{L}'’-]+[.,:;?!)]*$/u.test(value);
}

const CONFIDENCE: Record<Meaning['strength'], Rule> = {
  strong(value, quoted, setting) {
    if (setting === 'told') return isPath(value) ? 0 : toldConfidence(value, quoted);
    if (isPath(value) || isLabel(value)) return 0;
    if (/\s/u.test(value)) return quoted ? 0.6 : 0;
    if (looksChosen(value)) return setting === 'beside' ? 0.7 : 0.9;
    return setting === 'beside' ? 0 : quoted ? 0.7 : 0.6;
  },
  // `pass`, `pw`, `pin` say many other things too: a value has to look like one, or be a short word in quotes.
  loose(value, quoted, setting, { kind }) {
    if (kind === 'pin' || kind === 'one-time-code')
      return /^(?:\d{4,10}|[A-Z2-7]{16,64})$/u.test(value) || isRandom(value, 6) ? 0.8 : 0;
    if (!quoted && (/[/+()*\\]/u.test(value) || !/[A-Za-z]\d|\d\d|[!@#$%^&]/u.test(value))) return 0;
    if (looksChosen(value)) return CONFIDENCE.strong(value, quoted, setting, { kind, strength: 'strong' });
    const word = quoted && setting === 'assigned' && /^[a-z]{4,16}$/u.test(value);
    return word ? CONFIDENCE.strong(value, quoted, setting, { kind, strength: 'strong' }) * 0.9 : 0;
  },
  plain(value, quoted, setting, { kind }) {
    if (isNoise(value)) return 0.8;
    if (/\\[x0-7u]/u.test(value)) return 0;
    if (kind === 'secret' && quoted && setting === 'assigned' && /^[a-z]+(?: [a-z]+){1,3}$/u.test(value))
      return isSecretWords(value) ? 0.5 : 0;
    if (/\s/u.test(value) || isPath(value)) return 0;
    if (isUuid(value)) return 0.7;
    if (isRandom(value, setting === 'beside' || setting === 'told' ? 10 : 8))
      return setting === 'assigned' || setting === 'argument' ? (value.length >= 16 ? 0.9 : 0.75) : 0.6;
    if (setting === 'beside' || setting === 'told') return 0;
    // people choose secrets like passwords: a word and a number
    if (
      /secret|signing/u.test(kind) &&
      /^[A-Za-z]{3,}(?:[-_][A-Za-z]+){0,3}[-_]?\d{2,}[A-Za-z]{0,12}[!@#$%]?$/u.test(value) &&
      !isTerm(value)
    )
      return 0.6;
    if (isLabel(value)) return 0;
    if (quoted && setting === 'assigned' && kind.includes('secret') && /^[a-z]{8,24}$/u.test(value)) return 0.5;
    if (isWordy(value)) return 0;
    return value.length >= 6 && looksChosen(value) && /[0-9]/u.test(value)
      ? 0.6
      : quoted && value.length >= 16 && bitsPerCharacter(value) >= 3.5
        ? 0.5
        : 0;
  },
  weak(value, quoted, setting, { kind }) {
    if (isNoise(value)) return 0.6;
    if (/\\[x0-7u]/u.test(value) && kind !== 'salt') return 0;
    if (/\s/u.test(value) || isPath(value)) return 0;
    if (isUuid(value)) return setting === 'beside' ? 0 : 0.5;
    if ((/^[0-9]+$/u.test(value) && value.length < 24) || (setting !== 'assigned' && isDigest(value))) return 0;
    if (!(quoted ? /^[\x21-\x7e]+$/u : /^[\w+/=.~:!@#$%^&*-]+$/u).test(value)) return 0;
    const short = quoted && /^(?:salt|nonce|seed|iv)$/u.test(kind);
    return isRandom(value, short ? 10 : 16) ? 0.6 : 0;
  },
};

/** In a sentence only quotes or a value that is no word tell the password from the rest of the sentence. */
function toldConfidence(value: string, quoted: boolean): number {
  if (isLabel(value)) return 0;
  if (quoted) return /\s/u.test(value) ? 0 : 0.7;
  // names with a number in them, of types, algorithms, files: a password has its number at the end of one word
  if (isTerm(value) || /^[A-Z]{2,6}\d{1,4}$|\\$/u.test(value)) return 0;
  if (isWordy(value) && (/[_./:\\-]/u.test(value) || !/\d{2}\W?$/u.test(value)) && /[0-9_./:]/u.test(value)) return 0;
  return looksChosen(value) && !/^\d{1,2}$/u.test(value) && !/^[a-z]+(?:[-/'’][a-z]+)*$/iu.test(value) ? 0.75 : 0;
}

/** Not an ordinary word: digits, signs or capitals inside, as passwords have. */
export function looksChosen(value: string): boolean {
  if (/^\p{L}+$/u.test(value))
    return /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(value) ? !isWordy(value) : value.length >= 12 && !isWordy(value);
  return /[0-9]/u.test(value) || /[^\p{L}\p{N}_.\-/\s]/u.test(value);
}

/** A long row of all kinds of signs, spaces among them, as generators of keys make it (the salts of WordPress). */
function isNoise(value: string): boolean {
  if (value.length < 32 || (value.match(/[^A-Za-z0-9\s]/gu)?.length ?? 0) * 6 < value.length) return false;
  return /[0-9]/u.test(value) && /[A-Z]/u.test(value) && !/[A-Za-z]{9}|\s{2}|["'`]\s?[,+]/u.test(value);
}

/** A few words that were chosen as a secret (`keyboard cat`), not a label or a sentence. */
function isSecretWords(value: string): boolean {
  return !isLabel(`${value}1`);
}

/** Versions, dates, colours, measures, addresses of mail: things with digits or signs that are nobody's secret. */
function isThing(value: string): boolean {
  return (
    /^[\^~><=v ]{0,3}\d{1,5}(?:\.\d{1,5}){1,3}(?:[-+.][\w.]{1,20})?$/u.test(value) ||
    /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/iu.test(value) ||
    // an account or a contract of Ethereum
    /^0x[0-9a-f]{40}$/iu.test(value) ||
    /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.Z+-]{1,20})?$/u.test(value) ||
    /^\d{1,6}(?:px|em|rem|%|ms|s|m|h|d|kb|mb|gb|k|pt)$/iu.test(value) ||
    /^(?:0x[0-9a-f]{1,8}|-?\d{1,6}(?:\.\d{1,6})?e[-+]?\d{1,5})$/iu.test(value) ||
    /^[\w.+-]{1,40}@[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,20}){0,3}\.[a-z]{2,6}$/u.test(value) ||
    /^\\(?:x[0-9a-f]{2}|u[0-9a-f]{4}|0)$/iu.test(value) ||
    // a call inside, whatever stands around it
    /^[^A-Za-z0-9]{0,2}[a-z]\w{2,40}(?:\.\w{2,40}){0,3}\([\w"'\\)&*]/iu.test(value) ||
    // a hash that says what it is, as in lock files and password tables
    /^(?:sha(?:1|256|384|512)|md5)[:-]/iu.test(value) ||
    // flags of commands, hardware addresses, names of statements as AWS makes them
    /^--[a-z][a-z0-9]*(?:-[a-z0-9]+)*=?$|^(?:[0-9A-F]{2}:){5}[0-9A-F]{2}$|^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$|^Stmt\d{6,16}$/u.test(
      value,
    ) ||
    // security identifiers of Windows, object identifiers of ASN.1
    /^S-1-\d|^\d(?:\.\d{1,6}){4,}/u.test(value)
  );
}

/** Where something is to be found: an address, a path, a file, a resource. */
function isPath(value: string): boolean {
  return (
    /^(?:[a-z][a-z0-9+.-]{1,20}:\/\/|\/\/?[\w.-]+\/|[A-Za-z]:[\\/]|\.{1,2}\/|~\/|@(?:string|id|drawable|style|color|dimen|layout)\/|(?:arn|urn|projects|refs|spec|data|blob|tel|mailto):)/iu.test(
      value,
    ) ||
    /^\/[\w.@-]+(?:\/[\w.@:-]*)*$/u.test(value) ||
    /^[\w-]+(?:[./][\w-]+)*\.(?:com|org|net|io|dev|local|internal|pem|key|crt|cer|json|ya?ml|txt|xml|[jt]sx?|mjs|cjs|py|go|java|rb|php|html?|pdf|exe|sh|conf|cfg|ini|env|md|csv|keytab|jks|p12|pfx|png|svg|s?css|vue|rs|c|h|cpp|log|properties|toml)(?:[:/?#].*)?$/iu.test(
      value,
    )
  );
}

/** High where no dictionary could hold the value: issued, long and random. */
function entropyOf(value: string, meaning: Meaning): Entropy {
  if (value.length < 16) return 'low';
  const bits = bitsPerCharacter(value) * value.length;
  return bits >= (meaning.strength === 'strong' || meaning.strength === 'loose' ? 90 : 60) && isRandom(value, 16)
    ? 'high'
    : 'low';
}
