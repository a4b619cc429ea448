import type { Context } from '../../context.ts';
import { type Edit, type Refused, refused } from '../../document.ts';
import { type Decoded, decodeText } from '../../text-bytes.ts';
import { type Element, elementsOf } from '../../xml/elements.ts';
import { spliced } from '../../xml/rewrite.ts';
import { type Part, unzip } from '../../zip/unzip.ts';
import { zipped } from '../../zip/zipped.ts';

/** A part of XML: its source, and its elements in the order of their end tags. */
export interface Source {
  readonly name: string;
  readonly source: string;
  readonly elements: readonly Element[];
}

/** The parts of an office document, with what is put into them. Parts keep their order, and new ones follow. */
export interface Parts {
  readonly kind: 'parts';
  readonly names: readonly string[];
  /** Read as XML; null where there is no such part. Throws `Unreadable` where it is no XML. */
  read(name: string): Source | null;
  /** Edits of a part as it was. */
  edit(name: string, edits: readonly Edit[]): void;
  /** A part that was not there; given again, it is the later one. */
  add(name: string, source: string): void;
  /** The archive; `stored` are parts that are not packed. */
  bytes(stored?: readonly string[]): Uint8Array;
}

/** Opens an archive, lets `work` put something into its parts, and refuses what cannot be read. */
export async function withParts<T>(
  bytes: Uint8Array,
  { budget }: Context,
  work: (parts: Parts) => T,
): Promise<T | Refused> {
  const all = await unzip(bytes, budget);
  if ('kind' in all) return all;
  try {
    return work(partsOf(all));
  } catch (error) {
    if (error instanceof Unreadable) return refused('damaged', `holds a part that ${error.message}`);
    throw error;
  }
}

class Unreadable extends Error {}

function partsOf(all: readonly Part[]): Parts {
  const byName = new Map(all.map((part) => [part.name, part]));
  const texts = new Map<string, Decoded>();
  const edits = new Map<string, Edit[]>();
  const added = new Map<string, string>();
  const text = (name: string): Decoded | null => {
    const part = byName.get(name);
    if (part === undefined) return null;
    const decoded = texts.get(name) ?? decodeText(part.bytes);
    if (decoded === null) throw new Unreadable('is no text');
    texts.set(name, decoded);
    return decoded;
  };
  return {
    kind: 'parts',
    names: all.map(({ name }) => name),
    read(name) {
      const decoded = text(name);
      if (decoded === null) return null;
      const elements = elementsOf(decoded.text);
      if (typeof elements === 'string') throw new Unreadable(elements);
      return { name, source: decoded.text, elements };
    },
    edit: (name, more) => void edits.set(name, [...(edits.get(name) ?? []), ...more]),
    add: (name, source) => void added.set(name, source),
    bytes(stored = []) {
      const made = all.map((part): Part => {
        const [own, decoded] = [edits.get(part.name), texts.get(part.name)];
        if (own === undefined || decoded === undefined) return part;
        return { name: part.name, bytes: decoded.encode(spliced(decoded.text, own)) };
      });
      const fresh = [...added].map(([name, source]): Part => ({ name, bytes: new TextEncoder().encode(source) }));
      return zipped([...made, ...fresh], stored);
    },
  };
}
