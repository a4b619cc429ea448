import type { Refused } from '../../document.ts';
import { decodeText } from '../../text-bytes.ts';
import type { Grammar } from '../../xml/grammar.ts';
import { xmlPart } from '../../xml/xml-part.ts';
import { type Chapter, xmlChapter } from '../chapter.ts';
import { officeFormat } from '../office.ts';
import type { OfficePart, Package } from '../package.ts';
import { PLAIN } from '../plain-grammar.ts';
import { isHidden, slideOrder } from './order.ts';
import { SLIDE } from './slide-grammar.ts';

/** PresentationML (ECMA-376-1, 13 and 19): each slide with its notes and comments in the order of showing. */
export const pptx = officeFormat({
  format: 'pptx',
  chapters(pack) {
    return Promise.resolve(slidesOf(pack));
  },
});

function slidesOf(pack: Package): readonly Chapter[] | Refused {
  const chapters: Chapter[] = [];
  for (const { part, place, grammar } of placed(pack)) {
    const chapter = xmlChapter(part, (source) => xmlPart(source, place, grammar));
    if ('kind' in chapter) return chapter;
    chapters.push(chapter);
  }
  return chapters;
}

interface Placed {
  readonly part: OfficePart;
  readonly place: string;
  readonly grammar: Grammar;
}

/** The parts that hold slides and what belongs to them, in the order of reading. */
function placed(pack: Package): Placed[] {
  const all: Placed[] = [];
  const taken = new Set<string>();
  const take = (part: OfficePart | undefined, place: string, grammar = SLIDE): void => {
    if (part === undefined || taken.has(part.name) || pack.isLeftOut(part.name)) return;
    taken.add(part.name);
    all.push({ part, place, grammar });
  };
  for (const [i, name] of inOrder(pack).entries()) {
    const part = pack.part(name);
    if (part === undefined) continue;
    const place = `slide ${i + 1}${isHidden(decodeText(part.bytes)?.text ?? '') ? ' (hidden)' : ''}`;
    take(part, place);
    for (const link of pack.relationshipsOf(name)) {
      const unit = UNITS_OF_SLIDES[link.type];
      if (unit !== undefined && link.part !== null) take(pack.part(link.part), `${place}, ${unit}`);
    }
  }
  const counts = new Map<string, number>();
  for (const part of pack.parts) {
    const [, unit, grammar] = UNITS.find(([sign]) => part.type.endsWith(sign)) ?? [];
    if (unit === undefined || taken.has(part.name)) continue;
    const number = (counts.get(unit) ?? 0) + 1;
    counts.set(unit, number);
    take(part, `${unit} ${number}`, grammar);
  }
  return all;
}

function inOrder(pack: Package): readonly string[] {
  const main = pack.relationshipsOf('').find(({ type }) => type === 'officeDocument')?.part;
  const part = main === undefined || main === null ? undefined : pack.part(main);
  const source = part === undefined ? undefined : decodeText(part.bytes)?.text;
  const names = part === undefined || source === undefined ? [] : slideOrder(source, pack.relationshipsOf(part.name));
  // a presentation that cannot be read is refused where its own part is
  return typeof names === 'string' ? [] : names;
}

/** What a slide's relationships lead to, by their type (ECMA-376-1, 13.3; [MS-PPTX], 2.1). */
const UNITS_OF_SLIDES: Readonly<Record<string, string | undefined>> = { notesSlide: 'notes', comments: 'comments' };

/** By the end of the content type. */
const UNITS: readonly (readonly [end: string, unit: string, grammar?: Grammar])[] = [
  ['.slide+xml', 'slide that is not shown'],
  ['.notesslide+xml', 'notes of no slide'],
  ['.comments+xml', 'comments'],
  ['.slidelayout+xml', 'layout'],
  ['.slidemaster+xml', 'master'],
  ['.notesmaster+xml', 'master of notes'],
  ['.handoutmaster+xml', 'master of handouts'],
  ['.main+xml', 'presentation', PLAIN],
  ['.tags+xml', 'tags', PLAIN],
  ['.commentauthors+xml', 'authors of comments', PLAIN],
  ['.authors+xml', 'authors of comments', PLAIN],
  ['.presprops+xml', 'properties of the presentation', PLAIN],
];
