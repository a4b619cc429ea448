import type { Grammar, Role } from '../xml/grammar.ts';
import { isMarkup } from './markup.ts';
import { isReference } from './namespaces.ts';
import { checksPassword } from './password-checks.ts';

/**
 * Parts of a workbook or a presentation that hold names, comments, tags and what was read from other workbooks: each
 * element a line, a name before what it stands for (ECMA-376-1, 18.2.5, 18.7.3, 18.14 and 19.3.3.2).
 */
export const PLAIN: Grammar = {
  role: ({ local }) => ROLES[local] ?? ENTRY,
  holdsText: ({ local }) => local === 't' || local === 'v',
  attribute(element, attribute) {
    if (checksPassword(element, attribute)) return 'cut';
    if (LABELLED.has(element.local) && attribute.local === 'name') return 'label';
    if (TEXTS.has(`${element.local} ${attribute.local}`)) return 'text';
    return isMarkup(attribute) || isReference(attribute.uri) ? 'skip' : 'read';
  },
};

const ENTRY: Role = { kind: 'line', unit: 'entry' };
const INLINE: Role = { kind: 'inline' };

const ROLES: Readonly<Record<string, Role | undefined>> = {
  definedName: { kind: 'line', unit: 'name' },
  row: { kind: 'line', unit: 'row' },
  cell: { kind: 'cell' },
  modifyVerifier: { kind: 'cut' },
  text: { kind: 'line', unit: 'comment' },
  // runs of rich text and how they look (18.4.4 and 18.4.7)
  ...Object.fromEntries(
    'r t rPr rPh phoneticPr b i strike condense extend outline shadow u vertAlign sz color rFont family charset scheme'
      .split(' ')
      .map((local) => [local, INLINE]),
  ),
};

/** Elements whose `name` names what they hold. */
const LABELLED = new Set(['definedName', 'tag']);
const TEXTS = new Set(['tag val', 'definedName refersTo']);
