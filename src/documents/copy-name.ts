/** What the copy of a file is called: a name that promises macros, which no copy has, makes Office refuse to open it. */
export function copyName(name: string): string {
  return name.replace(/(?<=\.(?:do[ct]|xl[st]|pp[ts]|pot))m$/iu, (m) => (m === 'M' ? 'X' : 'x'));
}
