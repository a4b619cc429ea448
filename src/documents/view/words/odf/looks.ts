import { type Looks, isCodeFont, withOwn } from '../word/styles.ts';
import { type XmlNode, below, path, valueOf } from '../xml-tree.ts';

/** How text of a style looks. Styles of paragraphs and of spans have names of their own. */
export type LooksOf = (family: 'paragraph' | 'text', style: string) => Looks;

/** The styles of all parts (OpenDocument 1.3, part 3, 16). */
export function looksOf(roots: readonly (XmlNode | null)[]): LooksOf {
  const styles = new Map<string, XmlNode>();
  for (const root of roots) {
    for (const style of below(root ?? undefined, 'style'))
      styles.set(`${valueOf(style, 'family')} ${valueOf(style, 'name')}`, style);
  }
  const known = new Map<string, Looks>();
  const look = (key: string, depth: number): Looks => {
    const before = known.get(key);
    const style = styles.get(key);
    if (before !== undefined || style === undefined || depth > DEEPEST) return before ?? {};
    const parent = look(`${valueOf(style, 'family')} ${valueOf(style, 'parent-style-name')}`, depth + 1);
    const looks = withOwn(parent, looksIn(path(style, 'text-properties')));
    known.set(key, looks);
    return looks;
  };
  return (family, style) => look(`${family} ${style}`, 0);
}

/** Styles that are based on one another. */
const DEEPEST = 20;

/** 20.183 and those around it. */
function looksIn(properties: XmlNode | undefined): Looks {
  const weight = valueOf(properties, 'font-weight');
  const slant = valueOf(properties, 'font-style');
  const line = valueOf(properties, 'text-line-through-style');
  return {
    bold: weight === '' ? undefined : /^(?:bold|[6-9]00)$/u.test(weight),
    italic: slant === '' ? undefined : slant !== 'normal',
    struck: line === '' ? undefined : line !== 'none',
    code: isCodeFont(valueOf(properties, 'font-name') || valueOf(properties, 'font-family')),
  };
}
