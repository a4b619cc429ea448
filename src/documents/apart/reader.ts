import { job } from '../../redact/job.ts';
import { numbering } from '../../redact/numbering.ts';
import { refused } from '../document.ts';
import { openDocument } from '../formats.ts';
import { handOf } from '../hand.ts';
import { exactHand } from './exact-hand.ts';
import { type Attempt, attempts } from '../safe-copy.ts';
import type { Asked, Said } from './said.ts';
import { SETTINGS_OF_DESK } from './settings.ts';
import type { Shown } from './shows.ts';

/**
 * Opens documents and tries copies of them, as it is asked. It has no keys: what it finds in a copy, the other side
 * names.
 */
export function reader(): (asked: Read) => Promise<Said> {
  const opened: Attempt[] = [];
  return async (asked) => {
    if (asked.what === 'open') {
      const opening = await openDocument(asked.bytes, asked.name, SETTINGS_OF_DESK);
      if (opening.kind === 'refused') return opening;
      const { format, passages, dropped } = opening.document;
      if (sizeOf(passages) > MOST_TEXT) return refused('too-large', 'holds more text than is read here (4 MB)');
      const document = opened.push(attempts(opening.document, asked.name, SETTINGS_OF_DESK)) - 1;
      return { kind: 'opened', document, format, passages, dropped };
    }
    const attempt = opened[asked.document];
    if (attempt === undefined) throw new Error('A copy of a document was asked for that was not opened.');
    const { edits, gone } = asked;
    if (gone.kind === 'exact')
      return { kind: 'tried', tried: await attempt(edits, exactHand(gone.values, gone.placeholder)), learned: [] };
    const here = job({ numbering: numbering(), fingerprint: (value) => value });
    here.learn(gone.learned);
    const known = here.size;
    const tried = await attempt(edits, handOf(here));
    return { kind: 'tried', tried, learned: here.learned().slice(known) };
  };
}

/** What is asked of a document that is taken apart. */
export type Read = Exclude<Asked, Shown>;

/** UTF-16 units of text in one document: the text engine looks through them while others wait. */
export const MOST_TEXT = 4_000_000;

function sizeOf(passages: readonly { readonly text: string }[]): number {
  return passages.reduce((sum, { text }) => sum + text.length, 0);
}
