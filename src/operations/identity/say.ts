import { evolveSaid, maySay } from '../../domain/identity/said.ts';
import type { Behaviour, IdentityEvent, IdentityEvents, IdentityEventType, Said } from '../../domain/identity/said.ts';
import type { IdentityId } from '../../domain/kit/ids.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { joinSafe, safe } from '../../domain/kit/safe.ts';
import type { OperationName } from '../../domain/policy/permissions.ts';
import type { BehaviourWrite, IdentityFullRow, IdentitySaid } from '../../store/types.ts';
import { storedText } from '../codec.ts';
import type { Draft } from '../codec.ts';
import { doerOf } from '../doer.ts';
import { id } from '../fields.ts';
import { operation } from '../operation.ts';
import type { Call, Change, Fields, InputOf, Operation, Ran } from '../operation.ts';
import { loadSaid, newSaid } from './stream.ts';
import type { LoadedSaid } from './stream.ts';
import { viewIdentity } from './view.ts';
import type { IdentityView } from './views.ts';

interface Spoken<T extends IdentityEventType> {
  readonly facts: IdentityEvents[T]['facts'];
  readonly text: IdentityEvents[T]['text'];
}

/** An operation by which a person says something about an identity; it answers with the identity as it is afterwards. */
export function identityVerb<const F extends Fields, T extends IdentityEventType>(definition: {
  readonly name: OperationName;
  readonly type: T;
  readonly summary: string;
  readonly input: F;
  say(input: InputOf<F>, call: Call): Result<Spoken<T>>;
}): Operation<F & { identity: ReturnType<typeof id<'identity'>> }, IdentityView> {
  const { name, type, summary, input, say } = definition;
  return operation({
    name,
    summary,
    changes: true,
    gives: 'the identity as it is afterwards',
    input: { identity: id<'identity'>(), ...input },
    async run(values, call): Promise<Result<Ran<IdentityView>>> {
      // the fields of `input` were made together with `identity`
      const identity = identityOf(values);
      const row = await call.ctx.store.identity(identity);
      if (row === null) return refuse('not-found');
      const spoken = say(values as InputOf<F>, call);
      if (!spoken.ok) return spoken;
      const change = await spokenChange(call, row, type, spoken.value);
      return change.ok ? done({ change: change.value, answer: () => answer(call, identity) }) : change;
    },
    again: async (values, call) => done(await answer(call, identityOf(values))),
  });
}

/** Every verb has the field `identity`, whatever others it has. */
function identityOf(values: object): IdentityId {
  return (values as { readonly identity: IdentityId }).identity;
}

/** The identity as it is after a change. */
export async function answer(call: Call, identity: IdentityId): Promise<IdentityView> {
  const view = await viewIdentity(call.ctx, call.actor, call.ctx.now(), identity);
  if (view === null) throw new Error('An identity that was just written is gone.');
  return view;
}

async function spokenChange<T extends IdentityEventType>(
  call: Call,
  row: IdentityFullRow,
  type: T,
  spoken: Spoken<T>,
): Promise<Result<Change>> {
  const { ctx, at } = call;
  const known = await loadSaid(ctx, row.identity);
  const loaded = known ?? (await newSaid(ctx, row.identity));
  const { id: actor } = await doerOf(ctx, call.actor, loaded.head, null);
  const event = eventOf(type, { actor, facts: { by: 'person', at, ...spoken.facts }, text: spoken.text });
  const allowed = maySay(loaded.said, event);
  if (!allowed.ok) return allowed;
  const opened = known === null ? [openingOf(row, event)] : [];
  return done({
    streams: [
      {
        head: loaded.head,
        ...(known === null ? { make: 'identity' as const } : {}),
        drafts: [...opened, event].map(draftOf),
      },
    ],
    rows: rowsOf(row.identity, loaded, event),
  });
}

/** Type, facts and text were made for one another by the verb. */
function eventOf(
  type: IdentityEventType,
  rest: { readonly actor: string; readonly facts: object; readonly text: object },
) {
  return { type, ...rest } as IdentityEvent;
}

/** The first event of a stream: which identity it is, as it is known then. */
export function openingOf(
  { name, locator, source }: Pick<IdentityFullRow, 'name' | 'locator' | 'source'>,
  { actor, facts }: Pick<IdentityEvent, 'actor' | 'facts'>,
): IdentityEvent {
  const text = {
    name: storedText(name),
    ...(locator === null ? {} : { locator: storedText(locator) }),
    ...(source === null ? {} : { source: storedText(`${source.kind}: ${source.name}`) }),
  };
  return { type: 'identity-opened', actor, facts: { by: facts.by, at: facts.at }, text };
}

export function draftOf({ type, actor, facts, text }: IdentityEvent): Draft {
  return { type, actor, at: facts.at, facts, text: { ...text } };
}

/** What the list and the search show from now on. */
function rowsOf(identity: IdentityId, { said }: LoadedSaid, event: IdentityEvent): NonNullable<Change['rows']> {
  const now = evolveSaid(said, event);
  const shown: IdentitySaid = {
    identity,
    words: wordsOf(now),
    ...(event.type === 'owner-confirmed' && now.owner !== null ? { owner: now.owner } : {}),
    ...(event.type === 'identity-described' ? event.text : {}),
    ...(event.type === 'identity-retired' ? { retired: true as const } : {}),
  };
  return { said: [shown], behaviours: behavioursOf(identity, now, event) };
}

function behavioursOf(identity: IdentityId, { behaviours }: Said, event: IdentityEvent): readonly BehaviourWrite[] {
  if (event.type !== 'behaviour-explained' && event.type !== 'behaviour-ended') return [];
  const { behaviour } = event.facts;
  return behaviours.flatMap((one) => (one.behaviour === behaviour ? [writeOf(identity, one)] : []));
}

/** Who explained it stands in the stream only, as a pseudonym. */
function writeOf(identity: IdentityId, { explainedBy: _explainedBy, ...behaviour }: Behaviour): BehaviourWrite {
  return { identity, ...behaviour };
}

/** All words that people said, for the search. */
export function wordsOf({ owner, purpose, environment, consumers }: Said) {
  const texts = [owner?.name, owner?.team, purpose, environment, consumers];
  return joinSafe(
    texts.flatMap((text) => text ?? []),
    safe` `,
  );
}
