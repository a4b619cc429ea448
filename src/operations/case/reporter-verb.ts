import type { Verb } from '../../domain/case/transitions.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { SubmissionId } from '../../domain/kit/ids.ts';
import type { OperationName } from '../../domain/policy/permissions.ts';
import { trackingCode } from '../fields.ts';
import { operation } from '../operation.ts';
import type { Call, Fields, InputOf, Operation } from '../operation.ts';
import { subjectByCode } from '../subject.ts';
import type { LoadedCase } from '../load.ts';
import type { StatusView } from '../views.ts';
import { viewStatus } from './status-view.ts';
import type { Carried } from './verb.ts';
import { decided, subjectCase } from './verb.ts';

interface ReporterVerb<F extends Fields, V extends Verb> {
  readonly name: OperationName;
  readonly verb: V;
  readonly summary: string;
  readonly input: F;
  carry(input: InputOf<F>, call: Call, loaded: LoadedCase, submission: SubmissionId): Promise<Carried<V>> | Carried<V>;
}

/** An operation that is one verb, by whoever holds the tracking code; it answers with the reporter's status afterwards. */
export function reporterVerb<const F extends Fields, V extends Verb>(
  definition: ReporterVerb<F, V>,
): Operation<F & { code: ReturnType<typeof trackingCode> }, StatusView> {
  const { name, verb, summary, input, carry } = definition;
  return operation({
    name,
    summary,
    changes: true,
    gives: 'the ring, the messages and the outcome as they are afterwards',
    input: { code: trackingCode(), ...input },
    subject: subjectByCode,
    async run(values, call) {
      const loaded = await subjectCase(call);
      const { submission } = call.subject;
      if (loaded === null || submission === null) return refuse('code-unknown');
      // the fields of `input` were made together with `code`
      const change = await decided(call, loaded, verb, await carry(values as InputOf<F>, call, loaded, submission));
      return change.ok ? done({ change: change.value, answer: () => statusOf(call) }) : change;
    },
    again: async (_values, call) => done(await statusOf(call)),
  });
}

export async function statusOf(call: Call): Promise<StatusView> {
  const found = await tryStatus(call);
  if (!found.ok) throw new Error('A report vanished after it was changed.');
  return found.value;
}

export async function tryStatus(call: Call): Promise<Result<StatusView>> {
  const loaded = await subjectCase(call);
  const { submission } = call.subject;
  return loaded === null || submission === null
    ? refuse('code-unknown')
    : done(await viewStatus(call.ctx, loaded, submission));
}
