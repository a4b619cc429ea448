import type { Edit, Refused } from '../../document.ts';
import { refused } from '../../document.ts';
import { decodeText } from '../../text-bytes.ts';
import { xmlPart } from '../../xml/xml-part.ts';
import { type Chapter, xmlChapter } from '../chapter.ts';
import { officeFormat } from '../office.ts';
import { PLAIN } from '../plain-grammar.ts';
import type { OfficePart, Package } from '../package.ts';
import { examineWorkbook } from './examine-workbook.ts';
import { pivotChapter } from './pivots.ts';
import { type Placed, sheetsOf, workbookPart } from './sheets-of.ts';
import { workbook } from './workbook.ts';

/** SpreadsheetML (ECMA-376-1, 12 and 18): the rows of each sheet, then names, comments and what lies around them. */
export const xlsx = officeFormat({
  format: 'xlsx',
  chapters(pack) {
    return Promise.resolve(chaptersOf(pack));
  },
  examineParts: examineWorkbook,
});

function chaptersOf(pack: Package): readonly Chapter[] | Refused {
  const book = workbookPart(pack);
  const source = book === undefined ? undefined : decodeText(book.bytes)?.text;
  if (book === undefined || source === undefined) return refused('damaged', 'holds no workbook');
  const sheets = sheetsOf(pack, book, source);
  if (typeof sheets === 'string') return refused('damaged', `holds a workbook that ${sheets}`);
  const chapters: Chapter[] = [];
  const cells = sheetsChapter(sheets, stringsPart(pack, book));
  if ('kind' in cells) return cells;
  chapters.push(cells);
  const counts = new Map<string, number>();
  const nextOf = (unit: string): string => {
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
    return `${unit} ${counts.get(unit) ?? 0}`;
  };
  for (const part of pack.parts) {
    if (part.type.endsWith('.pivotcachedefinition+xml')) {
      const pivot = pivotChapter(part, pack, nextOf('pivot table'));
      if ('kind' in pivot) return pivot;
      chapters.push(pivot);
    }
    const unit = part === book ? 'workbook' : UNITS.find(([sign]) => part.type.endsWith(sign))?.[1];
    if (unit === undefined) continue;
    const place = part === book ? unit : nextOf(unit);
    const chapter = xmlChapter(part, (text) => xmlPart(text, place, PLAIN));
    if ('kind' in chapter) return chapter;
    chapters.push(chapter);
  }
  return chapters;
}

/** By the end of the content type (12.3; [MS-XLSX], 2.1). */
const UNITS: readonly (readonly [string, string])[] = [
  ['spreadsheetml.comments+xml', 'comments'],
  ['.threadedcomments+xml', 'comments in threads'],
  ['.person+xml', 'persons'],
  ['.externallink+xml', 'link to another workbook'],
  ['.chartsheet+xml', 'sheet with a chart'],
];

/** The part of the strings that cells share. */
export function stringsPart(pack: Package, book: OfficePart): OfficePart | undefined {
  const name = pack.relationshipsOf(book.name).find(({ type }) => type === 'sharedStrings')?.part;
  return name === undefined || name === null ? undefined : pack.part(name);
}

/** All sheets with the strings that they share, as one chapter. */
function sheetsChapter(placed: readonly Placed[], strings: OfficePart | undefined): Chapter | Refused {
  const parts = [...placed.map(({ part }) => part), ...(strings === undefined ? [] : [strings])];
  const decoded = parts.map(({ bytes }) => decodeText(bytes));
  const texts = decoded.map((one) => one?.text ?? null);
  if (texts.includes(null)) return refused('damaged', 'holds a part that is no text');
  const sources = placed.map(({ place }, i) => ({ place, source: texts[i] ?? '' }));
  const own = workbook(strings === undefined ? null : (texts.at(-1) ?? null), sources);
  if (typeof own === 'string') return refused('damaged', `holds a part that ${own}`);
  return {
    parts: parts.map(({ name }) => name),
    passages: own.passages,
    dropped: own.losesChecks ? ['checks of passwords'] : [],
    write(edits: readonly (readonly Edit[])[], values) {
      const made = own.write(edits, values);
      const safe = [...made.sheets, made.strings];
      const changed = parts.flatMap(({ name }, i): [string, Uint8Array][] => {
        const [one, text] = [decoded[i], safe[i]];
        return one === null || one === undefined || text === undefined || text === one.text
          ? []
          : [[name, one.encode(text)]];
      });
      return Promise.resolve({ kind: 'rewritten', parts: new Map(changed) });
    },
  };
}
