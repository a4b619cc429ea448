/** Values that were asked for are kept so long, by number. */
const MOST = 4096;

/** Longer texts do not come again. */
const LONGEST = 80;

/** The same function, which remembers what it has said of short texts: names of things turn up again and again. */
export function remember<T>(work: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>();
  return (text) => {
    const said = known.get(text);
    if (said !== undefined) return said;
    const value = work(text);
    if (text.length > LONGEST) return value;
    if (known.size >= MOST) known = new Map();
    known.set(text, value);
    return value;
  };
}
