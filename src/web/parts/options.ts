/** A closed vocabulary as the options of a choice, in the vocabulary's own order. */
export function optionsOf<W extends string>(words: readonly W[], names: Readonly<Record<W, string>>) {
  return words.map((value) => ({ value, label: names[value] }));
}
