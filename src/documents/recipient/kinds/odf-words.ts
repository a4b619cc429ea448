import type { Edit } from '../../document.ts';
import { lastIn } from '../../xml/insert.ts';
import { escaped } from '../../xml/rewrite.ts';
import type { Parts, Source } from '../package/parts.ts';
import { propertiesOf } from '../package/properties.ts';
import type { Words } from '../recipient.ts';

/** First in the archive, and not packed (OpenDocument 1.3, part 2, 3.3). */
export const MIMETYPE = 'mimetype';
export const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:';

/** A paragraph with the line in small letters, and the style that it takes, if the part has a place for styles. */
export function smallLine(
  part: Source,
  { line }: Words,
): { readonly put: string; readonly edits: readonly Edit[]; readonly marks: readonly string[] } {
  const styles = part.elements.find(({ local }) => local === 'automatic-styles');
  const taken = new Set(part.elements.map(({ named }) => named('name')));
  let name = 'Recipient';
  for (let number = 2; taken.has(name); number += 1) name = `Recipient${number}`;
  const text = escaped(line, 'text');
  const said = styles === undefined ? text : `<text:span text:style-name="${name}">${text}</text:span>`;
  const put = `<text:p xmlns:text="${OASIS}text:1.0">${said}</text:p>`;
  if (styles === undefined) return { put, edits: [], marks: [] };
  const style = [
    `<style:style xmlns:style="${OASIS}style:1.0" xmlns:fo="${OASIS}xsl-fo-compatible:1.0" style:name="${name}" style:family="text">`,
    '<style:text-properties fo:font-size="7pt" fo:color="#555555"/></style:style>',
  ].join('');
  const marks = [`style-name=${name}`, `name=${name}`, 'family=text', 'font-size=7pt', 'color=#555555'];
  return { put, edits: [lastIn(part.source, styles, style)], marks };
}

/** Puts the recipient among what a document says of itself (part 3, 4.3.3). */
export function putMeta(parts: Parts, words: Words): string[] {
  const meta = parts.read('meta.xml');
  const root = meta?.elements.find(({ local }) => local === 'meta');
  if (meta === null || root === undefined) return [];
  const made = propertiesOf(words).map(
    ([label, value]) =>
      `<meta:user-defined xmlns:meta="${OASIS}meta:1.0" meta:name="${label}">${escaped(value, 'text')}</meta:user-defined>`,
  );
  parts.edit('meta.xml', [lastIn(meta.source, root, made.join(''))]);
  return propertiesOf(words).flatMap(([label, value]) => [`name=${label}`, value]);
}
