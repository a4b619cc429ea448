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
}

/** Each column's values below its name, then everything else that the part says. */
export function pivotFields(source: string, place: string): PivotFields | string {
  const slots: Slot[] = [];
  const columns = flow(`${place}, columns`);
  const others = flow(`${place}, attributes`);
  const names: string[] = [];
  const shared: string[][] = [];
  /** Where the tag of the values that are open ends, with its attributes. */
  let items: { readonly end: number; readonly attributes: readonly Attribute[] } | null = null;
  const fault = readXml(source, {
    opened({ local }, attributes, end) {
      if (local === 'sharedItems') items = { end, attributes };
      for (const one of attributes) {
        const isName = local === 'cacheField' && one.local === 'name';
        const isItem = items !== null && one.local === 'v' && VALUES.has(local);
        if (isName) {
          columns.mark(`${place}, column ${names.push(one.value)}`);
          shared.push([]);
        }
        if (isItem) shared.at(-1)?.push(one.value);
        if (isName || isItem) {
          columns.add(one.value.replaceAll(/[\t\r\n]/gu, ' '), slots.push(slotOf(source, one, local, end, items)) - 1);
          columns.gap('\t\n');
        } else if (one.uri !== XMLNS && one.local !== 'id' && one.local !== 'uri') {
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
      if (local === 'sharedItems') items = null;
      if (local === 'cacheField') columns.gap('\n');
    },
  });
  return fault ?? { ...slotted(source, slots, [columns, others]), names, shared };
}

/** Elements that hold a value of a column (18.10.1.90, .61, .16, .4, .27). */
export const VALUES: ReadonlySet<string> = new Set(['s', 'n', 'd', 'b', 'e']);
const XMLNS = 'http://www.w3.org/2000/xmlns/';

type Items = { readonly end: number; readonly attributes: readonly Attribute[] } | null;

function slotOf(source: string, value: Attribute, element: string, end: number, items: Items): Slot {
  if (!VALUES.has(element) || element === 's' || items === null) return { value };
  return { value, also: () => [...asString(source, end), ...mixed(source, items)] };
}

/** A value that is no number, date or truth any more becomes a text: the element gets another name. */
export function asString(source: string, tagEnd: number): Edit[] {
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

/** What the values of a column are all of does not hold any more, nor which is the least and the greatest. */
function mixed(source: string, { end, attributes }: NonNullable<Items>): Edit[] {
  const told = attributes.filter(({ local }) =>
    /^(?:contains\w{1,30}|minValue|maxValue|minDate|maxDate)$/u.test(local),
  );
  return [...told.map((one) => cutAttribute(source, one)), putAttribute(source, end, 'containsMixedTypes="1"')];
}
