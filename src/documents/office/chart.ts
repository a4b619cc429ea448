import type { Edit } from '../document.ts';
import { flow } from '../flow.ts';
import { type Value, readXml } from '../xml/read-xml.ts';
import { spliced } from '../xml/rewrite.ts';
import { type Slot, type XmlPart, slotted } from '../xml/slots.ts';
import { sourcePart } from '../xml/source-part.ts';
import { isMarkup } from './markup.ts';

/** Whether a part is a chart, by its type (ECMA-376-1, 14.2.1). */
export function isChart(type: string): boolean {
  return type.endsWith('drawingml.chart+xml');
}

/**
 * A chart: what its series remember of the cells that they draw, below the name of each (ECMA-376-1, 21.2.2.27 and
 * 21.2.2.122), then everything else as its source. A number that goes becomes 0, since a chart can draw nothing else.
 */
export function chartPart(source: string, place: string): XmlPart | string {
  const slots: Slot[] = [];
  const series = flow(`${place}, series`);
  const numbers: Value[] = [];
  const open: string[] = [];
  let [count, line] = [0, 0];
  const isWithin = (local: string): boolean => open.includes(local);
  const fault = readXml(source, {
    opened({ local }) {
      open.push(local);
      if (local !== 'ser') return;
      count += 1;
      line = 0;
      series.mark(`${place}, series ${count}`);
    },
    closed({ local }) {
      open.pop();
      if (local === 'ser') series.gap('\n');
    },
    text(value) {
      if (open.at(-1) !== 'v' || !isWithin('ser')) return;
      if (isWithin('numCache') || isWithin('numLit')) numbers.push(value);
      if (!isWithin('tx') && !VALUES.some(isWithin)) return;
      // with a number before each, a single column reads as a table
      series.gap(`${line}\t`);
      series.add(value.value.replaceAll(/[\t\r\n]/gu, ' '), slots.push({ value }) - 1);
      series.gap('\n');
      line += 1;
    },
  });
  if (fault !== null) return fault;
  const columns = slotted(source, slots, [series]);
  const rest = sourcePart(source, place, (_element, one) => isMarkup(one));
  if (typeof rest === 'string') return rest;
  const own = columns.passages.length;
  const splices = (edits: readonly (readonly Edit[])[]): Edit[] => {
    const first = columns.splices(edits.slice(0, own));
    const others = rest.splices(edits.slice(own)).filter((one) => !first.some((edit) => meets(one, edit)));
    return asNumbers([...first, ...others], numbers);
  };
  return {
    passages: [...columns.passages, ...rest.passages],
    splices,
    write: (edits) => spliced(source, splices(edits)),
  };
}

const VALUES = ['val', 'xVal', 'yVal', 'bubbleSize'];

interface Span {
  readonly start: number;
  readonly end: number;
}

function meets(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Where a number is edited, it goes as a whole. */
function asNumbers(splices: readonly Edit[], numbers: readonly Value[]): Edit[] {
  const gone = numbers.filter((number) => splices.some((one) => meets(one, number)));
  const others = splices.filter((one) => !gone.some((number) => meets(one, number)));
  return [...others, ...gone.map(({ start, end }) => ({ start, end, put: '0' }))];
}
