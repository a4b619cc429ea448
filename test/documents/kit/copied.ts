import type { Left } from '../../../src/documents/document.ts';
import { SETTINGS, type Settings, openDocument } from '../../../src/documents/formats.ts';
import { handOf } from '../../../src/documents/hand.ts';
import { type Copy, type Unmade, safeCopy } from '../../../src/documents/safe-copy.ts';
import { job } from '../../../src/redact/job.ts';
import { numbering } from '../../../src/redact/numbering.ts';
import type { File } from './file.ts';

export interface Copied {
  readonly copy: Copy | Unmade;
  /** What the text engine found in it. */
  readonly values: readonly string[];
  /** What the copy does not have, and entries that it was made without. */
  readonly dropped: readonly string[];
  readonly leftOut: readonly Left[];
}

/** The safe copy of a document, as every door makes it. */
export async function copied({ name, bytes }: File, settings: Settings = SETTINGS): Promise<Copied> {
  const opening = await openDocument(bytes, name, settings);
  if (opening.kind === 'refused') return { copy: { ...opening, left: [] }, values: [], dropped: [], leftOut: [] };
  const hand = handOf(job({ numbering: numbering(), fingerprint: (value) => value }));
  const edits = hand.edits(opening.document.passages.map(({ text }) => text));
  const copy = await safeCopy(opening.document, name, edits, hand, settings);
  const { dropped, left: leftOut = [] } = opening.document;
  return { copy, values: hand.values(), dropped, leftOut };
}
