import { posix } from 'node:path';
import type { Edit } from '../../document.ts';
import { CONTENT_TYPES } from '../../office/content-types.ts';
import { type Relationship, relationships } from '../../office/relationships.ts';
import type { Element } from '../../xml/elements.ts';
import { lastIn } from '../../xml/insert.ts';
import { escaped } from '../../xml/rewrite.ts';
import type { Parts, Source } from './parts.ts';

/** What a package of Office says of its parts, and the way to add to it (ECMA-376-2, 6.5 and 7.2.3). */
export interface OfficeParts {
  /** Of a part, or of the package by an empty name. */
  links(of: string): readonly Relationship[];
  /** The part that everything hangs from. */
  readonly main: Source | null;
  /** Parts whose content type ends so, in the order of the archive. */
  ofType(end: string): readonly string[];
  /** Adds a part that `of` leads to; the id of the relationship. `type` and `content` are what the specification calls it. */
  add(part: NewPart): string;
  /** Namespaces of what the package is written in: the transitional form, or the strict one. */
  readonly isStrict: boolean;
  /** What was added, as `name=value`. */
  readonly marks: string[];
}

export interface NewPart {
  /** The part that leads to it; empty for the package. */
  readonly of: string;
  readonly name: string;
  readonly source: string;
  /** The whole type of the relationship. */
  readonly type: string;
  readonly contentType: string;
}

export function officeParts(parts: Parts): OfficeParts {
  const marks: string[] = [DECLARATION.slice('<?'.length, -'?>\n'.length)];
  const counts = new Map<string, number>();
  /** Relationships of parts that had none. */
  const fresh = new Map<string, string>();
  const links = (of: string): readonly Relationship[] => {
    const read = parts.read(relsOf(of));
    const own = read === null ? [] : relationships(read.source, of);
    return typeof own === 'string' ? [] : own;
  };
  const main = links('').find(({ type }) => type === 'officeDocument')?.part ?? null;
  const types = parts.read(CONTENT_TYPES);
  const rootTypes = (parts.read(relsOf(''))?.elements ?? []).map(({ named }) => named('Type'));
  return {
    links,
    main: main === null ? null : parts.read(main),
    isStrict: rootTypes.some((type) => type.startsWith(STRICT) && type.endsWith('/officeDocument')),
    marks,
    ofType: (end) => parts.names.filter((name) => typeOf(types, name).endsWith(end)),
    add({ of, name: wanted, source, type, contentType }) {
      const name = freeName(parts.names, wanted);
      parts.add(name, source);
      if (types !== null) parts.edit(CONTENT_TYPES, [override(types, name, contentType)]);
      marks.push(`PartName=/${name}`, `ContentType=${contentType}`);
      const rels = parts.read(relsOf(of));
      const number = (counts.get(of) ?? 0) + 1;
      counts.set(of, number);
      const id = freeId(rels, number);
      const target = of === '' ? name : posix.relative(posix.dirname(of), name);
      marks.push(`Id=${id}`, `Type=${type}`, `Target=${target}`);
      const relationship = `<Relationship Id="${id}" Type="${type}" Target="${escaped(target, 'attribute')}"/>`;
      if (rels !== null) parts.edit(rels.name, [inRoot(rels, named(relationship, RELATIONSHIPS))]);
      else {
        fresh.set(of, `${fresh.get(of) ?? ''}${relationship}`);
        parts.add(
          relsOf(of),
          `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}">${fresh.get(of) ?? ''}</Relationships>`,
        );
      }
      return id;
    },
  };
}

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const STRICT = 'http://purl.oclc.org/ooxml/';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

/** The part that says where a part leads. */
function relsOf(of: string): string {
  const file = posix.basename(of);
  return posix.join(posix.dirname(of), '_rels', `${file}.rels`);
}

/** By its own name, else by its ending. */
function typeOf(types: Source | null, name: string): string {
  const all = types?.elements ?? [];
  const own = all.find(
    (one) => one.local === 'Override' && one.named('PartName').toLowerCase() === `/${name}`.toLowerCase(),
  );
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const usual = all.find((one) => one.local === 'Default' && one.named('Extension').toLowerCase() === ending);
  return (own ?? usual)?.named('ContentType').toLowerCase() ?? '';
}

function override(types: Source, name: string, contentType: string): Edit {
  return inRoot(types, `<Override xmlns="${TYPES}" PartName="/${name}" ContentType="${contentType}"/>`);
}

/** With its own namespace, since the source may give that a prefix. */
function named(element: string, namespace: string): string {
  return element.replace(/^<\w+/u, (name) => `${name} xmlns="${namespace}"`);
}

/** Names of parts are the same in capitals. */
function freeName(names: readonly string[], wanted: string): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  let name = wanted;
  while (taken.has(name.toLowerCase())) name = name.replace(/(?=\.\w+$)/u, 'x');
  return name;
}

function freeId(rels: Source | null, first: number): string {
  const taken = new Set((rels?.elements ?? []).map((one) => one.named('Id')));
  let number = first;
  while (taken.has(`rIdRecipient${number}`)) number += LONG;
  return `rIdRecipient${number}`;
}

/** More than are added at once. */
const LONG = 10;

/** The root ends last. */
export function rootOf({ elements }: Source): Element | undefined {
  return elements.at(-1);
}

export function inRoot(part: Source, put: string): Edit {
  const root = rootOf(part);
  return lastIn(part.source, root ?? { start: 0, end: part.source.length }, put);
}
