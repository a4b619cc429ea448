import type { Context } from '../context.ts';
import { type Refused, refused } from '../document.ts';
import { type Decoded, decodeText } from '../text-bytes.ts';
import { type Part, unzip } from '../zip/unzip.ts';
import { CONTENT_TYPES, contentTypes } from './content-types.ts';
import { type LeftOut, holdsMacros, leftOut } from './left-out.ts';
import { type Relationship, relationships, sourceOf } from './relationships.ts';

/**
 * A package of parts (ECMA-376-2): what Word, Excel and PowerPoint write. Names are those of the ZIP archive, without
 * a leading slash: `word/document.xml`.
 */
export interface Package {
  readonly kind: 'package';
  /** In the order of the archive, without the content types and without what is left out of a copy. */
  readonly parts: readonly OfficePart[];
  /** All parts, for who needs a part to read another (shared strings); names do not tell large from small letters. */
  part(name: string): OfficePart | undefined;
  /** Of a part, or of the package by an empty name. */
  relationshipsOf(name: string): readonly Relationship[];
  /** Whether a part is not in the copy. */
  isLeftOut(name: string): boolean;
  /** What is not in the copy. */
  readonly leftOut: ReadonlySet<LeftOut>;
  /** The list of content types for the copy. */
  readonly contentTypes: Part;
}

export interface OfficePart extends Part {
  /** `application/xml`; empty where the package does not tell. In small letters. */
  readonly type: string;
}

/** Unpacks a package and reads what its parts are. */
export async function openPackage(
  bytes: Uint8Array,
  { budget, macros }: Pick<Context, 'budget' | 'macros'>,
): Promise<Package | Refused> {
  const all = await unzip(bytes, budget);
  if ('kind' in all) return all;
  const types = readText(
    all.find(({ name }) => name === CONTENT_TYPES),
    contentTypes,
  );
  if (typeof types === 'string') return refused('damaged', `is no whole Office file: its list of types ${types}`);
  const links = relationshipsIn(all);
  if (typeof links === 'string') return refused('damaged', `is no whole Office file: a list of links ${links}`);
  const parts = all
    .filter(({ name }) => name !== CONTENT_TYPES)
    .map((part): OfficePart => ({ ...part, type: types.of(part.name) }));
  const left = whatIsLeftOut(parts, links);
  if (macros === 'refuse' && [...left.values()].includes('macros')) return refused('macros', 'holds macros');
  const byName = new Map(parts.map((part) => [part.name.toLowerCase(), part]));
  return {
    kind: 'package',
    parts: parts.filter(({ name }) => !left.has(name.toLowerCase())),
    part: (name) => byName.get(name.toLowerCase()),
    relationshipsOf: (name) => links.get(name.toLowerCase()) ?? [],
    isLeftOut: (name) => left.has(name.toLowerCase()),
    leftOut: new Set(left.values()),
    contentTypes: { name: CONTENT_TYPES, bytes: types.without(new Set(left.keys())) },
  };
}

function readText<T>(part: Part | undefined, read: (decoded: Decoded) => T | string): T | string {
  if (part === undefined) return 'is missing';
  const decoded = decodeText(part.bytes);
  return decoded === null ? 'is no text' : read(decoded);
}

/** The relationships of each part by its name in small letters. */
function relationshipsIn(parts: readonly Part[]): ReadonlyMap<string, readonly Relationship[]> | string {
  const all = new Map<string, readonly Relationship[]>();
  for (const part of parts) {
    const of = sourceOf(part.name);
    if (of === null) continue;
    const own = readText(part, ({ text }) => relationships(text, of));
    if (typeof own === 'string') return own;
    all.set(of.toLowerCase(), own);
  }
  return all;
}

/** Parts that are not in a copy by their names in small letters, with their own relationships and with what they lead to. */
function whatIsLeftOut(
  parts: readonly OfficePart[],
  links: ReadonlyMap<string, readonly Relationship[]>,
): ReadonlyMap<string, LeftOut> {
  const names = new Set(parts.map(({ name }) => name.toLowerCase()));
  const targets = (own: readonly Relationship[], why: (one: Relationship) => LeftOut | null): [string, LeftOut][] =>
    own.flatMap((one): [string, LeftOut][] => {
      const reason = why(one);
      return reason === null || one.part === null ? [] : [[one.part, reason]];
    });
  const left = new Map<string, LeftOut>();
  const next = [...links.values()].flatMap((own) => targets(own, leftOut));
  for (const { name, type } of parts) if (holdsMacros(type)) next.push([name, 'macros']);
  for (let one = next.pop(); one !== undefined; one = next.pop()) {
    const [target, why] = one;
    const name = target.toLowerCase();
    if (!names.has(name) || left.has(name)) continue;
    left.set(name, why);
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    next.push([`${folder}_rels/${name.slice(folder.length)}.rels`, why]);
    next.push(...targets(links.get(name) ?? [], () => why));
  }
  return left;
}
