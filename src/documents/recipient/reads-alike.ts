import type { Examined } from '../document.ts';

/**
 * Where a copy reads otherwise than its master, beside what was put into it; null where it does nowhere. White space does
 * not count. Both are what the other reader sees.
 */
export function differenceOf(master: Examined, copy: Examined, marks: readonly string[]): string | null {
  const without = withoutMarks(marks);
  const [before, after] = [byPlace(master), byPlace(copy)];
  for (const [place, text] of before) {
    const now = after.get(place) ?? '';
    if (UNORDERED.has(place) ? !holdsLines(now, text) : without(now) !== without(text)) return place;
  }
  const more = [...after].find(([place, text]) => !before.has(place) && !UNORDERED.has(place) && without(text) !== '');
  return more?.[0] ?? null;
}

/** Of these the order is that of the file, or they are written again: nothing may be gone. */
const UNORDERED = new Set(['properties', 'names of parts']);
/** The strings of a PDF as they lie in the file, whatever they are for: what is read of them stands in other places too. */
const UNREAD = 'strings';

function byPlace({ texts }: Examined): Map<string, string> {
  const all = new Map<string, string>();
  for (const { place, text } of texts) {
    if (place !== UNREAD)
      all.set(place, `${all.get(place) ?? ''}\n${text.replaceAll(OBJECTS, '_mc').replaceAll(NUMBER_OF_OBJECT, '')}`);
  }
  return all;
}

/** How pdf.js calls a piece of a page that a structure speaks of: by the number of an object, which is another in a copy. */
const OBJECTS = /p\d+R_mc/gu;

/** And a note or a link on a page, which is a line by itself there. */
const NUMBER_OF_OBJECT = /^\d+R$/gmu;

function holdsLines(now: string, before: string): boolean {
  const lines = new Set(now.split('\n'));
  return before.split('\n').every((line) => lines.has(line));
}

/** Takes what was put there out of a text; the longest first, since one may stand within another. */
export function withoutMarks(marks: readonly string[]): (text: string) => string {
  const all = [...new Set(marks.map(bare))].filter((mark) => mark !== '').toSorted((a, b) => b.length - a.length);
  return (text) => all.reduce((left, mark) => left.replaceAll(mark, ''), bare(text));
}

export function bare(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
