import { type Words, lineOf } from '../recipient.ts';

/** Excel refuses longer headers and footers (Excel specifications and limits, Microsoft). */
const MOST = 255;

type Section = 'L' | 'C' | 'R';
const SECTIONS: readonly Section[] = ['L', 'C', 'R'];

/**
 * A footer of a sheet with the recipient's line in it: in the first of its three sections that is empty, else below what
 * stands in the middle. The line is said shorter where it would be too long; null where nothing fits.
 */
export function footerWith(
  footer: string,
  words: Words,
): { readonly footer: string; readonly marks: readonly string[] } | null {
  const sections = sectionsOf(footer);
  const own = SECTIONS.find((name) => (sections.get(name) ?? '') === '') ?? 'C';
  const before = sections.get(own) ?? '';
  for (const line of [words.line, lineOf({ ...words, name: '' }), `Share ${words.share}.`]) {
    // a number would be read as a part of the size before it; `&` begins a code
    const put = `${before === '' ? '' : '\n'}&7 ${line.replaceAll('&', '&&')}`;
    const made = new Map([...sections, [own, `${before}${put}`]]);
    const whole = SECTIONS.map((name) => (made.has(name) ? `&${name}${made.get(name) ?? ''}` : '')).join('');
    if (whole.length <= MOST) return { footer: whole, marks: [put, `&${own}`] };
  }
  return null;
}

/** `&L`, `&C` and `&R` begin a section (ECMA-376-1, 18.3.1.46); what stands before any is in the middle. */
function sectionsOf(footer: string): ReadonlyMap<Section, string> {
  const sections = new Map<Section, string>();
  let own: Section = 'C';
  for (const piece of footer.match(/&[^]|[^&]+|&$/gu) ?? []) {
    const begun = SECTIONS.find((name) => piece === `&${name}`);
    if (begun === undefined) sections.set(own, `${sections.get(own) ?? ''}${piece}`);
    else own = begun;
  }
  return sections;
}
