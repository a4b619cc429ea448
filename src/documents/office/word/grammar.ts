import type { AttributeRole, Grammar, Role } from '../../xml/grammar.ts';
import type { Attribute, Name } from '../../xml/read-xml.ts';
import { isMarkup } from '../markup.ts';
import { isDrawing, isWord } from '../namespaces.ts';

/** What the elements of WordprocessingML mean for the text (ECMA-376-1, 17), with shapes and VML in it. */
export const GRAMMAR: Grammar = {
  role({ uri, local }, attributes) {
    // a tab among the properties of a paragraph is a place to which a tab goes (17.3.1.37)
    if (isWord(uri)) return local === 'tab' && attributes.length > 0 ? INLINE : (ROLES[local] ?? INLINE);
    if (isDrawing(uri)) return DRAWN[local] ?? INLINE;
    return uri === COMPATIBILITY && local === 'Fallback' ? { kind: 'apart', unit: 'older form' } : INLINE;
  },
  holdsText: ({ uri, local }) => (isWord(uri) && TEXTS.has(local)) || (isDrawing(uri) && local === 't'),
  needsXmlSpace: ({ uri, local }) => isWord(uri) && TEXTS.has(local),
  attribute: attributeRole,
  views: [
    {
      place: 'before its changes',
      leavesOut: ({ uri, local }) => isWord(uri) && (local === 'ins' || local === 'moveTo'),
    },
    {
      place: 'after its changes',
      leavesOut: ({ uri, local }) => isWord(uri) && (local === 'del' || local === 'moveFrom'),
    },
  ],
};

const INLINE: Role = { kind: 'inline' };
const CUT: Role = { kind: 'cut' };

/** Markup Compatibility (ECMA-376-3, 7.6): the same again for programs that do not know the newer form. */
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

const ROLES: Readonly<Record<string, Role | undefined>> = {
  p: { kind: 'line', unit: 'paragraph' },
  tbl: { kind: 'group', unit: 'table' },
  tr: { kind: 'line', unit: 'row' },
  tc: { kind: 'cell' },
  txbxContent: { kind: 'apart', unit: 'text box' },
  footnote: { kind: 'group', unit: 'footnote' },
  endnote: { kind: 'group', unit: 'endnote' },
  comment: { kind: 'group', unit: 'comment' },
  docPart: { kind: 'group', unit: 'building block' },
  instrText: { kind: 'beside', unit: 'codes of fields' },
  delInstrText: { kind: 'beside', unit: 'codes of fields' },
  fldChar: { kind: 'ends', unit: 'codes of fields' },
  tab: { kind: 'signs', signs: '\t' },
  ptab: { kind: 'signs', signs: '\t' },
  br: { kind: 'signs', signs: '\n' },
  cr: { kind: 'signs', signs: '\n' },
  noBreakHyphen: { kind: 'signs', signs: '-' },
  docVar: { kind: 'line', unit: 'variable' },
  // a form field's name and what it holds at first (17.16.17): no part of the text around it
  ffData: { kind: 'beside', unit: 'form fields' },
  textInput: { kind: 'line', unit: 'form field' },
  style: { kind: 'line', unit: 'style' },
  // the same once more, as Word keeps it for itself (17.16.15)
  fldData: CUT,
  // numbers of sessions in which somebody edited: they tie one document to another
  rsids: CUT,
  rsid: CUT,
};

const DRAWN: Readonly<Record<string, Role | undefined>> = {
  p: { kind: 'line', unit: 'paragraph in a shape' },
  br: { kind: 'signs', signs: '\n' },
};

const TEXTS = new Set(['t', 'delText', 'instrText', 'delInstrText']);

function attributeRole(element: Name, attribute: Attribute): AttributeRole {
  const { uri, local } = attribute;
  if (isWord(uri) && local.startsWith('rsid')) return 'cut';
  if (isWord(element.uri)) {
    const own = VALUES[element.local]?.[local];
    if (own !== undefined) return own;
  }
  return isMarkup(attribute) ? 'skip' : 'read';
}

/** Of protections (17.15.1.29 and 17.15.1.93): an edit of the document needs no password without them. */
const PROTECTION: Readonly<Record<string, AttributeRole>> = Object.fromEntries(
  (
    'hash salt hashValue saltValue spinCount algorithmName cryptProviderType cryptAlgorithmClass cryptAlgorithmType ' +
    'cryptAlgorithmSid cryptSpinCount cryptProvider algIdExt algIdExtSource cryptProviderTypeExt cryptProviderTypeExtSource'
  )
    .split(' ')
    .map((name) => [name, 'cut']),
);

/** Attributes that are text, or that nobody may have from a copy. */
const VALUES: Readonly<Record<string, Readonly<Record<string, AttributeRole | undefined>> | undefined>> = {
  docVar: { name: 'label', val: 'text' },
  // what a content control is called stands before what it holds (17.5.2.1)
  alias: { val: 'label' },
  // of a form field, of a style
  name: { val: 'label' },
  // the text of a form field (17.16.10)
  default: { val: 'text' },
  // what a password to change the document is checked against (17.15.1.29): it can be guessed from that
  documentProtection: PROTECTION,
  writeProtection: PROTECTION,
};

/** What the copy of a part will not have, in our words. */
export function droppedFrom(source: string): string[] {
  return [
    ...(/\brsid[A-Z]?[a-zA-Z]*="/u.test(source) || source.includes('<w:rsid') ? ['numbers of editing sessions'] : []),
    ...(/<w:(?:document|write)Protection\s[^>]{0,2000}(?:hash|salt)/iu.test(source)
      ? ['the password of a protection']
      : []),
  ];
}
