import { PASSWORDS } from './name-words.ts';
import { isTerm, isWordy } from './randomness.ts';

/** Words that a program says about a password, alone: states, actions, rules of a form. */
const SAID = new Set(
  `required optional invalid incorrect wrong missing mismatch expired weak strong medium good fair poor confirm confirmed
  confirmation input text hidden field forgot forgotten reset change changed new old current show hide visible enter type
  string number email username login logout signin signup submit save cancel ok yes no none null true false enabled
  disabled error fail failed failure success passed skip skipped warn warning info debug always never prompt ask inherit
  encrypted plain plaintext cleartext clear hash hashed md5 sha1 sha256 sha512 bcrypt scrypt argon2 base64 basic bearer
  digest compat files oauth oauth2 jwt ldap local remote default auto manual custom system global public private internal external
  read write include omit same-origin strict lax secure session cookie header body query path url form json xml html
  title label name value key id description placeholder message help hint note example min max length size minlength
  maxlength obligatorio requerido erforderlich requis obligatoire richiesto vereist obrigatorio`.split(/\s+/u),
);

/** Words of sentences in the eight languages; a passphrase of a few words seldom has one beside a digit or a sign. */
const SENTENCE =
  /(?:^|[\s"'(])(?:is|are|was|be|must|should|can|cannot|can't|not|don't|doesn't|please|the|your|you|for|with|and|or|to|of|in|at|has|have|will|enter|invalid|incorrect|wrong|required|characters?|least|than|ist|sind|muss|nicht|bitte|das|der|die|ein|eine|und|oder|für|mit|le|la|les|un|une|est|doit|pas|votre|pour|avec|el|los|las|es|debe|su|para|con|il|lo|è|deve|non|tua|per|het|een|moet|niet|uw|voor|met|o|os|é|sua|não|com)(?:$|[\s"'),.:;!?])/iu;

/** The word itself inside other words: `passwordInput`, `user_token`, `auth/wrong-password`, `PASSWORD_RESET`. */
const SPEAKS =
  /pass(?:word|wd|wort|code|phrase)?|pwd|kennwort|secret|token|credential|auth|login|senha|contraseña|clave|wachtwoord|key|salt|nonce|seed|field|input|label|button|form|user|name|error|invalid|hash|bearer/iu;

/** A text for people, or the name of a thing: what stands in quotes beside a name without being its secret. */
export function isLabel(value: string): boolean {
  const words = value.trim();
  if (/\s/u.test(words)) return isSentence(words);
  if (
    /^[\p{L}\p{M}/-]+[:?…!]$/u.test(words) &&
    !/\p{Lu}\p{Ll}*\p{Lu}/u.test(words) &&
    words.length < 20 &&
    !words.endsWith('!')
  )
    return true;
  const plain = words.toLowerCase().replace(/[.:…]+$/u, '');
  if (SAID.has(plain) || PASSWORDS.has(plain)) return true;
  // letters beyond ASCII: a translation, unless digits or signs among them make it a value
  if (/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]{2}/u.test(words)) return true;
  if (/[^\u0020-\u007e]/u.test(words)) return !/[0-9]/u.test(words) || !/[A-Za-z!@#$%&*]/u.test(words);
  if (/^<\/?[a-z]|&[a-z]{2,8};|<br/iu.test(words)) return true;
  if (/^(?:required|min|max|string|nullable|confirmed|sometimes)[|:]/u.test(words)) return true;
  return isName(words);
}

/** More than a few words, a stop word among them, or no sign and no digit: a sentence and no passphrase. */
function isSentence(words: string): boolean {
  const count = words.split(/\s+/u).length;
  if (
    count > 5 ||
    words.length > 48 ||
    /[^\u0020-\u007e]/u.test(words) ||
    SENTENCE.test(words) ||
    words.split(/[\s,.:;!?]+/u).some((word) => SPEAKS.exec(word)?.[0] === word)
  )
    return true;
  if (/[.:,;?)]$|[.:,] |\w=|^[-*#>]|[<>{}|]/u.test(words)) return true;
  return !/[0-9!@#$%&*]/u.test(words);
}

/** Names of things in code, letters only: members, constants, selectors, files, with the word for a credential inside. */
function isName(value: string): boolean {
  if (/^[#.][A-Za-z][A-Za-z_-]*$/u.test(value)) return true;
  // `CleartextPassword1` is a password, `password2` the second field of a form
  if (/[0-9]/u.test(value) && !isTerm(value)) return /^[a-z_]*password[_-]?\d$/u.test(value);
  // joined words: snake, kebab, dots, slashes, capitals
  const joined = /^[#.@:/]{0,2}[A-Za-z][A-Za-z0-9]*(?:(?:[_./:-]|::|->)[A-Za-z][A-Za-z0-9]*)+$/u.test(value);
  const camel = /^[A-Za-z][a-z0-9]+(?:[A-Z][a-z0-9]*)+$/u.test(value);
  if (joined && /^[A-Z][A-Z0-9_]*$/u.test(value)) return isWordy(value);
  if (joined && /[./:]|->/u.test(value)) return isWordy(value);
  return (joined || camel) && SPEAKS.test(value) && isWordy(value);
}
