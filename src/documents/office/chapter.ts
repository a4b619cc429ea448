import type { Context } from '../context.ts';
import type { Edit, Passage, Refused } from '../document.ts';
import { refused } from '../document.ts';
import { decodeText } from '../text-bytes.ts';
import { within } from '../within.ts';
import type { XmlPart } from '../xml/slots.ts';
import type { Part } from '../zip/unzip.ts';

/** One or more parts of a package that are read together, and the way back to them. */
export interface Chapter {
  /** Names of the parts that it has read. */
  readonly parts: readonly string[];
  readonly passages: readonly Passage[];
  /** What the copy will not have of it, in our words. */
  readonly dropped: readonly string[];
  /** Writes its parts without what is edited; `edits` has one list for each passage. See `Opened.write`. */
  write(edits: readonly (readonly Edit[])[], values: readonly string[]): Promise<Rewritten>;
}

/** Parts by their names; those that did not change may be missing. */
export type Rewritten = { readonly kind: 'rewritten'; readonly parts: ReadonlyMap<string, Uint8Array> } | Refused;

/** Several chapters as one, in their order. */
export function asOne(chapters: readonly Chapter[]): Chapter {
  return {
    parts: chapters.flatMap(({ parts }) => parts),
    passages: chapters.flatMap(({ passages }) => passages),
    dropped: [...new Set(chapters.flatMap(({ dropped }) => dropped))],
    async write(edits, values) {
      const parts = new Map<string, Uint8Array>();
      let at = 0;
      for (const chapter of chapters) {
        const own = edits.slice(at, at + chapter.passages.length);
        at += chapter.passages.length;
        const written = await chapter.write(own, values);
        if (written.kind === 'refused') return written;
        for (const [name, bytes] of written.parts) parts.set(name, bytes);
      }
      return { kind: 'rewritten', parts };
    },
  };
}

/**
 * A part of XML, read by `read`. A part that is not changed stays byte for byte. `dropped` tells what of it is not in
 * the copy.
 */
export function xmlChapter(
  part: Part,
  read: (source: string) => XmlPart | string,
  dropped: (source: string) => readonly string[] = () => [],
): Chapter | Refused {
  const decoded = decodeText(part.bytes);
  if (decoded === null) return refused('damaged', 'holds a part that is no text');
  const own = read(decoded.text);
  if (typeof own === 'string') return refused('damaged', `holds a part that ${own}`);
  return {
    parts: [part.name],
    passages: own.passages,
    dropped: dropped(decoded.text),
    write(edits) {
      const source = own.write(edits);
      const parts = new Map<string, Uint8Array>();
      if (source !== decoded.text) parts.set(part.name, decoded.encode(source));
      return Promise.resolve({ kind: 'rewritten', parts });
    },
  };
}

/** A part that is a document of its own: a picture, an embedded file. */
export async function nestedChapter(part: Part, place: string, context: Context): Promise<Chapter | Refused> {
  const opening = await context.open(part.bytes, part.name.slice(part.name.lastIndexOf('/') + 1));
  if (opening.kind === 'refused') return { ...opening, says: `holds a file that ${opening.says}` };
  const { document } = opening;
  return {
    parts: [part.name],
    passages: document.passages.map((one) => within(one, place)),
    dropped: document.dropped,
    async write(edits, values) {
      const written = await document.write(edits, values);
      if (written.kind === 'refused') return { ...written, says: `holds a file that ${written.says}` };
      return { kind: 'rewritten', parts: new Map([[part.name, written.bytes]]) };
    },
  };
}

/** A part that says nothing any more: `bytes` stand for it in the copy. */
export function blankChapter({ name }: Part, bytes: Uint8Array, dropped: string): Chapter {
  return {
    parts: [name],
    passages: [],
    dropped: [dropped],
    write: () => Promise.resolve({ kind: 'rewritten', parts: new Map([[name, bytes]]) }),
  };
}
