import { posix } from 'node:path';
import type { Edit, Refused } from '../document.ts';
import { flow } from '../flow.ts';
import { type Element, elementsOf } from '../xml/elements.ts';
import { NOWHERE } from '../xml/nowhere.ts';
import { type XmlPart, slotted } from '../xml/slots.ts';
import type { Part } from '../zip/unzip.ts';
import { type Chapter, xmlChapter } from './chapter.ts';

/** From one part to another, or to something outside (ECMA-376-2, 6.5). */
export interface Relationship {
  readonly id: string;
  /** The last segment of its URI, the same in the strict and the transitional form: `image`, `thumbnail`. */
  readonly type: string;
  /** The name of the part that it leads to; null where it leads out of the package. */
  readonly part: string | null;
  /** Where it leads out of the package, as it is written; null where it does not. */
  readonly outside: string | null;
}

/** The part that a part of relationships belongs to: `word/document.xml`, empty for the package; null for other parts. */
export function sourceOf(name: string): string | null {
  const groups = /^(?<folder>(?:.*\/)?)_rels\/(?<file>[^/]*)\.rels$/iu.exec(name)?.groups;
  return groups === undefined ? null : `${groups['folder'] ?? ''}${groups['file'] ?? ''}`;
}

/** @returns the relationships of the part `of`, or why they cannot be read */
export function relationships(source: string, of: string): readonly Relationship[] | string {
  const elements = elementsOf(source);
  if (typeof elements === 'string') return elements;
  return elements.filter(isRelationship).map((one) => relationshipOf(one, of));
}

/**
 * Relationships as a chapter: where they lead out of the package, the target is read. One that gives something away
 * is replaced as a whole by a link that opens nothing. Those that `isLeftOut` says are not in the copy.
 */
export function relationshipsChapter(
  part: Part,
  place: string,
  of: string,
  isLeftOut: (one: Relationship) => boolean,
): Chapter | Refused {
  return xmlChapter(part, (source): XmlPart | string => {
    const elements = elementsOf(source);
    if (typeof elements === 'string') return elements;
    const all = elements.filter(isRelationship);
    const cuts = all
      .filter((one) => isLeftOut(relationshipOf(one, of)))
      .map(({ start, end }): Edit => ({ start, end, put: '' }));
    const outside = all
      .filter((one) => relationshipOf(one, of).part === null && !isLeftOut(relationshipOf(one, of)))
      .flatMap((one) => one.attribute('Target') ?? []);
    const targets = flow(place);
    for (const [slot, { value }] of outside.entries()) {
      targets.gap('Target=');
      targets.add(value, slot);
      targets.gap('\n');
    }
    return slotted(
      source,
      outside.map((value) => ({ value, whole: NOWHERE })),
      [targets],
      cuts,
    );
  });
}

function isRelationship({ local }: Element): boolean {
  return local === 'Relationship';
}

function relationshipOf(element: Element, of: string): Relationship {
  const value = (name: string): string => element.attribute(name)?.value ?? '';
  const type = value('Type');
  const isOutside = value('TargetMode').toLowerCase() === 'external';
  return {
    id: value('Id'),
    type: type.slice(type.lastIndexOf('/') + 1),
    part: isOutside ? null : resolved(value('Target'), of),
    outside: isOutside ? value('Target') : null,
  };
}

/** A target is a reference relative to the part that it stands for; part names begin with a slash, names in ZIP do not. */
function resolved(target: string, of: string): string {
  return posix.resolve('/', posix.dirname(of), decoded(target.replace(/[?#].*$/u, ''))).slice(1);
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
