import { randomBytes } from 'node:crypto';
import { toBase64Url } from '../base64.ts';
import { utf8 } from '../bytes.ts';
import { CASE_INDEX_TYPE, makeCaseIndex } from '../case-index.ts';
import { checkpointText } from '../checkpoint.ts';
import { commit } from '../commitment.ts';
import { canonicalBytes } from '../jcs.ts';
import { leafBytes, minuteOf, prevOf, sizeClass } from '../leaf.ts';
import { hashLeaf } from '../merkle-hash.ts';
import { inclusionProof, nodesOf, treeRoot } from '../merkle-tree.ts';
import { formatNote } from '../note.ts';
import type { PackEvent } from '../pack/event-file.ts';
import type { PackInput, PackTools } from '../pack/write.ts';
import { formatTlogProof } from '../tlog-proof.ts';
import { freshSigner, nodeSha256 as sha256 } from './keys.ts';

/** For tests only: what happened, before it is sealed into leaves. */
export interface Happening {
  readonly type: string;
  readonly actor?: string;
  readonly at?: number;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly text?: Readonly<Record<string, string>> | null;
}

export const ANNA = 'a'.repeat(32);
export const BEN = 'b'.repeat(32);
export const REPORTER = 'c'.repeat(32);
export const SYSTEM = 'd'.repeat(32);
export const CASE = '0123456789abcdef0123456789abcdef';
export const MONDAY = Date.UTC(2026, 10, 16, 9);
const POLICY = toBase64Url(sha256(utf8('policy')));

export interface Sealed extends PackEvent {
  readonly id: string;
  readonly commitments: { readonly facts: string; readonly text: string | null };
}

/** Seals happenings as one stream, a minute apart. */
export function sealed(happenings: readonly Happening[], stream = CASE): readonly Sealed[] {
  const events: Sealed[] = [];
  happenings.forEach((happening, seq) => {
    const before = events[seq - 1];
    events.push(seal(happening, { seq, stream, prev: before === undefined ? null : prevOf(sha256, before.leaf) }));
  });
  return events;
}

function seal(
  { type, actor = ANNA, at, facts = {}, text = null }: Happening,
  place: { seq: number; stream: string; prev: string | null },
): Sealed {
  const when = at ?? MONDAY + place.seq * 60_000;
  const factsHalf = {
    state: 'disclosed',
    salt: new Uint8Array(randomBytes(32)),
    bytes: canonicalBytes({ by: 'person', at: when, ...facts }),
  } as const;
  const textHalf =
    text === null
      ? null
      : ({ state: 'disclosed', salt: new Uint8Array(randomBytes(32)), bytes: canonicalBytes(text) } as const);
  const commitments = {
    facts: toBase64Url(commit(sha256, 'facts', factsHalf.salt, factsHalf.bytes)),
    text: textHalf === null ? null : toBase64Url(commit(sha256, 'text', textHalf.salt, textHalf.bytes)),
  };
  const id = freshId();
  const leaf = leafBytes({
    v: 1,
    id,
    case: place.stream,
    seq: place.seq,
    prev: place.prev,
    type,
    at: minuteOf(when),
    actor,
    policy: POLICY,
    ...commitments,
    alg: 'sha-256',
    size: sizeClass(factsHalf.bytes.length + (textHalf?.bytes.length ?? 0)),
  });
  return { id, leaf, facts: factsHalf, text: textHalf ?? { state: 'none' }, commitments };
}

/** The stream with a redaction of its first event at the end, which names that event and its commitment. */
export function redactedLater(
  happenings: readonly Happening[],
  say: (first: Sealed) => { readonly was: string | null; readonly now: string | null },
): readonly Sealed[] {
  const events = sealed(happenings);
  const [first, last] = [events[0], events.at(-1)];
  if (first === undefined || last === undefined) throw new Error('a story has a beginning and an end');
  const facts = { target: first.id, ...say(first) };
  return [
    ...events,
    seal({ type: 'text-redacted', facts }, { seq: events.length, stream: CASE, prev: prevOf(sha256, last.leaf) }),
  ];
}

export interface World {
  readonly input: PackInput;
  readonly tools: PackTools;
}

/** Puts the stream into a log among other entries, with a case index behind it, and gives what a pack is made of. */
export function logged(
  events: readonly PackEvent[],
  tools: PackTools = { sha256, ...freshSigner('example.com/log') },
): World {
  const noise = Array.from({ length: events.length + 3 }, () => new Uint8Array(randomBytes(40)));
  const entries = events.flatMap(({ leaf }, i) => [noise[i] ?? leaf, leaf]);
  const reach = { case: CASE, seq: events.length - 1, index: entries.length - 1, stage: 'told' };
  const others = Array.from({ length: 6 }, (_, i) => ({ case: toHex32(i), seq: 0, index: i * 2, stage: 'received' }));
  const index = makeCaseIndex(sha256, entries.length, [reach, ...others]);
  const [indexEvent] = sealed([{ type: CASE_INDEX_TYPE, facts: { ...index.facts } }], 'f'.repeat(32));
  if (indexEvent === undefined || indexEvent.facts.state !== 'disclosed')
    throw new Error('sealed gives one event for one');
  const all = [...entries, indexEvent.leaf, ...noise.slice(-3)];
  const nodeAt = nodesOf(
    sha256,
    all.map((entry) => hashLeaf(sha256, entry)),
  );
  const text = checkpointText({ origin: tools.key.name, size: all.length, root: treeRoot(sha256, nodeAt, all.length) });
  const checkpoint = formatNote({
    text,
    signatures: [{ name: tools.key.name, id: tools.key.id, signature: tools.sign(utf8(text)) }],
  });
  const prove = (at: number): string => formatTlogProof(at, inclusionProof(sha256, nodeAt, at, all.length), checkpoint);
  const mine = index.prove(CASE);
  if (mine === null) throw new Error('the index has the case');
  const { salt, bytes } = indexEvent.facts;
  const input: PackInput = {
    name: 'C-104',
    at: MONDAY,
    events: events.map((event, seq) => ({
      leaf: event.leaf,
      facts: event.facts,
      text: event.text,
      proof: prove(2 * seq + 1),
    })),
    checkpoint,
    evidence: new Map(),
    caseIndex: { leaf: indexEvent.leaf, salt, facts: bytes, proof: prove(entries.length), ...mine },
    people: new Map([[ANNA, 'Anna']]),
    report: null,
  };
  return { input, tools };
}

function freshId(): string {
  const hex = randomBytes(16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function toHex32(i: number): string {
  return String(i + 1).padStart(32, '0');
}
