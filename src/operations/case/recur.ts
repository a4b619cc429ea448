import { decide } from '../../domain/case/decide.ts';
import type { CaseEvent, EventOf } from '../../domain/case/events.ts';
import { evolve } from '../../domain/case/evolve.ts';
import { brand } from '../../domain/kit/ids.ts';
import type { CaseId, IdentityId } from '../../domain/kit/ids.ts';
import { safe } from '../../domain/kit/safe.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import type { FingerprintRow } from '../../store/types.ts';
import type { Context } from '../context.ts';
import { randomId } from '../ids.ts';
import { newHead } from '../load.ts';
import type { LoadedCase } from '../load.ts';
import type { Call, Change } from '../operation.ts';
import { commandOf } from './verb.ts';

/** What came up about a case that is closed. */
export interface Because {
  /** Names it, so that one case is opened for it however often it is noticed: an exemption, a credential, a request with an import. */
  readonly about: string;
  /** What somebody reads first, in a sentence of ours. */
  readonly what: SafeText;
  readonly urgent: boolean;
  /** Credentials of the closed case that the new one has to deal with. */
  readonly credentials: readonly FingerprintRow[];
  /** Whether its identities come along. Not where words are being taken out of the closed case at the same moment. */
  readonly withIdentities: boolean;
}

/**
 * A closed case stays closed: the system reports anew, in a case that is linked to it, has its kind, its identities and the credentials
 * named, and is answered by being worked on. Null where that was done before.
 */
export async function recur({ ctx, at }: Call, from: LoadedCase, because: Because): Promise<Change | null> {
  if ((await ctx.store.recurrence(from.head.id, because.about)) !== null) return null;
  const id = randomId<'stream'>(ctx.random);
  const head = await newHead(ctx, id);
  // it stays the same credential: only with the keys of the case where it was met can somebody be told that it is the one
  const fingerprints = because.credentials.map((row) => ({ ...row, case: id, check: null }));
  const first = begun(ctx, from, because, id, at, fingerprints);
  const linked = because.withIdentities ? identitiesOf(from) : [];
  const events = linked.reduce<readonly CaseEvent[]>(
    (before, event) => [...before, link(ctx, before, event, id, at)],
    [first],
  );
  return {
    cases: [{ loaded: null, head, events, title: null }],
    rows: {
      recurrences: [{ case: from.head.id, about: because.about, recurrence: id }],
      fingerprints,
      identities: linked.map(({ facts, text: { name, locator = null, owner = null } }) => ({
        identity: facts.identity,
        case: id,
        kind: facts.kind,
        name,
        locator,
        owner,
        linked: true,
      })),
    },
  };
}

function begun(
  ctx: Context,
  from: LoadedCase,
  { what, urgent }: Because,
  id: CaseId,
  at: number,
  fingerprints: readonly FingerprintRow[],
): CaseEvent {
  const number = from.stream.number;
  const classification = 'classification' in from.state ? from.state.classification : null;
  const decided = decide(
    null,
    commandOf({
      verb: 'report',
      actor: { id: ctx.vault.systemActor(id), by: 'system' },
      at,
      facts: {
        submission: randomId<'submission'>(ctx.random),
        channel: 'api',
        reach: 'machine',
        anonymous: false,
        kind: classification?.kind ?? null,
        urgent,
        credentials: fingerprints.map(({ credential, kind }) => ({
          id: credential,
          kind: brand<'credential-kind'>(kind),
        })),
        recurs: from.head.id,
      },
      text: {
        what: safe`${what} This goes on with case C-${number}, which ${from.state.stage === 'merged' ? safe`was merged` : safe`is closed`}.`,
      },
    }),
    id,
    ctx.promises,
  );
  if (!decided.ok) throw new Error('A recurrence could not be reported.');
  return decided.value;
}

/** The identities that were linked when the case closed, with what they were called. */
function identitiesOf({ state, events }: LoadedCase): readonly EventOf<'identity-linked'>[] {
  const last = new Map<IdentityId, EventOf<'identity-linked'>>();
  for (const { event } of events)
    if (event.type === 'identity-linked' && state.identities.includes(event.facts.identity))
      last.set(event.facts.identity, event);
  return [...last.values()];
}

function link(
  ctx: Context,
  before: readonly CaseEvent[],
  { facts, text }: EventOf<'identity-linked'>,
  id: CaseId,
  at: number,
): CaseEvent {
  const state = before.reduce<Parameters<typeof evolve>[0]>((now, event) => evolve(now, event, id), null);
  const actor = { id: ctx.vault.systemActor(id), by: 'system' } as const;
  const { identity, kind } = facts;
  const decided = decide(state, commandOf({ verb: 'link-identity', actor, at, facts: { identity, kind }, text }), id);
  if (!decided.ok) throw new Error('A recurrence could not take the identities of its case.');
  return decided.value;
}
