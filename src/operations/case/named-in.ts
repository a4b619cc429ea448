/** Shorter names are words of every report. */
const SHORTEST = 4;
const INSIDE_A_NAME = /[\p{L}\p{N}_-]/u;

/** Whether a text names something as it is called, and not a longer name that holds it; small and capital letters are one. */
export function isNamedIn(text: string, name: string): boolean {
  if (name.length < SHORTEST) return false;
  const [where, what] = [text.toLowerCase(), name.toLowerCase()];
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) {
    const [before, after] = [where.charAt(at - 1), where.charAt(at + what.length)];
    if (!INSIDE_A_NAME.test(before) && !INSIDE_A_NAME.test(after)) return true;
  }
  return false;
}
