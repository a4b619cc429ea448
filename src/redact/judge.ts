import type { Entropy } from './finding.ts';
import type { Meaning } from './names.ts';
import { isPlaceholder } from './placeholders.ts';
import { bitsPerCharacter, isDigest, isRandom, isUuid, isWordy } from './randomness.ts';

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
  if (value.length < 3 || /^\[[a-z][a-z0-9-]* ?(?:#|$)/u.test(value)) return null;
  if (!quoted && isCode(value)) return null;
  if (isPlaceholder(value)) return { class: 'placeholder', confidence: 0.5, entropy: 'low' };
  const confidence = CONFIDENCE[meaning.strength](value, quoted, setting);
  return confidence === 0 ? null : { class: 'secret', confidence, entropy: entropyOf(value, meaning) };
}

const CONFIDENCE = {
  strong(value: string, quoted: boolean, setting: Setting): number {
    if (/^(?:https?|file):\/\/|^\/[\w.@-]+(?:\/[\w.@:-]*)+$/iu.test(value)) return 0;
    if (setting === 'told') return toldConfidence(value, quoted);
    if (/\s/u.test(value))
      return quoted && value.length <= 64 && /[0-9]/u.test(value) && !/[.:] |\w, /u.test(value) ? 0.5 : 0;
    if (setting === 'beside') return looksChosen(value) ? 0.7 : 0;
    if (isSelfName(value)) return 0;
    return looksChosen(value) ? 0.9 : 0.6;
  },
  plain(value: string, quoted: boolean, setting: Setting): number {
    if (/\s/u.test(value) || isAddress(value)) return 0;
    if (isUuid(value)) return 0.7;
    if (isRandom(value, setting === 'beside' || setting === 'told' ? 10 : 8))
      return setting === 'assigned' || setting === 'argument' ? 0.85 : 0.6;
    if (setting === 'beside' || setting === 'told' || isWordy(value)) return 0;
    return value.length >= 6 && looksChosen(value) && /[0-9]/u.test(value)
      ? 0.6
      : quoted && value.length >= 16 && bitsPerCharacter(value) >= 3.5
        ? 0.5
        : 0;
  },
  weak(value: string, _quoted: boolean, setting: Setting): number {
    if (/\s/u.test(value) || isAddress(value)) return 0;
    if (isUuid(value)) return setting === 'beside' ? 0 : 0.5;
    if ((/^[0-9]+$/u.test(value) && value.length < 24) || (setting !== 'assigned' && isDigest(value))) return 0;
    return isRandom(value, 16) ? 0.6 : 0;
  },
} satisfies Record<Meaning['strength'], (value: string, quoted: boolean, setting: Setting) => number>;

/** In a sentence only quotes or a value that is no word tell the password from the rest of the sentence. */
function toldConfidence(value: string, quoted: boolean): number {
  if (quoted) return /\s/u.test(value) ? 0 : 0.7;
  return looksChosen(value) && !/^\d{1,2}$/u.test(value) && !/^[a-z]+(?:[-/'’][a-z]+)*$/iu.test(value) ? 0.75 : 0;
}

/** Not an ordinary word: digits, signs or capitals inside, as passwords have. */
export function looksChosen(value: string): boolean {
  if (/^\p{L}+$/u.test(value))
    return /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(value) ? !isWordy(value) : value.length >= 12 && !isWordy(value);
  return /[0-9]/u.test(value) || /[^\p{L}\p{N}_.\-/\s]/u.test(value);
}

/** `newPassword`, `user_token`: the name of a variable again. */
function isSelfName(value: string): boolean {
  return (
    /^[#./]{0,2}[A-Za-z_./#-]+$/u.test(value) &&
    /(?:password|passwd|pwd|secret|token|credential|passphrase)(?:s|_?field|_?input|_?value|_?text|s?#\w+)?$/iu.test(
      value,
    ) &&
    value.length < 40 &&
    !/^(?:my|the|our)?(?:test)?(?:password|secret|token)$/iu.test(value)
  );
}

/** An expression of a program and no value: a call, a member, a literal word, a type. */
function isCode(value: string): boolean {
  return (
    /^[A-Za-z_$][\w$.:>-]{0,80}[([]/u.test(value) ||
    /^[A-Za-z_$][A-Za-z_$]*(?:(?:\.|::|->)[A-Za-z_$][\w$]*)+\(?\)?;?$/u.test(value) ||
    /^(?:null|none|nil|true|false|undefined|void|string|str|int|bool|any|optional|required|new|this|self|await|function|lambda|return|not|is|if|for|the|a|an|and|or|in|on|to|of|with)$/iu.test(
      value,
    ) ||
    (/^[([{*&<!?=|+/\\>]/u.test(value) && /^[([{*&<!?=|+/\\>]+[A-Za-z_ ]*$/u.test(value))
  );
}

function isAddress(value: string): boolean {
  return (
    /^(?:[a-z][a-z0-9+.-]*:\/\/|\/[\w.-]+\/|[A-Za-z]:\\|\.{1,2}\/)/iu.test(value) ||
    /^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|local|internal|pem|key|crt|json|ya?ml|txt|xml|js|ts|py|go|java|rb|php|html|pdf|exe|sh|conf|cfg|ini|env|md|csv|keytab|jks|p12|pfx)(?:[:/].*)?$/iu.test(
      value,
    )
  );
}

/** High where no dictionary could hold the value: issued, long and random. */
function entropyOf(value: string, meaning: Meaning): Entropy {
  if (value.length < 16) return 'low';
  const bits = bitsPerCharacter(value) * value.length;
  return bits >= (meaning.strength === 'strong' ? 90 : 60) && isRandom(value, 16) ? 'high' : 'low';
}
