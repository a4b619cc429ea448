import { openDocument } from '../../../src/documents/formats.ts';
import { handOf } from '../../../src/documents/hand.ts';
import { type Copy, type Unmade, safeCopy } from '../../../src/documents/safe-copy.ts';
import { job } from '../../../src/redact/job.ts';
import { numbering } from '../../../src/redact/numbering.ts';

/** The safe copy of a document, as the desk and the command line make it, and where each thing was found. */
export async function safeCopyOf(
  bytes: Uint8Array,
  name: string,
): Promise<(Copy | Unmade) & { readonly dropped: readonly string[] }> {
  const opening = await openDocument(bytes, name);
  if (opening.kind === 'refused') return { ...opening, left: [], dropped: [] };
  const { document } = opening;
  const hand = handOf(job({ numbering: numbering(), fingerprint: (value) => value }));
  const edits = hand.edits(document.passages.map(({ text }) => text));
  return { ...(await safeCopy(document, name, edits, hand)), dropped: document.dropped };
}

/** The bytes of a copy; throws where none was made, and says why. */
export async function madeCopy(bytes: Uint8Array, name: string): Promise<Uint8Array> {
  const copy = await safeCopyOf(bytes, name);
  if (copy.kind === 'refused') throw new Error(`${name} ${copy.says}: ${copy.left.join('; ')}`);
  return copy.bytes;
}
