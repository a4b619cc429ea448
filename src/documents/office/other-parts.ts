import type { Context } from '../context.ts';
import type { Refused } from '../document.ts';
import { sourcePart } from '../xml/source-part.ts';
import { blankFor } from './blanks.ts';
import { chartPart, isChart } from './chart.ts';
import { type Chapter, blankChapter, nestedChapter, xmlChapter } from './chapter.ts';
import { isMarkup } from './markup.ts';
import type { OfficePart, Package } from './package.ts';
import { relationshipsChapter, sourceOf } from './relationships.ts';

/** Reads every part that is not among `taken`, each as what it is. */
export async function otherChapters(
  pack: Package,
  taken: ReadonlySet<string>,
  context: Context,
): Promise<readonly Chapter[] | Refused> {
  const chapters: Chapter[] = [];
  const counts = new Map<string, number>();
  for (const part of pack.parts) {
    if (taken.has(part.name)) continue;
    const unit = unitOf(part);
    const number = (counts.get(unit) ?? 0) + 1;
    counts.set(unit, number);
    const chapter = await otherChapter(part, `${unit} ${number}`, pack, context);
    if ('kind' in chapter) return chapter;
    chapters.push(chapter);
  }
  return chapters;
}

function otherChapter(
  part: OfficePart,
  place: string,
  pack: Package,
  context: Context,
): Promise<Chapter | Refused> | Chapter | Refused {
  const of = sourceOf(part.name);
  if (of !== null) return relationshipsChapter(part, place, of, (one) => one.part !== null && pack.isLeftOut(one.part));
  const blank = blankFor(part);
  if (blank !== null) return blankChapter(part, blank.bytes, blank.dropped);
  if (isChart(part.type)) return xmlChapter(part, (source) => chartPart(source, place));
  const own = isXml(part) ? xmlChapter(part, (source) => sourcePart(source, place, (_, one) => isMarkup(one))) : null;
  // Excel writes the text of a control into VML as HTML: that is no XML, and is read as the text that it is
  if (own === null || ('kind' in own && part.type === VML)) return nestedChapter(part, place, context);
  return own;
}

/** By what it says of itself, by its name, or by its first signs. */
export function isXml({ name, type, bytes }: OfficePart): boolean {
  if (/[+/]xml$/u.test(type) || type === VML || /\.(?:xml|vml)$/iu.test(name)) return true;
  return new TextDecoder().decode(bytes.subarray(0, 8)).startsWith('<?xml');
}

const VML = 'application/vnd.openxmlformats-officedocument.vmldrawing';

/** What a part is called where a finding is told of; our words. */
function unitOf({ name, type }: OfficePart): string {
  if (sourceOf(name) !== null) return 'links';
  return UNITS.find(([sign]) => type.includes(sign))?.[1] ?? 'other part';
}

/** By a piece of the content type (ECMA-376-1, 15.2 and 14.2). */
const UNITS: readonly (readonly [string, string])[] = [
  ['properties', 'properties'],
  ['image/', 'picture'],
  ['theme', 'theme'],
  ['styles', 'styles'],
  ['settings', 'settings'],
  ['comments', 'comments'],
  ['diagram', 'diagram'],
  ['chart', 'chart'],
  ['drawing', 'drawing'],
  ['oleobject', 'embedded object'],
  ['officedocument.wordprocessingml.document', 'embedded document'],
  ['officedocument.spreadsheetml.sheet', 'embedded workbook'],
  ['officedocument.presentationml.presentation', 'embedded slides'],
  ['macroenabled', 'embedded document'],
  ['application/xml', 'custom XML'],
];
