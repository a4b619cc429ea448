import type { Edit } from '../../document.ts';
import { flow } from '../../flow.ts';
import { cutAttribute, putAttribute, tagStart } from '../../xml/markup.ts';
import { type Attribute, readXml } from '../../xml/read-xml.ts';
import { type Slot, type XmlPart, slotted } from '../../xml/slots.ts';

/** What a pivot table remembers of the columns that it was made from (ECMA-376-1, 18.10.1.67). */
export interface PivotFields extends XmlPart {
  /** The names of the columns. */
  readonly names: readonly string[];
  /** The values that records name by their place, for each column. */
  readonly shared: readonly (readonly string[])[];
  /** Edits of the source that say that columns hold values of any kind: a placeholder is no number. */
  readonly loosened: readonly Edit[];
}

/** Each column's values below its name, then everything else that the part says. */
export function pivotFields(source: string, place: string): PivotFields | string {
  const slots: Slot[] = [];
  const columns = flow(`${place}, columns`);
  const others = flow(`${place}, attributes`);
  const names: string[] = [];
  const shared: string[][] = [];
  const loosened: Edit[] = [];
  const extremes: Edit[] = [];
  let inItems = false;
  const fault = readXml(source, {
    opened({ local }, attributes, end) {
      if (local === 'sharedItems') {
        inItems = true;
        loosened.push(...mixed(source, end, attributes));
        extremes.push(...attributes.filter(isExtreme).map((one) => cutAttribute(source, one)));
      }
      for (const one of attributes) {
        const isName = local === 'cacheField' && one.local === 'name';
        const isItem = inItems && one.local === 'v' && VALUES.has(local);
        if (isName) {
          columns.mark(`${place}, column ${names.push(one.value)}`);
          shared.push([]);
        }
        if (isItem) shared.at(-1)?.push(one.value);
        if (isName || isItem) {
          // with a number before each, a single column reads as the table that it is a part of
          columns.gap(`${isName ? 0 : (shared.at(-1)?.length ?? 0)}\t`);
          columns.add(one.value.replaceAll(/[\t\r\n]/gu, ' '), slots.push(valueSlot(source, one, local, end)) - 1);
          columns.gap('\n');
        } else if (local !== 'sharedItems' && one.uri !== XMLNS && one.local !== 'id' && one.local !== 'uri') {
          others.gap(`${one.local}=`);
          others.add(one.value, slots.push({ value: one }) - 1);
          others.gap('\n');
        }
      }
    },
    text(value) {
      if (value.value.trim() === '') return;
      others.add(value.value, slots.push({ value }) - 1);
      others.gap('\n');
    },
    closed({ local }) {
      if (local === 'sharedItems') inItems = false;
      if (local === 'cacheField') columns.gap('\n');
    },
  });
  return fault ?? { ...slotted(source, slots, [columns, others], extremes), names, shared, loosened };
}

/** Elements that hold a value of a column (18.10.1.90, .61, .16, .4, .27). */
const VALUES: ReadonlySet<string> = new Set(['s', 'n', 'd', 'b', 'e']);
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** The value of a column or a record: when it is edited, its element becomes one of text. */
export function valueSlot(source: string, value: Attribute, element: string, tagEnd: number): Slot {
  return element === 's' ? { value } : { value, also: () => asString(source, tagEnd) };
}

export function holdsValue(element: string): boolean {
  return VALUES.has(element);
}

/** A value that is no number, date or truth any more becomes a text: the element gets another name. */
function asString(source: string, tagEnd: number): Edit[] {
  const start = tagStart(source, tagEnd) + 1;
  const name = /^[^\s/>]{1,80}/u.exec(source.slice(start, tagEnd))?.[0] ?? '';
  const last = name.length - 1;
  const closing = source[tagEnd - 2] === '/' ? -1 : source.indexOf(`</${name}`, tagEnd) + '</'.length;
  return [start, ...(closing < 0 ? [] : [closing])].map((at) => ({
    start: at + last,
    end: at + name.length,
    put: 's',
  }));
}

/** The least and the greatest value of a column give both away; they are left out always, and nobody needs them. */
function isExtreme({ local }: Attribute): boolean {
  return /^(?:min|max)(?:Value|Date)$/u.test(local);
}

/** Says of a column that it holds values of more than one kind, in place of what it said. */
function mixed(source: string, tagEnd: number, attributes: readonly Attribute[]): Edit[] {
  const told = attributes.filter(({ local }) => local.startsWith('contains'));
  if (told.length === 0) return [];
  return [...told.map((one) => cutAttribute(source, one)), putAttribute(source, tagEnd, 'containsMixedTypes="1"')];
}
