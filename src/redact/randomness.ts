const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu;
const DIGEST_LENGTHS = new Set([32, 40, 56, 64, 96, 128]);

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

/**
 * Made of words that a person could read out (`user-service_v2`, `getAccessToken`) and not of random characters.
 * Letters count as a word when vowels stand among them as in the languages of Europe; a few short numbers may stand
 * between words, and most of the parts have to be longer than what chance makes of hexadecimal.
 */
export function isWordy(value: string): boolean {
  if (/[^A-Za-z0-9_\-./:\\ ,$@()[\]{}#?!]/u.test(value)) return false;
  let letters = 0;
  let words = 0;
  let longest = 0;
  let numbers = 0;
  for (const [part] of value.replace(/[-_.v]{0,2}\d{1,3}(?:\.\d{1,4}){1,3}$/u, '').matchAll(PART)) {
    if (/^[0-9]/u.test(part)) {
      numbers += 1;
      if (part.length > 4) return false;
    } else {
      if (!isPronounceable(part.toLowerCase())) return false;
      words += 1;
      letters += part.length;
      longest = Math.max(longest, part.length);
    }
  }
  return longest >= 4 && letters >= words * 3 && numbers <= Math.max(1, Math.floor(words / 2));
}

/** No run of more than four consonants or three vowels, and vowels between a sixth and five sixths of the letters. */
function isPronounceable(word: string): boolean {
  if (word.length <= 3) return true;
  // Longer than the longest compounds that turn up as names.
  if (word.length > 24) return false;
  if (/[bcdfghjklmnpqrstvwxz]{5}|[aeiou]{4}/u.test(word)) return false;
  const vowels = word.replaceAll(/[^aeiouy]/gu, '').length / word.length;
  return vowels >= 0.16 && vowels <= 0.84;
}

/** Characters that no person chose one by one: letters and digits mixed, or long without being words. */
export function isRandom(value: string, least: number): boolean {
  if (value.length < least || /\s/u.test(value) || isWordy(value)) return false;
  const mixed = /[A-Za-z]/u.test(value) && /[0-9]/u.test(value);
  return bitsPerCharacter(value) >= 2.2 && (mixed || (value.length >= 16 && /[A-Za-z0-9]{8}/u.test(value)));
}
