/** Small choices that this browser keeps. A browser that forbids it simply forgets them. */
export function readKept(name: 'theme' | 'single-keys'): string | null {
  try {
    return localStorage.getItem(`throughline.${name}`);
  } catch {
    return null; // storage is blocked: the default holds
  }
}

export function writeKept(name: 'theme' | 'single-keys', value: string): void {
  try {
    localStorage.setItem(`throughline.${name}`, value);
  } catch {
    // storage is blocked: the choice lasts as long as the page
  }
}
