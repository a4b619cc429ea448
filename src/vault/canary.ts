const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aeio';
const SYLLABLES = 12;

/**
 * A word of syllables out of random bytes, six bits each: 72 bits. It reads like a name, so that redaction leaves it where
 * words of people stay.
 */
export function canaryWord(random: Uint8Array): string {
  const syllables = Array.from({ length: SYLLABLES }, (_, i) => {
    const byte = random[i] ?? 0;
    return CONSONANTS.charAt(byte >> 4) + VOWELS.charAt(byte & 3);
  });
  const word = syllables.join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
