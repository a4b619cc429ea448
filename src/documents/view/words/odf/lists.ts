import { type XmlNode, below, elementsIn, valueOf } from '../xml-tree.ts';

/** Which levels of which styles of lists have numbers (OpenDocument 1.3, part 3, 16.30 to 16.34). */
export function numberedLists(roots: readonly (XmlNode | null)[]): (style: string, level: number) => boolean {
  const numbered = new Set<string>();
  for (const style of roots.flatMap((root) => below(root ?? undefined, 'list-style'))) {
    for (const level of elementsIn(style, 'list-level-style-number')) {
      const isShown = valueOf(level, 'num-format') !== '';
      if (isShown) numbered.add(`${valueOf(style, 'name')} ${valueOf(level, 'level')}`);
    }
  }
  return (style, level) => numbered.has(`${style} ${level + 1}`);
}
