import { flow } from '../../flow.ts';
import { readXml } from '../../xml/read-xml.ts';
import { type Slot, type XmlPart, slotted } from '../../xml/slots.ts';
import { type PivotFields, holdsValue, valueSlot } from './pivot-fields.ts';

/** The rows that a pivot table was made from (ECMA-376-1, 18.10.1.69), below the names of their columns. */
export function pivotRecords(source: string, place: string, fields: PivotFields): XmlPart | string {
  const slots: Slot[] = [];
  const rows = flow(place);
  const line = (text: string): string => text.replaceAll(/[\t\r\n]/gu, ' ');
  rows.gap(`${fields.names.map(line).join('\t')}\t\n`);
  let row = 0;
  let column = 0;
  const fault = readXml(source, {
    opened({ local }, attributes, end) {
      if (local === 'r') {
        row += 1;
        column = 0;
        rows.mark(`${place}, row ${row}`);
        return;
      }
      const value = attributes.find((one) => one.local === 'v');
      if (value === undefined) rows.gap(EMPTY.has(local) ? '\t' : '');
      else if (local === 'x') rows.gap(`${line(fields.shared[column]?.[Number(value.value)] ?? '')}\t`);
      else if (holdsValue(local)) {
        rows.add(line(value.value), slots.push(valueSlot(source, value, local, end)) - 1);
        rows.gap('\t');
      }
      if (value !== undefined || EMPTY.has(local)) column += 1;
    },
    closed({ local }) {
      if (local === 'r') rows.gap('\n');
    },
    text(value) {
      if (value.value.trim() === '') return;
      rows.add(value.value, slots.push({ value }) - 1);
      rows.gap('\n');
    },
  });
  return fault ?? slotted(source, slots, [rows]);
}

const EMPTY = new Set(['m']);
