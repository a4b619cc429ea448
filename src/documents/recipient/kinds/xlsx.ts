import { type Edit, refused } from '../../document.ts';
import type { Element } from '../../xml/elements.ts';
import { behind, firstIn, insteadIn, isWithin } from '../../xml/insert.ts';
import { readXml } from '../../xml/read-xml.ts';
import { escaped } from '../../xml/rewrite.ts';
import { officeParts, rootOf } from '../package/office-parts.ts';
import { type Source, withParts } from '../package/parts.ts';
import { putProperties } from '../package/properties.ts';
import type { Words } from '../recipient.ts';
import type { Stamp } from '../stamp.ts';
import { footerWith } from './sheet-footer.ts';

/** Excel: in the footer of every sheet as it is printed, and among the properties; no cell changes. */
export const stampXlsx: Stamp = (bytes, words, context) =>
  withParts(bytes, context, (parts) => {
    const office = officeParts(parts);
    const sheets = SHEETS.flatMap((end) => office.ofType(end));
    if (sheets.length === 0) return refused('damaged', 'holds no sheet');
    const marks = putProperties(parts, office, words);
    for (const name of sheets) {
      const sheet = parts.read(name);
      if (sheet === null) continue;
      const put = footerEdits(sheet, words);
      if (put === null) return refused('unknown', 'has a sheet whose footer is full');
      parts.edit(name, put.edits);
      marks.push(...put.marks);
    }
    return { kind: 'stamped', bytes: parts.bytes(), marks: [...marks, ...office.marks] };
  });

const SHEETS = ['.worksheet+xml', '.chartsheet+xml', '.dialogsheet+xml'];

/** The order of CT_HeaderFooter (ECMA-376-1, 18.3.1.46): that of pages with an odd number is that of all. */
const STRINGS = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'] as const;

interface Put {
  readonly edits: readonly Edit[];
  readonly marks: readonly string[];
}

/** Null where the line does not fit. */
function footerEdits(sheet: Source, words: Words): Put | null {
  const root = rootOf(sheet);
  if (root === undefined) return null;
  const children = childrenOf(sheet, root);
  const all = children.find(({ local }) => local === 'headerFooter');
  if (all !== undefined) return inFooters(sheet, all, words);
  const last = children.filter(({ local }) => EARLIER.has(local)).at(-1);
  const made = footerWith('', words);
  if (last === undefined || made === null) return null;
  const put = `<headerFooter xmlns="${root.uri}"><oddFooter>${escaped(made.footer, 'text')}</oddFooter></headerFooter>`;
  return { edits: [behind(last, put)], marks: made.marks };
}

function inFooters(sheet: Source, all: Element, words: Words): Put | null {
  const said = stringsWithin(sheet, all);
  const own = sheet.elements.filter((one) => isWithin(one, all));
  const edits: Edit[] = [];
  const marks: string[] = [];
  const wanted = [
    'oddFooter',
    ...(isTrue(all.named('differentOddEven')) ? ['evenFooter'] : []),
    ...(isTrue(all.named('differentFirst')) ? ['firstFooter'] : []),
  ];
  for (const name of wanted) {
    const made = footerWith(said.get(name) ?? '', words);
    if (made === null) return null;
    marks.push(...made.marks);
    const text = escaped(made.footer, 'text');
    const element = own.find(({ local }) => local === name);
    const earlier = STRINGS.slice(
      0,
      STRINGS.findIndex((one) => one === name),
    );
    const before = own.findLast(({ local }) => earlier.some((one) => one === local));
    const fresh = `<${name} xmlns="${all.uri}">${text}</${name}>`;
    if (element !== undefined) edits.push(insteadIn(sheet.source, element, text));
    else edits.push(before === undefined ? firstIn(sheet.source, all, fresh) : behind(before, fresh));
  }
  return { edits, marks };
}

/** What the elements of another say, by their names. */
function stringsWithin({ source }: Source, { start, end }: Element): Map<string, string> {
  const strings = new Map<string, string>();
  let at = '';
  readXml(source, {
    opened({ local }, _attributes, tagEnd) {
      at = tagEnd > start && tagEnd < end ? local : '';
    },
    text({ value, start: from }) {
      if (at !== '' && from > start && from < end) strings.set(at, `${strings.get(at) ?? ''}${value}`);
    },
    closed() {
      at = '';
    },
  });
  strings.delete('headerFooter');
  return strings;
}

/** Direct children of the root, in their order. */
function childrenOf({ elements }: Source, root: Element): readonly Element[] {
  const children: Element[] = [];
  for (const one of elements.toReversed()) {
    const next = children.at(-1);
    if (one !== root && (next === undefined || one.end <= next.start)) children.push(one);
  }
  return children.toReversed();
}

/** What a sheet holds before its footers (18.3.1.99, 18.3.1.12). */
const EARLIER = new Set(
  `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
   autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations
   hyperlinks printOptions pageMargins pageSetup`.split(/\s+/u),
);

function isTrue(value: string): boolean {
  return value === '1' || value === 'true';
}
