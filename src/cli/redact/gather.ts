import { relative } from 'node:path';
import { nameOf } from '../scan/name.ts';
import { reasonOf } from '../scan/outcome.ts';
import type { Skip } from '../scan/outcome.ts';
import { walk } from '../scan/walk.ts';
import { fileSource, lookAt } from './source.ts';
import type { Source } from './source.ts';
import type { Encoding } from '../scan/sniff.ts';
import type { Text } from './passes.ts';

/** One file of the input. */
export type Gathered =
  | { readonly kind: 'document'; readonly path: string; readonly size: number; readonly source: Source }
  | ({ readonly kind: 'text'; readonly path: string; readonly encoding: Encoding; readonly size: number } & Text)
  /** `why` is the end of a sentence. */
  | { readonly kind: 'refused'; readonly path: string; readonly why: string };

export interface Gathering {
  readonly files: readonly Gathered[];
  /** Links, folders of tools and the like, which are left out of a copy without a word for each. */
  readonly skipped: Partial<Record<Skip, number>>;
}

/** One file, or what came by standard input. */
export async function gatherOne(path: string, source: Source, size: number): Promise<Gathering> {
  return { files: [await gathered(path, source, size)], skipped: {} };
}

/** Everything below a folder, with paths below it, in the order of names. */
export async function gatherFolder(folder: string): Promise<Gathering> {
  const files: Gathered[] = [];
  const skipped: Partial<Record<Skip, number>> = {};
  for (const met of walk([folder])) {
    const path = relative(folder, met.path).replaceAll('\\', '/');
    if (met.kind === 'file') files.push(await gathered(path, fileSource(met.path), met.size));
    else if (met.kind === 'skipped') skipped[met.why] = (skipped[met.why] ?? 0) + 1;
    else if (met.kind === 'unreadable') files.push({ kind: 'refused', path, why: 'it cannot be read' });
  }
  return { files, skipped };
}

async function gathered(path: string, source: Source, size: number): Promise<Gathered> {
  try {
    const { content, mark } = await lookAt(source);
    if (content.kind === 'document' || isDocument(path)) return { kind: 'document', path, size, source };
    if (content.kind === 'text') return { kind: 'text', path, encoding: content.encoding, size, source, mark };
    return { kind: 'refused', path, why: 'it is no text' };
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return { kind: 'refused', path, why: reasonOf(error) };
    throw error;
  }
}

/** Texts in which values are packed or cut into pieces: what they mean, a reader of their kind knows. */
function isDocument(path: string): boolean {
  return /\.(?:eml|har|html?|mbox|mht|mhtml|svg|xhtml)$/iu.test(path);
}

/** The name of a file outside of any job. */
export function shownName(path: string): string {
  return path === '-' ? 'Standard input' : nameOf(path).shown;
}
