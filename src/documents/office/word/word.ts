import { type Chapter, xmlChapter } from '../chapter.ts';
import { officeFormat } from '../office.ts';
import type { Package } from '../package.ts';
import { xmlPart } from '../../xml/xml-part.ts';
import { type Refused } from '../../document.ts';
import { placeOf } from './places.ts';
import { GRAMMAR, droppedFrom } from './grammar.ts';

/** What Word writes: DOCX, and DOCM without its macros. */
export const word = officeFormat({ format: 'docx', chapters: (pack) => Promise.resolve(chapters(pack)) });

function chapters({ parts }: Package): readonly Chapter[] | Refused {
  const all: Chapter[] = [];
  const counts = new Map<string, number>();
  for (const part of parts) {
    const unit = placeOf(part.type);
    if (unit === null) continue;
    const number = (counts.get(unit) ?? 0) + 1;
    counts.set(unit, number);
    const chapter = xmlChapter(
      part,
      (source) => xmlPart(source, number === 1 ? unit : `${unit} ${number}`, GRAMMAR),
      droppedFrom,
    );
    if ('kind' in chapter) return chapter;
    all.push(chapter);
  }
  return all;
}
