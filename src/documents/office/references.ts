import type { Edit } from '../document.ts';
import { cutAttribute, tagStart } from '../xml/markup.ts';
import { readXml } from '../xml/read-xml.ts';
import { spliced } from '../xml/rewrite.ts';
import { isReference } from './namespaces.ts';

/**
 * A source without what refers to relationships that are not there any more: a package that refers to them is broken.
 * The element goes, unless it says more than that. Null where the source cannot be read.
 */
export function withoutReferences(source: string, ids: ReadonlySet<string>): string | null {
  const cuts: Edit[] = [];
  /** Where each open element starts that goes; null for the others. */
  const open: (number | null)[] = [];
  let within = 0;
  const fault = readXml(source, {
    opened({ local }, attributes, end) {
      const own = attributes.filter(({ uri, value }) => isReference(uri) && ids.has(value));
      const goes = own.length > 0 && within === 0 && !SAYS_MORE.has(local);
      if (own.length > 0 && within === 0 && !goes) cuts.push(...own.map((one) => cutAttribute(source, one)));
      if (goes) within += 1;
      open.push(goes ? tagStart(source, end) : null);
    },
    closed(_name, end) {
      const start = open.pop() ?? null;
      if (start === null) return;
      within -= 1;
      cuts.push({ start, end, put: '' });
    },
  });
  return fault === null ? spliced(source, cuts) : null;
}

/** How a sheet is printed (ECMA-376-1, 18.3.1.63), and the same of a view of it (18.3.1.16). */
const SAYS_MORE = new Set(['pageSetup', 'customSheetView']);
