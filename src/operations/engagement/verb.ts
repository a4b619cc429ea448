import type { EngagementCommand } from '../../domain/engagement/commands.ts';
import type { EngagementVerb } from '../../domain/engagement/transitions.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { OperationName } from '../../domain/policy/permissions.ts';
import { engagementRef } from '../fields.ts';
import { operation } from '../operation.ts';
import type { Call, Change, Fields, InputOf, Operation, Ran } from '../operation.ts';
import { commandOf, decidedAll } from './decided.ts';
import type { More } from './decided.ts';
import { calledEngagement, subjectByEngagement } from './subject.ts';
import type { LoadedEngagement } from './stream.ts';
import { viewEngagement } from './view.ts';
import type { EngagementView } from './views.ts';

type Carried<V extends EngagementVerb> = Pick<Extract<EngagementCommand, { verb: V }>, 'facts' | 'text'> & More;

/** An operation that is one verb of the table, by a member; it answers with the engagement as it is afterwards. */
export function engagementVerb<const F extends Fields, V extends EngagementVerb>(definition: {
  readonly name: OperationName;
  readonly verb: V;
  readonly summary: string;
  readonly input: F;
  carry(input: InputOf<F>, call: Call, loaded: LoadedEngagement): Promise<Result<Carried<V>>> | Result<Carried<V>>;
}): Operation<F & { engagement: ReturnType<typeof engagementRef> }, EngagementView> {
  const { name, verb, summary, input, carry } = definition;
  return operation({
    name,
    summary,
    changes: true,
    gives: 'the engagement as it is afterwards',
    input: { engagement: engagementRef(), ...input },
    subject: subjectByEngagement,
    async run(values, call): Promise<Result<Ran<EngagementView>>> {
      const loaded = await calledEngagement(call);
      if (loaded === null) return refuse('not-found');
      // the fields of `input` were made together with `engagement`
      const carried = await carry(values as InputOf<F>, call, loaded);
      if (!carried.ok) return carried;
      const { facts, text, ...more } = carried.value;
      const change = await decidedAll(
        call,
        loaded,
        ({ caller }) => [commandOf(verb, caller, call.at, { facts, text } as Carried<V>)],
        more,
      );
      return answered(call, change);
    },
    again: async (_values, call) => done(await answer(call)),
  });
}

/** What a change leads to: once it is durable, `then` is done, and the answer is the engagement as it is afterwards. */
export function answered(
  call: Call,
  change: Result<Change>,
  then: () => Promise<unknown> = () => Promise.resolve(),
): Result<Ran<EngagementView>> {
  if (!change.ok) return change;
  return done({
    change: change.value,
    async answer() {
      await then();
      return answer(call);
    },
  });
}

/** The engagement as it is after a change. */
export async function answer(call: Call): Promise<EngagementView> {
  const loaded = await calledEngagement(call);
  if (loaded === null) throw new Error('An engagement vanished after it was changed.');
  return viewEngagement(call, loaded);
}
