import { SETTINGS, type Settings, openDocument } from '../../src/documents/formats.ts';
import { handOf } from '../../src/documents/hand.ts';
import { safeCopy } from '../../src/documents/safe-copy.ts';
import { job } from '../../src/redact/job.ts';
import { numbering } from '../../src/redact/numbering.ts';

/** The safe copy of a document, as the desk makes it, and what it will not have. */
export async function copyOf(bytes: Uint8Array, name: string, settings: Settings = SETTINGS) {
  const opening = await openDocument(bytes, name, settings);
  if (opening.kind === 'refused') return { ...opening, left: [] };
  const hand = handOf(job({ numbering: numbering(), fingerprint: (value) => value }));
  const { passages, dropped, left: leftOut = [] } = opening.document;
  const copy = await safeCopy(opening.document, name, hand.edits(passages.map(({ text }) => text)), hand, settings);
  return copy.kind === 'made' ? { ...copy, dropped, leftOut } : copy;
}

/** The copy of a document of which the test says that one can be made. */
export async function madeCopyOf(bytes: Uint8Array, name: string, settings: Settings = SETTINGS): Promise<Buffer> {
  const copy = await copyOf(bytes, name, settings);
  if (copy.kind === 'refused') throw new Error(`${name} ${copy.says}: ${copy.left.join('; ')}`);
  return Buffer.from(copy.bytes);
}
