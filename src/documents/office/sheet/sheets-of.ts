import { readXml } from '../../xml/read-xml.ts';
import { isReference } from '../namespaces.ts';
import type { OfficePart, Package } from '../package.ts';

/** A worksheet and what it is called in our words: `sheet 2 (hidden)`. */
export interface Placed {
  readonly part: OfficePart;
  readonly place: string;
  /** What its tab says. */
  readonly tab: string;
}

/** The part that everything in a workbook hangs from (ECMA-376-1, 12.3.23). */
export function workbookPart(pack: Package): OfficePart | undefined {
  const name = pack.relationshipsOf('').find(({ type }) => type === 'officeDocument')?.part;
  return name === undefined || name === null ? undefined : pack.part(name);
}

/**
 * The worksheets in the order of their tabs (18.2.19), then those that the workbook does not show at all.
 *
 * @returns the sheets, or why the workbook cannot be read
 */
export function sheetsOf(pack: Package, book: OfficePart, source: string): readonly Placed[] | string {
  const links = pack.relationshipsOf(book.name);
  const placed: Placed[] = [];
  const taken = new Set<string>();
  let number = 0;
  const fault = readXml(source, {
    opened({ local }, attributes) {
      if (local !== 'sheet') return;
      number += 1;
      const id = attributes.find((one) => one.local === 'id' && isReference(one.uri))?.value;
      const name = links.find((one) => one.id === id)?.part;
      const part = name === undefined || name === null ? undefined : pack.part(name);
      if (part === undefined || !isWorksheet(part) || taken.has(part.name)) return;
      taken.add(part.name);
      const state = STATES[attributes.find((one) => one.local === 'state')?.value ?? ''] ?? '';
      const tab = attributes.find((one) => one.local === 'name')?.value ?? '';
      placed.push({ part, place: `sheet ${number}${state}`, tab });
    },
  });
  if (fault !== null) return fault;
  const others = pack.parts.filter((part) => isWorksheet(part) && !taken.has(part.name));
  return [...placed, ...others.map((part, i) => ({ part, place: `sheet ${number + i + 1} (in no tab)`, tab: '' }))];
}

/** 18.18.68: a sheet that is very hidden can only be shown by a program. */
const STATES: Readonly<Record<string, string | undefined>> = { hidden: ' (hidden)', veryHidden: ' (very hidden)' };

function isWorksheet({ type }: OfficePart): boolean {
  return type.endsWith('.worksheet+xml') || type.endsWith('.dialogsheet+xml');
}
