import { fromBase64Url, toBase64Url } from '../base64.ts';
import { fromUtf8, utf8 } from '../bytes.ts';
import { canonicalBytes } from '../jcs.ts';
import { readJson } from '../json.ts';
import { readLeaf } from '../leaf.ts';
import type { Leaf } from '../leaf.ts';
import { Unreadable, within } from '../refusal.ts';
import { base64Url, literal, object, oneOf, text } from '../shape.ts';

/** What a pack says of one half of an event's payload. */
export type Half =
  | { readonly state: 'disclosed'; readonly salt: Uint8Array; readonly bytes: Uint8Array }
  /** Kept back at this level of disclosure. */
  | { readonly state: 'withheld' }
  /** Taken out after the event, by a recorded redaction that left nothing. */
  | { readonly state: 'redacted' }
  /** Its key was destroyed. */
  | { readonly state: 'disposed' }
  /** The event has no such half. */
  | { readonly state: 'none' };

export interface PackEvent {
  /** The leaf's exact bytes. */
  readonly leaf: Uint8Array;
  readonly facts: Half;
  readonly text: Half;
}

export type OpenedEvent = PackEvent & { readonly fields: Leaf };

/** One event's file: exact texts as JSON strings, so that a reader gets the very bytes back. */
export function eventFile({ leaf, facts, text: words }: PackEvent): Uint8Array {
  return canonicalBytes({ v: 1, leaf: fromUtf8(leaf), facts: halfFile(facts), text: halfFile(words) });
}

interface DisclosedFile {
  readonly state: 'disclosed';
  readonly salt: string;
  readonly bytes: string;
}
type HalfFile = DisclosedFile | { readonly state: Exclude<Half['state'], 'disclosed'> };

const only = <const S extends Exclude<Half['state'], 'disclosed'>>(state: S) =>
  object<{ state: S }>({ state: literal(state) });
const half = oneOf<HalfFile>('state', {
  disclosed: object<DisclosedFile>({ state: literal('disclosed'), salt: base64Url(32), bytes: text }),
  withheld: only('withheld'),
  redacted: only('redacted'),
  disposed: only('disposed'),
  none: only('none'),
});
const shape = object<{ v: 1; leaf: string; facts: HalfFile; text: HalfFile }>({
  v: literal(1),
  leaf: text,
  facts: half,
  text: half,
});

export function readEventFile(content: Uint8Array): OpenedEvent {
  const file = shape(readJson(fromUtf8(content)));
  const fields = within('leaf', () => readLeaf(file.leaf));
  if (file.facts.state === 'none' || file.facts.state === 'redacted') throw new Unreadable('field-wrong', 'facts');
  if ((file.text.state === 'none') !== (fields.text === null)) throw new Unreadable('field-wrong', 'text');
  return { leaf: utf8(file.leaf), fields, facts: opened(file.facts), text: opened(file.text) };
}

function halfFile(half: Half): HalfFile {
  if (half.state !== 'disclosed') return { state: half.state };
  return { state: half.state, salt: toBase64Url(half.salt), bytes: fromUtf8(half.bytes) };
}

function opened(file: HalfFile): Half {
  if (file.state !== 'disclosed') return { state: file.state };
  return { state: file.state, salt: fromBase64Url(file.salt, 32), bytes: utf8(file.bytes) };
}
