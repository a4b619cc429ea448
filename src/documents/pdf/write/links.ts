import { Dict, Name, Ref, type Value, isArray, numbersOf } from '../cos/values.ts';
import type { Box } from '../layout/glyph.ts';
import type { Stretch } from './relay.ts';

/**
 * Notes and links of a page, with those that lie on a line that was set anew laid on what stands there now: their
 * edges would tell how far what is gone went. How a mark looked is left out, viewers draw it anew.
 */
export function notesOn(page: Dict, stretches: readonly Stretch[], objects: Map<number, Value>): Dict {
  const of = (value: Value): Value => (value instanceof Ref ? (objects.get(value.number) ?? null) : value);
  const notes = of(page.get('Annots'));
  if (!isArray(notes) || stretches.length === 0) return page;
  const changed = notes.map((note): Value => {
    const dict = of(note);
    const box = dict instanceof Dict ? numbersOf(of(dict.get('Rect')), 4) : null;
    if (!(dict instanceof Dict) || box === null || !isLaidOn(dict)) return note;
    const [a = 0, b = 0, c = 0, d = 0] = box;
    const rect: Box = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
    const stretch = stretches.find(({ before }) => meet(rect, before));
    if (stretch === undefined) return note;
    const made = relaid(dict, stretch.after);
    if (!(note instanceof Ref)) return made;
    objects.set(note.number, made);
    return note;
  });
  return page.with({ Annots: changed });
}

/** Links, and marks of text (ISO 32000-1, 12.5.6.5 and 12.5.6.10). */
const LAID = new Set(['Link', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Redact']);

function isLaidOn(dict: Dict): boolean {
  const subtype = dict.get('Subtype');
  return subtype instanceof Name && LAID.has(subtype.value);
}

function meet(one: Box, other: Box): boolean {
  return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
}

function relaid(dict: Dict, [left, bottom, right, top]: Box): Dict {
  const quads = dict.get('QuadPoints') === null ? null : [left, top, right, top, left, bottom, right, bottom];
  return dict.with({ Rect: [left, bottom, right, top], QuadPoints: quads, AP: null });
}
