import type { AttributeRole, Grammar, OpenElement, Role } from '../xml/grammar.ts';
import { cutAttribute } from '../xml/markup.ts';
import type { Attribute, Name } from '../xml/read-xml.ts';
import { splicesOf } from '../xml/rewrite.ts';
import type { Slot } from '../xml/slots.ts';

/** What the elements of OpenDocument mean for the text (OpenDocument 1.3, part 3). */
export const GRAMMAR: Grammar = {
  role({ uri, local }, attributes) {
    const key = `${prefixOf(uri)}:${local}`;
    const named = (name: string): string => attributes.find((one) => one.local === name)?.value ?? '';
    if (SETTINGS_CUT.has(named('name')) && key === 'config:config-item') return { kind: 'cut' };
    if (key === 'drawing:image' && named('href').includes('ObjectReplacements/')) return { kind: 'cut' };
    if (key === 'table:table-cell' || key === 'table:covered-table-cell')
      return { kind: 'cell', times: columns(named('number-columns-repeated')) };
    if (key === 'text:s') return { kind: 'signs', signs: ' '.repeat(columns(named('c'))) };
    if (key === 'text:changed-region') return { kind: 'kept', unit: 'change', id: named('id') };
    if (key === 'text:change') return { kind: 'recalls', id: named('change-id') };
    if (key === 'text:change-start') return { kind: 'from', id: named('change-id') };
    if (key === 'text:change-end') return { kind: 'until', id: named('change-id') };
    if (key.startsWith('meta:') || key.startsWith('dc:')) return { kind: 'line', unit: 'property' };
    return ROLES[key] ?? { kind: 'inline' };
  },
  holdsText: ({ uri, local }) => prefixOf(uri) === 'text' && TEXTS.has(local),
  attribute: attributeRole,
  also: (open, source) => asText(open, source),
};

/** Of a text, whose changes may be tracked (5.5): deleted text stands apart, and was part of what is around its mark. */
export const TEXT: Grammar = {
  ...GRAMMAR,
  views: [
    { place: 'before its changes', recalls: true, leavesInserted: true },
    { place: 'with all its changes', recalls: true },
  ],
};

/** `text` of `urn:oasis:names:tc:opendocument:xmlns:text:1.0`; other namespaces as they are. */
function prefixOf(uri: string): string {
  return uri.startsWith(OASIS) ? uri.slice(OASIS.length, uri.lastIndexOf(':')) : (OTHERS[uri] ?? uri);
}

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';
const OTHERS: Readonly<Record<string, string | undefined>> = { 'http://purl.org/dc/elements/1.1/': 'dc' };

/** Rows of sheets end with thousands of empty cells; so many still stand where a column of a table is. */
const MOST_COLUMNS = 100;

function columns(count: string): number {
  const number = Number(count || '1');
  return number >= 1 && number <= MOST_COLUMNS ? number : 1;
}

const ROLES: Readonly<Record<string, Role | undefined>> = {
  'text:p': { kind: 'line', unit: 'paragraph' },
  'text:h': { kind: 'line', unit: 'heading' },
  'text:tab': { kind: 'signs', signs: '\t' },
  'text:line-break': { kind: 'signs', signs: '\n' },
  'text:soft-page-break': { kind: 'inline' },
  'text:note': { kind: 'apart', unit: 'note' },
  'text:ruby-text': { kind: 'apart', unit: 'reading of signs' },
  'text:user-field-decl': { kind: 'line', unit: 'variable' },
  'office:annotation': { kind: 'apart', unit: 'comment' },
  'office:change-info': { kind: 'beside', unit: 'who changed it' },
  'office:binary-data': { kind: 'cut' },
  'office:event-listeners': { kind: 'cut' },
  'table:table': { kind: 'group', unit: 'table' },
  'table:table-row': { kind: 'line', unit: 'row' },
  'drawing:page': { kind: 'group', unit: 'page' },
  'drawing:text-box': { kind: 'apart', unit: 'text box' },
  'svg-compatible:title': { kind: 'apart', unit: 'alternative text' },
  'svg-compatible:desc': { kind: 'apart', unit: 'alternative text' },
  'svg-compatible:font-face-src': { kind: 'cut' },
  'presentation:notes': { kind: 'apart', unit: 'notes' },
  'config:config-item': { kind: 'line', unit: 'setting' },
};

/** Settings that name a printer, and numbers of sessions in which somebody edited: they tie documents to each other. */
const SETTINGS_CUT = new Set([
  'PrinterName',
  'PrinterSetup',
  'Rsid',
  'RsidRoot',
  'RedlineProtectionKey',
  'ModifyPasswordInfo',
]);

const TEXTS = new Set(['p', 'h', 'span', 'a']);

function attributeRole(element: Name, { uri, local, value }: Attribute): AttributeRole {
  if (uri === XMLNS) return 'skip';
  if (local === 'rsid' || local === 'paragraph-rsid') return 'cut';
  // what a password to change the document is checked against: it can be guessed from that
  if (local.startsWith('protection-key')) return 'cut';
  if (element.local === 'user-defined' || element.local === 'config-item') return local === 'name' ? 'label' : 'skip';
  if (element.local === 'user-field-decl') {
    if (local === 'name') return 'label';
    if (local === 'string-value') return 'text';
  }
  if (uri === XLINK && local === 'href') return OWN_PART.test(value) ? 'skip' : 'link';
  return value.length < LEAST || /^-?[0-9A-Fa-f.]{1,8}$/u.test(value) ? 'skip' : 'read';
}

const XMLNS = 'http://www.w3.org/2000/xmlns/';
const XLINK = 'http://www.w3.org/1999/xlink';

/** Another part of the package, or a place in this one. */
const OWN_PART = /^(?:\.\/)?(?:Pictures\/[0-9A-F]+\.[a-z]+|Object [0-9]+)$/u;

/** Shorter values are no credential, and those of markup are many. */
const LEAST = 5;

/** A cell whose text is edited holds that text: its value, and the formula that would bring it back, go. */
function asText(open: readonly OpenElement[], source: string): Slot['also'] {
  const cell = open.findLast(({ name }) => name.local === 'table-cell' && prefixOf(name.uri) === 'table');
  if (cell === undefined || open.some(({ name }) => name.local === 'annotation')) return undefined;
  return () =>
    cell.attributes.flatMap((one) => {
      if (one.local === 'value-type')
        return splicesOf(source, [{ value: one, edits: [{ start: 0, end: one.value.length, put: 'string' }] }]);
      return VALUES.has(one.local) ? [cutAttribute(source, one)] : [];
    });
}

const VALUES = new Set(['value', 'date-value', 'time-value', 'boolean-value', 'string-value', 'currency', 'formula']);

/** What the copy of a part will not have, in our words. */
export function droppedFrom(source: string): string[] {
  return DROPPED.filter(([pattern]) => pattern.test(source)).map(([, what]) => what);
}

const DROPPED: readonly (readonly [RegExp, string])[] = [
  [/:(?:paragraph-)?rsid="|config:name="Rsid/u, 'numbers of editing sessions'],
  [/config:name="Printer(?:Name|Setup)"/u, 'settings of a printer'],
  [/<office:event-listeners\b/u, 'macros'],
  [/<office:binary-data\b/u, 'pictures inside of the text'],
  [/:protection-key="/u, 'the password of a protection'],
];
