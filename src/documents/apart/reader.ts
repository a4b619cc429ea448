import { type Choices, type Job, job } from '../../redact/job.ts';
import { numbering } from '../../redact/numbering.ts';
import { refused } from '../document.ts';
import { openDocument } from '../formats.ts';
import { type Hand, handOf } from '../hand.ts';
import type { Learned } from '../../redact/echoes.ts';
import { exactHand } from './exact-hand.ts';
import { type Attempt, attempts } from '../safe-copy.ts';
import type { Asked, Gone, Said } from './said.ts';
import { SETTINGS_OF_DESK } from './settings.ts';
import type { Shown } from './shows.ts';

/**
 * Opens documents, tries copies of them and names their recipients, as it is asked. It has no keys: what it finds in a
 * copy, the other side names.
 */
export function reader(): (asked: Read) => Promise<Said> {
  const opened: Attempt[] = [];
  return async (asked) => {
    if (asked.what === 'recipient') {
      const { bytes, name, recipient, gone } = asked;
      const { recipientCopy } = await import('../recipient/recipient-copy.ts');
      return recipientCopy(bytes, name, recipient, handFor(gone).hand, SETTINGS_OF_DESK);
    }
    if (asked.what === 'open') {
      const opening = await openDocument(asked.bytes, asked.name, SETTINGS_OF_DESK);
      if (opening.kind === 'refused') return opening;
      const { format, passages, dropped } = opening.document;
      if (sizeOf(passages) > MOST_TEXT) return refused('too-large', 'holds more text than is read here (4 MB)');
      const document = opened.push(attempts(opening.document, asked.name, SETTINGS_OF_DESK)) - 1;
      return { kind: 'opened', document, format, passages, dropped };
    }
    if (asked.what === 'report') {
      const one = jobLike(asked.gone.choices);
      one.learn(asked.gone.learned);
      // the libraries that write are large, and only who asks for a report needs them
      const { safeRenditions } = await import('../report/safe-renditions.ts');
      return { kind: 'report', report: await safeRenditions(asked.source, asked.forms, handOf(one)) };
    }
    const attempt = opened[asked.document];
    if (attempt === undefined) throw new Error('A copy of a document was asked for that was not opened.');
    const { hand, met } = handFor(asked.gone);
    const tried = await attempt(asked.edits, hand);
    return { kind: 'tried', tried, learned: met() };
  };
}

/** What is asked of a document that is taken apart. */
export type Read = Exclude<Asked, Shown>;

/** The hand that looks for what must not be left, and what it has met besides. */
function handFor(gone: Gone): { readonly hand: Hand; readonly met: () => readonly Learned[] } {
  if (gone.kind === 'exact') return { hand: exactHand(gone.values, gone.placeholder), met: () => [] };
  const here = jobLike(gone.choices);
  here.learn(gone.learned);
  const known = here.size;
  return { hand: handOf(here), met: () => here.learned().slice(known) };
}

/** It has no keys, so that a value is its own fingerprint; what somebody decided about single ones holds here too. */
function jobLike({ audience, stay, references }: Choices): Job {
  const stays = new Set(stay);
  const actions = new Map(references);
  return job({
    numbering: numbering(),
    fingerprint: (value) => value,
    audience,
    stays: (value) => stays.has(value),
    chosen: (_kind, value) => actions.get(value) ?? null,
  });
}

/** UTF-16 units of text in one document: the text engine looks through them while others wait. */
export const MOST_TEXT = 4_000_000;

function sizeOf(passages: readonly { readonly text: string }[]): number {
  return passages.reduce((sum, { text }) => sum + text.length, 0);
}
