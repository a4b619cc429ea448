import type { Edit } from '../../document.ts';
import { flow } from '../../flow.ts';
import { tagStart } from '../../xml/markup.ts';
import { type Value, readXml } from '../../xml/read-xml.ts';
import { slotted } from '../../xml/slots.ts';
import { type Aside, aside } from './aside.ts';

/** A shared string, and the UTF-16 units of the source from its first sign to behind its last. */
export interface SharedString {
  readonly text: string;
  readonly runs: readonly Value[];
  readonly start: number;
  readonly end: number;
}

/** The table of shared strings (ECMA-376-1, 18.4.9). */
export interface SharedStrings {
  readonly source: string;
  readonly strings: readonly SharedString[];
  /** What stands beside the text of cells, such as how its characters are read out (18.4.6). */
  readonly aside: Aside;
  /** `uniqueCount`, which is optional. */
  readonly counts: readonly Value[];
  /** Where another string can be put. */
  readonly end: number;
}

/** Reads the part of shared strings; a sentence's end where it cannot be read. */
export function readStrings(source: string): SharedStrings | string {
  const strings: SharedString[] = [];
  const beside = aside('shared strings, beside their text');
  let counts: readonly Value[] = [];
  let end = source.length;
  let start = 0;
  let runs: Value[] = [];
  let inReading = 0;
  let inText = false;
  const fault = readXml(source, {
    opened({ local }, attributes, tagEnd) {
      if (local === 'sst') counts = attributes.filter((one) => one.local === 'uniqueCount');
      if (local === 'si') {
        start = tagStart(source, tagEnd);
        runs = [];
      }
      if (local === 'rPh') inReading += 1;
      inText = local === 't' && inReading === 0;
    },
    text(value) {
      if (inText) runs.push(value);
      else beside.add(value);
    },
    comment: beside.add,
    closed({ local }, tagEnd) {
      inText = false;
      if (local === 'rPh') inReading -= 1;
      if (local === 'sst') end = tagStart(source, tagEnd);
      if (local === 'si') strings.push({ text: textOf(runs), runs, start, end: tagEnd });
    },
  });
  return fault ?? { source, strings, aside: beside, counts, end };
}

/** Text that stands in runs, one after the other (ECMA-376-1, 18.4.8 and 18.3.1.53). */
export function textOf(runs: readonly Value[]): string {
  return runs.length === 1 ? (runs[0]?.value ?? '') : runs.map(({ value }) => value).join('');
}

/** Edits of the text of runs as edits of the source; what goes over several is put into the first. */
export function runSplices(source: string, runs: readonly Value[], edits: readonly Edit[]): Edit[] {
  const own = flow('');
  for (const [i, { value }] of runs.entries()) own.add(value, i);
  return slotted(
    source,
    runs.map((value) => ({ value })),
    [own],
  ).splices([edits]);
}
