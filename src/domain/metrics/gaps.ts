import type { CaseEvent, CaseEventType, EventOf } from '../case/events.ts';
import { needsWork } from '../case/progress.ts';
import type { CaseState, Classification } from '../case/state.ts';
import type { RootCause } from '../case/words.ts';
import type { GapWord } from './words.ts';

/** Something that the trace of a case lacks, and the action, credential, consumer or event that lacks it. */
export interface Gap {
  readonly gap: GapWord;
  readonly about: string | null;
}

/**
 * What somebody who reads this trace in a year will miss. Nothing here keeps a case from closing: a reason in words can
 * stand for a proof, and this page shows where it does. Reports that need no work, and merged cases, lack nothing.
 */
export function gapsOf(
  events: readonly CaseEvent[],
  state: CaseState,
  classification: Classification | null,
): readonly Gap[] {
  if (state.stage === 'merged' || classification === null) return [];
  const told = unsupported(events);
  if (!needsWork(classification.verdict)) return told;
  return [
    ...about(state),
    ...causes(state, classification),
    ...changes(state, classification),
    ...actions(events, state),
    ...credentials(events, state, classification),
    ...consumers(state),
    ...told,
  ];
}

function about({ identities, identityUnknown }: CaseState): readonly Gap[] {
  if (identities.length > 0) return [];
  return [{ gap: identityUnknown ? 'identity-unknown' : 'no-identity', about: null }];
}

function causes({ triage }: CaseState, { kind, cause }: Classification): readonly Gap[] {
  return [
    ...(cause === null ? [gap('no-root-cause')] : []),
    ...(kind === 'authentication-failure' && triage === null ? [gap('no-triage')] : []),
  ];
}

const ABOUT_RIGHTS: ReadonlySet<RootCause | null> = new Set(['permission-drift', 'entitlement-removed-by-role-change']);

/** A change of rights is shown by what was signed and by a snapshot that matches it. */
function changes({ requests }: CaseState, { kind, cause }: Classification): readonly Gap[] {
  const isAboutRights = kind === 'entitlement-change' || ABOUT_RIGHTS.has(cause);
  if (isAboutRights && requests.length === 0) return [gap('no-change-request')];
  return requests.filter(({ state }) => state === 'approved').map(({ id }) => gap('change-not-seen', id));
}

function actions(events: readonly CaseEvent[], { actions: planned }: CaseState): readonly Gap[] {
  const files = withFile(events);
  return planned.flatMap(({ id, state: { state } }): readonly Gap[] => {
    if (state === 'executed') return [gap('no-verifier', id)];
    return state === 'verified' && !files.has(id) ? [gap('no-proof-file', id)] : [];
  });
}

/** A file comes with the words that an action was done, or is added to the case afterwards. */
function withFile(events: readonly CaseEvent[]): ReadonlySet<string> {
  const lastAdded = events.findLastIndex(({ type }) => type === 'evidence-added');
  return new Set(
    events.flatMap((event, at) =>
      event.type === 'action-executed' && (event.facts.evidence.length > 0 || at < lastAdded)
        ? [event.facts.action]
        : [],
    ),
  );
}

/** A credential that was replaced or taken away is shown dead by its issuer; one from a repository, gone by a search of its history. */
function credentials(events: readonly CaseEvent[], state: CaseState, { cause }: Classification): readonly Gap[] {
  // the last word counts: what was refused once may have been brought back
  const dead = lastly(
    ofType(events, 'credential-probed')
      .filter(({ facts }) => facts.answer !== 'cannot-tell')
      .map(({ facts }) => [facts.credential, facts.answer === 'refused']),
  );
  const clean = lastly(
    ofType(events, 'cleanup-proven').map(({ facts }) => [facts.credential, facts.result === 'clean']),
  );
  const ended = state.credentials.filter(({ disposition }) => disposition !== null && ENDED.has(disposition));
  return [
    ...ended.filter(({ id }) => !dead.has(id)).map(({ id }) => gap('death-not-proved', id)),
    ...(cause === 'secret-exposed-in-code'
      ? ended.filter(({ id }) => !clean.has(id)).map(({ id }) => gap('history-not-searched', id))
      : []),
    ...(ended.some(({ disposition }) => disposition === 'rotated') && state.consumers.length === 0
      ? [gap('no-consumers')]
      : []),
  ];
}

/** The ids for which the last of these says yes. */
function lastly(said: readonly (readonly [id: string, yes: boolean])[]): ReadonlySet<string> {
  return new Set([...new Map(said)].flatMap(([id, yes]) => (yes ? [id] : [])));
}

const ENDED: ReadonlySet<string> = new Set(['rotated', 'revoked', 'disabled']);

function consumers({ consumers: listed }: CaseState): readonly Gap[] {
  return listed
    .filter(({ answer }) => answer === null || answer === 'not-yet')
    .map(({ id }) => gap('consumer-silent', id));
}

function unsupported(events: readonly CaseEvent[]): readonly Gap[] {
  const last = new Map(ofType(events, 'outcome-recorded').map(({ facts }) => [facts.submission, facts.supports]));
  return [...last].flatMap(([submission, supports]) =>
    supports.length === 0 ? [gap('outcome-without-supports', submission)] : [],
  );
}

function gap(word: GapWord, id: string | null = null): Gap {
  return { gap: word, about: id };
}

function ofType<T extends CaseEventType>(events: readonly CaseEvent[], type: T): readonly EventOf<T>[] {
  return events.filter((event): event is EventOf<T> & CaseEvent => event.type === type);
}
