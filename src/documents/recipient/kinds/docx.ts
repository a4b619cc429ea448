import type { Edit } from '../../document.ts';
import { refused } from '../../document.ts';
import { isWord } from '../../office/namespaces.ts';
import type { Element } from '../../xml/elements.ts';
import { firstIn, isWithin, lastIn } from '../../xml/insert.ts';
import { escaped } from '../../xml/rewrite.ts';
import { DECLARATION, type OfficeParts, inRoot, officeParts, rootOf } from '../package/office-parts.ts';
import { type Parts, type Source, withParts } from '../package/parts.ts';
import { putProperties } from '../package/properties.ts';
import type { Words } from '../recipient.ts';
import type { Stamp, Stamped } from '../stamp.ts';

/** Word: a line at the end of every footer, and footers where the first section has none; later ones inherit them. */
export const stampDocx: Stamp = (bytes, words, context) =>
  withParts(bytes, context, (parts) => stamped(parts, officeParts(parts), words));

function stamped(parts: Parts, office: OfficeParts, words: Words): Stamped | ReturnType<typeof refused> {
  const { main } = office;
  const body = main?.elements.find(({ uri, local }) => isWord(uri) && local === 'body');
  if (main === null || body === undefined) return refused('damaged', 'holds no text of Word');
  const marks = putProperties(parts, office, words);
  const names = new Set(
    office.links(main.name).flatMap(({ type, part }) => (type === 'footer' && part !== null ? [part] : [])),
  );
  for (const name of names) {
    const footer = parts.read(name);
    if (footer !== null) parts.edit(name, [inRoot(footer, paragraph(words, rootOf(footer)?.uri ?? body.uri))]);
  }
  const first = sectionsOf(main).at(0);
  const missing = TYPES.filter((type) => !(first === undefined ? [] : typesIn(main, first)).includes(type));
  const references = missing.map((type) => {
    const id = addFooter(office, main.name, type, words, body.uri);
    marks.push(`type=${type}`, `id=${id}`);
    return `<w:footerReference xmlns:w="${body.uri}" xmlns:r="${office.isStrict ? STRICT_R : R}" w:type="${type}" r:id="${id}"/>`;
  });
  const put = references.join('');
  parts.edit(main.name, [sectionEdit(main, body, first, put)]);
  return { kind: 'stamped', bytes: parts.bytes(), marks: [words.line, ...FORMATTING, ...marks, ...office.marks] };
}

/** 17.10.5: of every page, of the first page of a section, and of pages with an even number. */
const TYPES = ['default', 'first', 'even'] as const;

/** The properties of sections in their order (17.6.17); what they were before a tracked change is not among them. */
function sectionsOf({ elements }: Source): readonly Element[] {
  const changes = elements.filter(({ uri, local }) => isWord(uri) && local === 'sectPrChange');
  return elements
    .filter(({ uri, local }) => isWord(uri) && local === 'sectPr')
    .filter((one) => !changes.some((change) => isWithin(one, change)))
    .toSorted((a, b) => a.start - b.start);
}

function typesIn({ elements }: Source, section: Element): readonly string[] {
  return elements
    .filter((one) => isWord(one.uri) && one.local === 'footerReference' && isWithin(one, section))
    .map((one) => one.named('type') || 'default');
}

function sectionEdit(main: Source, body: Element, first: Element | undefined, put: string): Edit {
  return first === undefined
    ? lastIn(main.source, body, `<w:sectPr xmlns:w="${body.uri}">${put}</w:sectPr>`)
    : firstIn(main.source, first, put);
}

function addFooter(office: OfficeParts, of: string, type: string, words: Words, namespace: string): string {
  const root = `<w:ftr xmlns:w="${namespace}">${paragraph(words, namespace)}</w:ftr>`;
  return office.add({
    of,
    name: `${of.slice(0, of.lastIndexOf('/') + 1)}footer-${type}-recipient.xml`,
    source: `${DECLARATION}${root}`,
    type: office.isStrict ? `${STRICT_R}/footer` : `${R}/footer`,
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml',
  });
}

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_R = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** Half points, and a grey that is read on white (17.3.2). */
function paragraph({ line }: Words, namespace: string): string {
  const look = '<w:rPr><w:color w:val="555555"/><w:sz w:val="14"/><w:szCs w:val="14"/></w:rPr>';
  return `<w:p xmlns:w="${namespace}"><w:pPr><w:spacing w:before="0" w:after="0"/><w:jc w:val="left"/></w:pPr><w:r>${look}<w:t>${escaped(line, 'text')}</w:t></w:r></w:p>`;
}

const FORMATTING = ['val=555555', 'val=14', 'val=left', 'before=0', 'after=0'];
