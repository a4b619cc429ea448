import { membersOf } from './json.ts';
import type { Json } from './json.ts';

/** One event of an engagement as a disposal record is made from it. `facts` is null where they are withheld or gone. */
export interface DisposalEvent {
  readonly seq: number;
  readonly type: string;
  readonly actor: string;
  /** The leaf's commitment to the text; null where the event has none. */
  readonly text: string | null;
  readonly facts: ReadonlyMap<string, Json> | null;
}

/** What a disposal record says, all of it taken from the events: what was held by commitment, who, when, and what became of each copy. */
export interface DisposalRecord {
  readonly v: 1;
  /** The stream: 32 hex digits. */
  readonly engagement: string;
  /** The keys under which everything was sealed were destroyed: cryptographic erase (CE). */
  readonly method: 'cryptographic-erase';
  readonly standard: 'NIST SP 800-88 Rev. 2';
  readonly held: readonly Held[];
  readonly early: boolean;
  readonly asked: Act;
  readonly approved: Act | null;
  readonly executed: Act;
  readonly verified: (Act & { readonly unreadable: 'yes' | 'no'; readonly canaries: number }) | null;
  readonly countersigned: Act | null;
  readonly copies: readonly DisposedCopy[];
}

/** One thing that was held: a text that the leaf of event `seq` commits to (salted), or a file whose digest its facts name. */
export interface Held {
  readonly seq: number;
  readonly what: 'text' | 'safe-copy' | 'renditions' | 'recipient-copy';
  readonly commitment: string;
}

export interface Act {
  readonly actor: string;
  /** Exact milliseconds. */
  readonly at: number;
}

export interface DisposedCopy {
  readonly copy: string;
  readonly state: 'destroyed' | 'residual' | 'cannot-tell';
  /** With `residual`: until when, in milliseconds. */
  readonly until: number | null;
}

/** Texts that are part of the record of an engagement: they stay readable when what it held is gone. */
export const RECORD_TEXTS: ReadonlySet<string> = new Set([
  'opened',
  'share-made',
  'share-revoked',
  'reporting-resumed',
  'hold-placed',
  'hold-lifted',
  'disposal-requested',
]);

/** The record of a disposal that was executed; null where none was, or where facts that it needs are not there. */
export function disposalRecord(engagement: string, events: readonly DisposalEvent[]): DisposalRecord | null {
  const last = (type: string) => events.findLast((event) => event.type === type && event.facts !== null);
  const [asked, executed] = [last('disposal-requested'), last('disposal-executed')];
  if (asked === undefined || executed === undefined) return null;
  const [approved, verified, countersigned] = [
    last('disposal-approved'),
    last('disposal-verified'),
    last('disposal-countersigned'),
  ];
  return {
    v: 1,
    engagement,
    method: 'cryptographic-erase',
    standard: 'NIST SP 800-88 Rev. 2',
    held: events.flatMap(heldBy),
    early: asked.facts?.get('early') === true,
    asked: actOf(asked),
    approved: approved === undefined ? null : actOf(approved),
    executed: actOf(executed),
    verified:
      verified === undefined
        ? null
        : {
            ...actOf(verified),
            unreadable: verified.facts?.get('unreadable') === true ? 'yes' : 'no',
            canaries: numberOf(verified.facts?.get('canaries')),
          },
    countersigned: countersigned === undefined ? null : actOf(countersigned),
    copies: copiesOf((verified ?? executed).facts?.get('copies')),
  };
}

const DIGESTS: ReadonlyMap<string, { readonly what: Held['what']; readonly fact: string }> = new Map([
  ['version-added', { what: 'safe-copy', fact: 'digest' }],
  ['rendition-proved', { what: 'renditions', fact: 'hash' }],
  ['copy-made', { what: 'recipient-copy', fact: 'hash' }],
]);

function heldBy({ seq, type, text, facts }: DisposalEvent): readonly Held[] {
  const named = DIGESTS.get(type);
  const digest = named === undefined ? undefined : facts?.get(named.fact);
  return [
    ...(text === null || RECORD_TEXTS.has(type) ? [] : [{ seq, what: 'text' as const, commitment: text }]),
    ...(named === undefined || typeof digest !== 'string' ? [] : [{ seq, what: named.what, commitment: digest }]),
  ];
}

function actOf({ actor, facts }: DisposalEvent): Act {
  return { actor, at: numberOf(facts?.get('at')) };
}

function copiesOf(value: Json | undefined): readonly DisposedCopy[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: Json) => {
    const members = membersOf(one);
    const [copy, state, until] = [members?.get('copy'), members?.get('state'), members?.get('until')];
    if (typeof copy !== 'string') return [];
    if (state !== 'destroyed' && state !== 'residual' && state !== 'cannot-tell') return [];
    return [{ copy, state, until: typeof until === 'number' ? until : null }];
  });
}

function numberOf(value: Json | undefined): number {
  return typeof value === 'number' ? value : 0;
}
