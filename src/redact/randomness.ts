import { rarity } from './pairs.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;
const DIGEST_LENGTHS = new Set([32, 40, 56, 64, 96, 128]);

/** Nothing but names with a number that belongs to them: `sha256`, `ed25519`, `aes256_cbc`. */
export function isTerm(value: string): boolean {
  return /[0-9]/u.test(value) && !/[0-9]/u.test(value.replaceAll(TERM, ''));
}

export function isUuid(value: string): boolean {
  return UUID.test(value);
}

/** Hexadecimal of a length that a common hash function puts out (MD5, SHA-1, SHA-2), or with its name before it. */
export function isDigest(value: string): boolean {
  if (/^(?:md5|sha1|sha256|sha384|sha512)[:=-]/iu.test(value)) return true;
  return DIGEST_LENGTHS.has(value.length) && /^[0-9a-f]+$/iu.test(value);
}

/** Shannon entropy in bits per character, over the characters of the value itself. */
export function bitsPerCharacter(value: string): number {
  const counts = new Map<string, number>();
  for (const sign of value) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}

const PART = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+/gu;

/** Mean rarity of pairs up to which letters count as words, in bits; see `rarity`. */
const WORDS_UP_TO = 4.65;
/** The same where capitals part the letters into words of their own (`xmlSecKeysMngr`). */
const CAMEL_UP_TO = 5.3;

/** Names with a number that belongs to them: `sha256`, `ed25519`, `utf-8`, `int32`, `oauth2`. */
const TERM =
  /(?:ed|x|curve)25519|(?:ed|x)448|secp\d{3}[kr]1|sha-?\d{1,3}|md[245]|rip?emd-?160|pkcs-?\d{1,2}|base(?:16|32|36|58|62|64|85)|b64|utf-?(?:8|16|32)|u?int\d{1,3}|float\d{2}|(?:aes|rsa|des|rc|dsa|hmac)-?\d{1,4}|[hrep]s(?:256|384|512)|p(?:256|384|521)|ipv[46]|oauth-?[12]|http[23]|x509|d2i|i2d|i18n|l10n|a11y|k8s|s3|ec2|win(?:32|64)|x(?:86|64)|tls1|2fa|mp[34]|argon2(?:id|[id])?|pbkdf2|iso-?\d{4}|latin1|rfc\d{3,4}|l[23]|web3|v[1-9][0-9]?(?:alpha|beta)?[0-9]?/giu;

/**
 * Made of words that a person could read out (`user-service_v2`, `getAccessToken`, `xmlSecKeysMngr`) and not of random
 * characters: letters follow each other as in words, most parts are longer than what chance makes of hexadecimal, and
 * only a few short numbers stand between them.
 */
export function isWordy(value: string): boolean {
  if (/[^A-Za-z0-9_\-./:\\ ,$@()[\]{}#?!*&+<>=|%;'"]/u.test(value)) return false;
  let letters = 0;
  let words = 0;
  let longest = 0;
  let numbers = 0;
  let pairs = 0;
  let bits = 0;
  const named = /[0-9]/u.test(value) ? value.replaceAll(TERM, 'Term') : value;
  if (isJoined(named)) return true;
  for (const [part] of named.replace(/[-_.v]{0,2}\d{1,3}(?:\.\d{1,4}){1,3}$/u, '').matchAll(PART)) {
    if (/^[0-9]/u.test(part)) {
      numbers += 1;
      if (part.length > 4) return false;
      continue;
    }
    words += 1;
    letters += part.length;
    longest = Math.max(longest, part.length);
    // Abbreviations (`XML`, `HTTPS`) follow no rule of spelling.
    if (part.length <= 3 || (part.length <= 5 && part === part.toUpperCase())) continue;
    const strange = rarity(part.toLowerCase());
    // Longer than the longest compounds that turn up as names.
    if (strange > (part.length <= 6 ? 6 : 5.2) || part.length > 24) return false;
    pairs += part.length - 1;
    bits += strange * (part.length - 1);
  }
  const camel = numbers === 0 && words > 1 && letters >= words * 3.5 && !/[^A-Za-z]/u.test(named);
  return (
    longest >= 4 &&
    letters >= words * 3 &&
    numbers <= Math.max(1, Math.floor(words / 2)) &&
    bits <= pairs * (camel ? CAMEL_UP_TO : WORDS_UP_TO)
  );
}

/** Three parts and more, most of them words: `NL80211_ATTR_KEY`, `nettle-gcm-aes128-set-key`. */
function isJoined(value: string): boolean {
  const parts = value.split(/[-_./:\\]+/u);
  const words = parts.filter((part) => /^[A-Za-z]{2,16}$/u.test(part) && rarity(part.toLowerCase()) <= 5.5);
  return parts.length >= 3 && words.length * 3 >= parts.length * 2 && parts.every((part) => part.length <= 16);
}

/** Groups of capitals and digits as licence keys have: `A1B2C-D3E4F-…`. */
const SERIAL = /^(?=(?:[A-Z-]*[0-9]){3})(?=(?:[0-9-]*[A-Z]){3})[A-Z0-9]{4,8}(?:-[A-Z0-9]{4,8}){2,7}$/u;

/** Characters that no person chose one by one: letters and digits mixed, or long without being words. */
export function isRandom(value: string, least: number): boolean {
  if (value.length >= least && value.length <= 72 && SERIAL.test(value)) return true;
  if (value.length < least || /\s/u.test(value) || isWordy(value)) return false;
  const mixed = /[A-Za-z]/u.test(value) && /[0-9]/u.test(value);
  return bitsPerCharacter(value) >= 2.2 && (mixed || (value.length >= 16 && /[A-Za-z0-9]{8}/u.test(value)));
}
