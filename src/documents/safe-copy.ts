import { type Edit, type Examined, type Opened, type Reason, type Refused, placeAt, refused } from './document.ts';
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
export async function safeCopy(
  document: Opened,
  name: string,
  edits: readonly (readonly Edit[])[],
  hand: Hand,
  settings: Settings = SETTINGS,
): Promise<Copy | Unmade> {
  let [now, change] = [document, edits];
  for (let rounds = 1; ; rounds += 1) {
    const written = await now.write(change, hand.values());
    if (written.kind === 'refused') return { ...written, left: [] };
    const examined = await examineDocument(written.bytes, name, settings);
    const left = whatIsLeft(examined, hand);
    const bytes = examined.bytes.reduce((sum, part) => sum + part.length, 0);
    if (left.length === 0)
      return { kind: 'made', bytes: written.bytes, proof: { texts: examined.texts.length, bytes, rounds } };
    if (rounds === MOST_ROUNDS || examined.unexamined.length > 0) return unproved(left);
    const again = await openDocument(written.bytes, name, settings);
    if (again.kind === 'refused') return unproved(left);
    now = again.document;
    change = hand.edits(now.passages.map(({ text }) => text));
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
