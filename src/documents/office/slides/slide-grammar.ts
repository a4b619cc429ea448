import type { Grammar, Role } from '../../xml/grammar.ts';
import type { Attribute, Name } from '../../xml/read-xml.ts';
import { isMarkup } from '../markup.ts';
import { isDrawing, isReference, isSlides } from '../namespaces.ts';

/**
 * Slides, their layouts, masters and notes: shapes with paragraphs and tables of DrawingML (ECMA-376-1, 21.1.2 and
 * 21.1.3), and what their shapes are called.
 */
export const SLIDE: Grammar = {
  role({ uri, local }) {
    if (isSlides(uri) && local === 'text') return COMMENT;
    return isDrawing(uri) ? (ROLES[local] ?? INLINE) : INLINE;
  },
  holdsText: ({ uri, local }) => isDrawing(uri) && local === 't',
  attribute: (element, attribute) => (isLeftAsIs(element, attribute) ? 'skip' : 'read'),
};

const INLINE: Role = { kind: 'inline' };
/** The whole of a comment of old (19.4.7). */
const COMMENT: Role = { kind: 'line', unit: 'comment' };

const ROLES: Readonly<Record<string, Role | undefined>> = {
  p: { kind: 'line', unit: 'paragraph' },
  tbl: { kind: 'group', unit: 'table' },
  tr: { kind: 'line', unit: 'row' },
  tc: { kind: 'cell' },
  br: { kind: 'signs', signs: '\n' },
};

/** Numbers and short words that stand where people write are read too. */
function isLeftAsIs(element: Name, attribute: Attribute): boolean {
  const isWritten = WRITTEN.has(attribute.local) || (element.local === 'tag' && attribute.local === 'val');
  return !isWritten && (isMarkup(attribute) || isReference(attribute.uri));
}

/** What people write into: alternative text, titles, tips (20.1.2.2.8 and 21.1.2.3.5). */
const WRITTEN = new Set(['descr', 'title', 'name', 'tooltip', 'invalidUrl', 'initials']);
