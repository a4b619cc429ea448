import { type Detector, anyCase, matchAt } from '../detector.ts';
import { LABEL_ANCHORS, labelAt, labelEnd } from '../label.ts';
import { cells } from '../labels/cells.ts';
import { formData } from '../labels/form-data.ts';
import { type PlaceReader, labelled } from '../labels/labelled.ts';
import { marks } from '../labels/marks.ts';
import { markup } from '../labels/markup.ts';
import { nextLine } from '../labels/next-line.ts';
import { pairs } from '../labels/pairs.ts';

const READERS: readonly PlaceReader[] = [nextLine, marks, markup, pairs, cells, formData];

/** A name has ended; a letter, digit or ordinary assignment behind it is the business of others. */
const WORTH = /[ \t]{0,8}[\r\n:：*_'"`<>.|│║┃&\]})–—→➜➔»~-]|[ \t]\(|[ \t]{0,4}=[ \t]{0,4}(?:"""|''')|$/uy;

/** Names that are set apart from their value: by a line, a tag, a cell, emphasis, dots, or the member of an object. */
export const labels: Detector = {
  name: 'labels',
  rank: 1.9,
  needs: 'set-apart',
  kinds: [
    {
      kind: 'password',
      what: 'Value below, in the next element of, or otherwise apart from a name that promises a credential',
      source: 'docs/reference/what-we-recognise.md',
      class: 'secret',
    },
  ],
  anchors: anyCase(...LABEL_ANCHORS),
  look(text, at, anchor) {
    if (matchAt(WORTH, text, labelEnd(text, at, anchor)) === null) return [];
    const label = labelAt(text, at, anchor);
    if (label === null) return [];
    for (const read of READERS) {
      const found = read(text, label).flatMap((place) => labelled('labels', text, label, place));
      if (found.length > 0) return found;
    }
    return [];
  },
};
