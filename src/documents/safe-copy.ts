import {
  type Edit,
  type Examined,
  type Opened,
  type Passage,
  type Reason,
  type Refused,
  placeAt,
  refused,
} from './document.ts';
import { SETTINGS, type Settings, examineDocument, openDocument } from './formats.ts';
import type { Hand } from './hand.ts';

/** A copy that was opened again by another reader and holds nothing of what had to go. */
export interface Copy {
  readonly kind: 'made';
  readonly bytes: Uint8Array;
  readonly proof: Proof;
}

/** What looking at a copy again has shown: that what was found is gone, not that nothing was missed. */
export interface Proof {
  /** Texts that were read, and bytes of unpacked parts that were searched. */
  readonly texts: number;
  readonly bytes: number;
  /** How often it was written: more than once where the other reader saw what the first did not. */
  readonly rounds: number;
}

/** `left` says where something is left or could not be looked at, in our words. */
export interface Unmade extends Refused {
  readonly reason: Reason;
  readonly left: readonly string[];
}

/** What the other reader sees and the first does not, it cannot take out; more rounds than these change nothing. */
const MOST_ROUNDS = 3;

/**
 * Writes the copy of a document that was opened, opens it again with another reader, and looks for everything that the
 * job has met. `edits` are those of its passages. Nothing is returned that was not proved.
 */
export function safeCopy(
  document: Opened,
  name: string,
  edits: readonly (readonly Edit[])[],
  hand: Hand,
  settings: Settings = SETTINGS,
): Promise<Copy | Unmade> {
  return inRounds(attempts(document, name, settings), edits, hand);
}

/** One try at a copy: written, and looked at again. */
export type Attempt = (edits: readonly (readonly Edit[])[], hand: Hand) => Promise<Tried>;

export type Tried =
  | { readonly kind: 'made'; readonly bytes: Uint8Array; readonly proof: Omit<Proof, 'rounds'> }
  /** Something is left; the passages are those of what was written, null where another try changes nothing. */
  | { readonly kind: 'left'; readonly left: readonly string[]; readonly passages: readonly Passage[] | null }
  | Refused;

/** Tries at the copy of one document, each at what the one before has written. */
export function attempts(document: Opened, name: string, settings: Settings): Attempt {
  let now = document;
  return async (edits, hand) => {
    const written = await now.write(edits, hand.values());
    if (written.kind === 'refused') return written;
    const examined = await examineDocument(written.bytes, name, settings);
    const left = whatIsLeft(examined, hand);
    const bytes = examined.bytes.reduce((sum, part) => sum + part.length, 0);
    if (left.length === 0)
      return { kind: 'made', bytes: written.bytes, proof: { texts: examined.texts.length, bytes } };
    const again = examined.unexamined.length > 0 ? null : await openDocument(written.bytes, name, settings);
    if (again?.kind !== 'opened') return { kind: 'left', left, passages: null };
    now = again.document;
    return { kind: 'left', left, passages: now.passages };
  };
}

/** Tries until nothing is left, or until it is clear that something stays. */
export async function inRounds(
  attempt: Attempt,
  edits: readonly (readonly Edit[])[],
  hand: Hand,
): Promise<Copy | Unmade> {
  let change = edits;
  for (let rounds = 1; ; rounds += 1) {
    const tried = await attempt(change, hand);
    if (tried.kind === 'refused') return { ...tried, left: [] };
    if (tried.kind === 'made') return { ...tried, proof: { ...tried.proof, rounds } };
    if (rounds === MOST_ROUNDS || tried.passages === null) return unproved(tried.left);
    change = hand.edits(tried.passages.map(({ text }) => text));
  }
}

function unproved(left: readonly string[]): Unmade {
  return { ...refused('unproved', 'was written again, and the copy could not be proved clean'), left };
}

/** Where a copy still holds what had to go, or could not be looked at; no part of a value is in the answer. */
export function whatIsLeft({ texts, bytes, unexamined }: Examined, hand: Hand): string[] {
  const found = hand
    .edits(texts.map(({ text }) => text))
    .flatMap((edits, i) => edits.map(({ start }) => placeIn(texts[i], start)));
  const survived = bytes.flatMap((part, i) => {
    const search = hand.survival();
    search.push(part);
    return search.end() > 0 ? [`part ${i + 1} of ${bytes.length}, as bytes`] : [];
  });
  return [...new Set([...unexamined, ...found, ...survived])];
}

function placeIn(passage: Examined['texts'][number] | undefined, at: number): string {
  return passage === undefined ? 'a text' : placeAt(passage, at);
}
