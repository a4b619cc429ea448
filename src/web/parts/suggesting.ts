/** Which of `count` suggestions a key goes to; -1 is none of them, where the field holds only what was typed. */
export function suggestionAfter(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return at + 1 < count ? at + 1 : -1;
  if (key === 'ArrowUp') return at < 0 ? count - 1 : at - 1;
  if (key === 'Escape') return at < 0 ? null : -1;
  return null;
}
