/** How the name of a text ends, in lower case, where that tells what it is; `txt` otherwise. */
export function endingOfText(name: string): string {
  const ending = /\.([A-Za-z0-9]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? 'txt';
  return ending === 'markdown' ? 'md' : ending;
}
