/**
 * How rare one letter is behind another in the words of programs and of English text, in bits (0 to 9): the row is the
 * first letter, the column the second, both from a to z. Counted over the identifiers and the documentation of a few
 * thousand installed packages, each word once per file.
 */
const BITS = `
  85448758586353959343667768
  37673789369278479446389859
  39573863594478279563579979
  47742778289577489547468869
  47435568798553757334767579
  37653478288477369455499959
  48682754398564478446487868
  29872798399767399465598969
  55455559898442359543859796
  37662666467767366646366847
  38862667387575467635586858
  38752789397388379855579949
  25872889397757339857599979
  48443638496686479833669979
  66447668686442549344455888
  38773876498389349354598969
  57764777477686466667177947
  38652769396655379544578959
  59582784396677458842497959
  39672784299688479345597859
  55564659488443648333778778
  37871787388778478776687868
  28773773388684378458687768
  36463676398868528663588758
  56564666466444536534665656
  37771777366566476887566745
`
  .trim()
  .split(/\s+/u)
  .map((row) => Uint8Array.from(row, Number));

/**
 * Mean rarity of the pairs of letters in a word of a to z, in bits: words and identifiers lie at 3 to 4.5, letters
 * drawn by chance at 5 to 6.5. A word of one letter has none: 0.
 */
export function rarity(word: string): number {
  let bits = 0;
  for (let i = 1; i < word.length; i += 1) bits += BITS[word.charCodeAt(i - 1) - 97]?.[word.charCodeAt(i) - 97] ?? 9;
  return word.length < 2 ? 0 : bits / (word.length - 1);
}
