import { escaped } from '../../xml/rewrite.ts';
import type { Words } from '../recipient.ts';
import { DECLARATION, type OfficeParts, inRoot, rootOf } from './office-parts.ts';
import type { Parts } from './parts.ts';

/** What the properties of a file say of its recipient. */
export function propertiesOf({
  name,
  email,
  until,
  share,
}: Words): readonly (readonly [label: string, value: string])[] {
  return [
    ['Shared with', name === '' ? email : name],
    ['Shared with address', email],
    ['Shared until', until],
    ['Share', share],
  ];
}

/** Puts the recipient among a package's own properties (ECMA-376-1, 15.2.12.2); gives what was put there. */
export function putProperties(parts: Parts, office: OfficeParts, words: Words): string[] {
  const link = office.links('').find(({ type }) => type === 'custom-properties' || type === 'customProperties');
  const known = link?.part === undefined || link.part === null ? null : parts.read(link.part);
  const taken = new Set((known?.elements ?? []).map(({ named }) => named('name')));
  const first = 1 + Math.max(1, ...(known?.elements ?? []).map(({ named }) => Number(named('pid')) || 1));
  const namespace = (known === null ? undefined : rootOf(known))?.uri ?? (office.isStrict ? STRICT : TRANSITIONAL);
  const marks: string[] = [];
  const made = propertiesOf(words).map(([label, value], i) => {
    const name = freeName(label, taken);
    marks.push(`fmtid=${FORMAT}`, `pid=${first + i}`, `name=${name}`, value);
    const types = namespace.includes('purl.oclc.org') ? STRICT_TYPES : TYPES;
    return `<property xmlns="${namespace}" fmtid="${FORMAT}" pid="${first + i}" name="${name}"><vt:lpwstr xmlns:vt="${types}">${escaped(value, 'text')}</vt:lpwstr></property>`;
  });
  if (known !== null) parts.edit(known.name, [inRoot(known, made.join(''))]);
  else
    office.add({
      of: '',
      name: 'docProps/custom.xml',
      source: `${DECLARATION}<Properties xmlns="${namespace}">${made.join('')}</Properties>`,
      type: office.isStrict ? STRICT_LINK : LINK,
      contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    });
  return marks;
}

function freeName(label: string, taken: ReadonlySet<string>): string {
  let name = label;
  for (let number = 2; taken.has(name); number += 1) name = `${label} ${number}`;
  return name;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/customProperties';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const STRICT_TYPES = 'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes';
const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties';
const STRICT_LINK = 'http://purl.oclc.org/ooxml/officeDocument/relationships/customProperties';
/** The set of properties that a user makes ([MS-OLEPS], 2.21, FMTID_UserDefinedProperties). */
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
