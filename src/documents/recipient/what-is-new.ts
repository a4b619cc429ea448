import { type Examined, placeAt } from '../document.ts';
import type { Hand } from '../hand.ts';

/** The file that a copy was made of, which was proved as it was decided, and what was put into the copy. */
interface Master {
  readonly examined: Examined;
  readonly marks: readonly string[];
}

/**
 * Where a copy holds what the hand has met before, or finds in it and did not find in the released file: what stayed there
 * on purpose may stay here. No part of a value is in the answer.
 */
export function whatIsNew(copy: Examined, { examined, marks }: Master, hand: Hand): string[] {
  const survived = copy.bytes.flatMap((part, i) => {
    const search = hand.survival();
    search.push(part);
    return search.end() > 0 ? [`part ${i + 1} of ${copy.bytes.length}, as bytes`] : [];
  });
  const before = new Set(foundIn(examined, hand).map(({ value }) => value));
  const found = foundIn(withoutLines(copy, marks), hand).filter(({ value }) => !before.has(value));
  return [...new Set([...copy.unexamined, ...survived, ...found.map(({ place }) => place)])];
}

function foundIn({ texts }: Examined, hand: Hand): { readonly value: string; readonly place: string }[] {
  return hand
    .edits(texts.map(({ text }) => text))
    .flatMap((edits, i) => edits.map((edit) => ({ edit, of: texts[i] })))
    .flatMap(({ edit, of }) =>
      of === undefined ? [] : [{ value: of.text.slice(edit.start, edit.end), place: placeAt(of, edit.start) }],
    );
}

/** What was put into a copy is no finding in it, though the recipient's address is an address. */
function withoutLines(copy: Examined, marks: readonly string[]): Examined {
  const lines = marks.filter((mark) => mark.includes(' ') || mark.includes('@'));
  const cut = (text: string): string => lines.reduce((left, line) => left.replaceAll(line, ''), text);
  return { ...copy, texts: copy.texts.map((one) => ({ ...one, text: cut(one.text) })) };
}
