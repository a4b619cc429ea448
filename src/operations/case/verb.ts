import type { CaseEvent, CaseEvents } from '../../domain/case/events.ts';
import type { Command, CommandOf, EventOfVerb } from '../../domain/case/commands.ts';
import { decide } from '../../domain/case/decide.ts';
import { evolve } from '../../domain/case/evolve.ts';
import type { Doer } from '../../domain/case/state.ts';
import type { Verb } from '../../domain/case/transitions.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { OperationName } from '../../domain/policy/permissions.ts';
import { doerOf } from '../doer.ts';
import { caseRef } from '../fields.ts';
import { notedIn } from '../noted.ts';
import type { Noted } from '../noted.ts';
import { loadCase } from '../load.ts';
import type { LoadedCase } from '../load.ts';
import { operation } from '../operation.ts';
import type { Call, Change, Fields, InputOf, Operation, Ran } from '../operation.ts';
import { subjectByCase } from '../subject.ts';
import type { CaseView } from '../views.ts';
import { notices } from './notices.ts';
import { settled } from './settled.ts';
import { viewCase } from './view.ts';

/** What a verb of a case carries: facts and text of its event, and rows beside it. */
export interface Carried<V extends Verb> {
  readonly facts: CaseEvents[EventOfVerb<V>]['facts'];
  readonly text: CaseEvents[EventOfVerb<V>]['text'];
  readonly rows?: Change['rows'];
  /** What the texts of this call brought, where `facts` name credentials: their ids are made once. */
  readonly noted?: Noted;
}

interface CaseVerb<F extends Fields, V extends Verb> {
  readonly name: OperationName;
  readonly verb: V;
  readonly summary: string;
  readonly input: F;
  carry(input: InputOf<F>, call: Call, loaded: LoadedCase): Promise<Result<Carried<V>>> | Result<Carried<V>>;
}

/** An operation that is one verb of the transition table, by somebody at the desk; it answers with the case afterwards. */
export function caseVerb<const F extends Fields, V extends Verb>(
  definition: CaseVerb<F, V>,
): Operation<F & { case: ReturnType<typeof caseRef> }, CaseView> {
  const { name, verb, summary, input, carry } = definition;
  return operation({
    name,
    summary,
    changes: true,
    gives: 'the case as it is afterwards',
    input: { case: caseRef(), ...input },
    subject: subjectByCase,
    async run(values, call): Promise<Result<Ran<CaseView>>> {
      const loaded = await subjectCase(call);
      if (loaded === null) return refuse('not-found');
      // the fields of `input` were made together with `case`
      const carried = await carry(values as InputOf<F>, call, loaded);
      if (!carried.ok) return carried;
      const change = await decided(call, loaded, verb, carried.value);
      return change.ok ? done({ change: change.value, answer: () => answer(call) }) : change;
    },
    again: async (_values, call) => done(await answer(call)),
  });
}

/** Decides one verb on a loaded case; a case that nothing stands against any more is closed in the same change. */
export async function decided<V extends Verb>(
  call: Call,
  loaded: LoadedCase,
  verb: V,
  carried: Carried<V>,
): Promise<Result<Change>> {
  const { facts, text } = carried;
  return decidedAll(call, loaded, (actor) => [commandOf({ verb, actor, at: call.at, facts, text })], carried);
}

/** The same for several verbs by one actor, one after the other: all of them, or none. */
export async function decidedAll(
  call: Call,
  loaded: LoadedCase,
  commandsOf: (actor: Doer) => readonly Command[],
  carried: Pick<Carried<Verb>, 'rows' | 'noted'>,
): Promise<Result<Change>> {
  const { id } = loaded.head;
  const actor = await doerOf(call.ctx, call.actor, loaded.head, call.subject.submission);
  const decisions: CaseEvent[] = [];
  let state = loaded.state;
  for (const command of commandsOf(actor)) {
    const event = decide(state, command, id, call.ctx.promises);
    if (!event.ok) return event;
    decisions.push(event.value);
    state = evolve(state, event.value, id);
  }
  const events = settled(call.ctx, loaded, decisions, call.at);
  const { rows: fingerprints } = carried.noted ?? (await notedIn(call, loaded));
  const outbox = [...(carried.rows?.outbox ?? []), ...notices(call.ctx, loaded, events, call.at)];
  return done({
    cases: [{ loaded, head: loaded.head, events, title: null }],
    rows: { ...carried.rows, outbox, fingerprints },
  });
}

/** Ties a verb to its own facts and text: `CommandOf<V>` is one member of the union for each V. */
export function commandOf<V extends Verb>(command: CommandOf<V>): Command {
  return command as unknown as Command;
}

export function subjectCase(call: Call): Promise<LoadedCase | null> {
  return call.subject.case === null ? Promise.resolve(null) : loadCase(call.ctx, call.subject.case);
}

/** The case as it is after a change. */
export async function answer(call: Call): Promise<CaseView> {
  const loaded = await subjectCase(call);
  if (loaded === null) throw new Error('A case vanished after it was changed.');
  return viewCase(call.ctx, call.actor, loaded);
}
