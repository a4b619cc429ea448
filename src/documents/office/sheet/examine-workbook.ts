import type { Examined } from '../../document.ts';
import { examineXml, xmlText } from '../../xml/examine-xml.ts';
import { plainRows, plainStrings } from './plain-rows.ts';

/**
 * Sheets and shared strings as another reader sees them: each row a line with the text of its cells, formulas, and the
 * strings that no cell shows; as bytes the parts themselves and all rows once more with nothing between their cells.
 */
export function examineWorkbook(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Examined> {
  const seen = new Map<string, Examined>();
  const shared = [...parts].find(([, part]) => beginsWith(part, 'sst'));
  const strings = shared === undefined ? [] : plainStrings(xmlText(shared[1]));
  const shown = new Set<number>();
  let number = 0;
  for (const [name, part] of parts) {
    if (!beginsWith(part, 'worksheet')) continue;
    number += 1;
    const place = `sheet part ${number}`;
    const { rows, joined, formulas, around } = plainRows(xmlText(part), strings, shown);
    const other = examineXml(new TextEncoder().encode(around), `${place}, around its cells`);
    seen.set(name, {
      texts: [
        { text: rows, place, marks: [] },
        { text: formulas, place: `${place}, formulas`, marks: [] },
        ...(other?.texts ?? []),
      ],
      bytes: [part, new TextEncoder().encode(joined), ...(other?.bytes ?? [])],
      unexamined: [],
    });
  }
  if (shared === undefined) return seen;
  const [name, part] = shared;
  const left = strings.filter((_, index) => !shown.has(index));
  const text = left.map((one) => `${one}\n`).join('\n');
  const texts = [{ text, place: 'shared strings that no cell shows', marks: [] }];
  return seen.set(name, { texts, bytes: [part, new TextEncoder().encode(strings.join(''))], unexamined: [] });
}

/** Whether the first element of a part is called so, with whatever prefix. */
function beginsWith(part: Uint8Array, element: string): boolean {
  const head = xmlText(part.subarray(0, HEAD));
  return new RegExp(`^\\s*(?:<[?!][^>]*>\\s*)*<(?:[\\w.-]{1,80}:)?${element}[\\s/>]`, 'u').test(head);
}

/** Bytes; what stands before the first element is shorter. */
const HEAD = 4_096;
