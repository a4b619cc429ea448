import type { ActorId, BehaviourId, EventId, LateFindingId, Millis } from '../kit/ids.ts';
import { refuse } from '../kit/refusals.ts';
import type { Result } from '../kit/result.ts';
import { done } from '../kit/result.ts';
import type { SafeText } from '../kit/safe-text.ts';

interface Facts {
  /** The system takes out late what detectors have come to know, and says nothing else. */
  readonly by: 'person' | 'system';
  readonly at: Millis;
}
type None = Readonly<Record<never, never>>;

/** What people say about an identity: the events of its own stream. Imports are in streams of theirs. */
export interface IdentityEvents {
  /** The first of each stream: which identity it is, as it was known then. */
  'identity-opened': { facts: None; text: { name: SafeText; locator?: SafeText; source?: SafeText } };
  'owner-confirmed': { facts: None; text: { owner: SafeText; team?: SafeText } };
  'identity-described': { facts: None; text: { purpose?: SafeText; environment?: SafeText } };
  /** One consumer a line. */
  'consumers-set': { facts: None; text: { consumers: SafeText } };
  'behaviour-explained': {
    facts: { behaviour: BehaviourId; until: Millis };
    text: { what: SafeText; owner: SafeText; schedule: SafeText };
  };
  'behaviour-ended': { facts: { behaviour: BehaviourId }; text: { reason: SafeText } };
  'identity-retired': { facts: None; text: { reason: SafeText } };
  /** Late redaction of the text of another event of this stream: `was` and `now` are text commitments (base64url). */
  'text-redacted': { facts: { target: EventId; was: string; now: string; reason: RemovalReason }; text: None };
  /** Late redaction of what imports brought. */
  'inventory-redacted': {
    facts: {
      reason: RemovalReason;
      /** How many rows of the inventory got other words, those of other identities and of imports that wait among them. */
      rows: number;
      /** What an identity may do: the digest that was computed when it was imported, and that of the rows as they stand now. */
      snapshots: readonly { readonly digest: string; readonly now: string }[];
    };
    text: None;
  };
  /** Newer detectors take something of it for a secret; `detectors` is their version. Nothing is changed by it. */
  'redaction-proposed': {
    facts: { findings: readonly { readonly id: LateFindingId; readonly kind: string }[]; detectors: string };
    text: None;
  };
  /** What was proposed was taken out, or is none. */
  'redaction-decided': {
    facts: { finding: LateFindingId; decision: 'taken-out' | 'declined' };
    text: { reason?: SafeText };
  };
}

export type RemovalReason = 'missed-secret' | 'personal-data';

export type IdentityEventType = keyof IdentityEvents;
export type IdentityEvent = {
  [T in IdentityEventType]: {
    readonly type: T;
    readonly actor: ActorId;
    readonly facts: IdentityEvents[T]['facts'] & Facts;
    readonly text: IdentityEvents[T]['text'];
  };
}[IdentityEventType];

export interface Behaviour {
  readonly behaviour: BehaviourId;
  readonly what: SafeText;
  readonly owner: SafeText;
  readonly schedule: SafeText;
  readonly until: Millis;
  readonly explainedAt: Millis;
  /** Who confirmed it. */
  readonly explainedBy: ActorId;
  readonly endedAt: Millis | null;
}

/** What people have said by now; each thing that nobody has said is null. */
export interface Said {
  readonly owner: {
    readonly name: SafeText;
    readonly team: SafeText | null;
    readonly at: Millis;
    readonly actor: ActorId;
  } | null;
  readonly purpose: SafeText | null;
  readonly environment: SafeText | null;
  readonly consumers: SafeText | null;
  readonly behaviours: readonly Behaviour[];
  readonly retiredAt: Millis | null;
}

export const NOTHING_SAID: Said = {
  owner: null,
  purpose: null,
  environment: null,
  consumers: null,
  behaviours: [],
  retiredAt: null,
};

export function evolveSaid(said: Said, event: IdentityEvent): Said {
  const { at } = event.facts;
  switch (event.type) {
    case 'identity-opened':
    case 'text-redacted':
    case 'inventory-redacted':
    case 'redaction-proposed':
    case 'redaction-decided':
      return said;
    case 'owner-confirmed': {
      const { owner, team = null } = event.text;
      return { ...said, owner: { name: owner, team, at, actor: event.actor } };
    }
    case 'identity-described': {
      const { purpose = said.purpose, environment = said.environment } = event.text;
      return { ...said, purpose, environment };
    }
    case 'consumers-set':
      return { ...said, consumers: event.text.consumers };
    case 'behaviour-explained': {
      const { behaviour, until } = event.facts;
      const explained = { behaviour, until, ...event.text, explainedAt: at, explainedBy: event.actor, endedAt: null };
      return { ...said, behaviours: [...said.behaviours, explained] };
    }
    case 'behaviour-ended': {
      const { behaviour: ended } = event.facts;
      const behaviours = said.behaviours.map((one) => (one.behaviour === ended ? { ...one, endedAt: at } : one));
      return { ...said, behaviours };
    }
    case 'identity-retired':
      return { ...said, retiredAt: at };
  }
}

/** Whether an explanation can be relied on: it was not ended and its time is not over. */
export function holds({ until, endedAt }: Pick<Behaviour, 'until' | 'endedAt'>, at: Millis): boolean {
  return endedAt === null && until > at;
}

/** An explanation is looked at again each year. */
export const LONGEST_EXPLANATION_MS = 366 * 86_400_000;

/** Refuses what cannot be said now: `already-done`, `behaviour-too-long`, `unknown-behaviour`. */
export function maySay(said: Said, event: IdentityEvent): Result<IdentityEvent> {
  const { at } = event.facts;
  switch (event.type) {
    case 'behaviour-explained': {
      const { until } = event.facts;
      return until > at && until <= at + LONGEST_EXPLANATION_MS ? done(event) : refuse('behaviour-too-long');
    }
    case 'behaviour-ended': {
      const { behaviour } = event.facts;
      const isOpen = said.behaviours.some((one) => one.behaviour === behaviour && one.endedAt === null);
      return isOpen ? done(event) : refuse('unknown-behaviour');
    }
    case 'identity-retired':
      return said.retiredAt === null ? done(event) : refuse('already-done');
    default:
      return done(event);
  }
}
