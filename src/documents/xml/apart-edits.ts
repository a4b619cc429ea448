import type { Edit } from '../document.ts';

/** Edits of one text that may overlap, as edits that do not: what overlaps goes as one, and the first is put there. */
export function apartEdits(edits: readonly Edit[]): Edit[] {
  const apart: Edit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1);
    if (last === undefined || edit.start >= last.end) apart.push(edit);
    else
      apart[apart.length - 1] = {
        ...last,
        end: Math.max(last.end, edit.end),
        put: last.put === '' ? edit.put : last.put,
      };
  }
  return apart;
}
