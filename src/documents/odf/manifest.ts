import type { Edit } from '../document.ts';
import { elementsOf } from '../xml/elements.ts';
import { spliced } from '../xml/rewrite.ts';

/** What an OpenDocument package says of its parts (OpenDocument 1.3, part 2, 3.2). */
export interface Manifest {
  /** Whether a part is encrypted. */
  readonly isLocked: boolean;
  /** The source without the entries of parts that are not in the copy. */
  without(isGone: (name: string) => boolean): string;
}

export const MANIFEST = 'META-INF/manifest.xml';

/** @returns the manifest, or why it cannot be read */
export function manifestOf(source: string): Manifest | string {
  const elements = elementsOf(source);
  if (typeof elements === 'string') return elements;
  return {
    isLocked: elements.some(({ local }) => local === 'encryption-data'),
    without(isGone) {
      const cuts = elements
        .filter(({ local, named }) => local === 'file-entry' && isGone(named('full-path')))
        .map(({ start, end }): Edit => ({ start, end, put: '' }));
      return spliced(source, cuts);
    },
  };
}
