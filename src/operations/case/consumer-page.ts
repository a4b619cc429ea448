import { CONSUMER_ANSWERS } from '../../domain/case/words.ts';
import type { ConsumerId, Millis } from '../../domain/kit/ids.ts';
import { joinSafe, safe } from '../../domain/kit/safe.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import { done } from '../../domain/kit/result.ts';
import type { Result } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { storedText } from '../codec.ts';
import { oneOf, optional, text, trackingCode, whole } from '../fields.ts';
import { operation, reads } from '../operation.ts';
import type { Call } from '../operation.ts';
import { ownerOfCode, subjectByConsumerCode } from './consumer-code.ts';
import { consumerLetter } from './consumer-letter.ts';
import { consumersView } from './consumers-view.ts';
import { decided, subjectCase } from './verb.ts';
import type { ConsumerStatusView } from './views.ts';

/** What a consumer sees under the code of their mail: what they are asked, and what they answered. Nothing else of the case. */
export const consumerStatus = operation({
  name: 'case.consumerStatus',
  summary: 'See what a consumer of a replaced credential is asked',
  changes: false,
  gives: 'whose credential it is, who asks, until when, and what was answered',
  input: { code: trackingCode() },
  subject: subjectByConsumerCode,
  async run({ code }, call) {
    const owner = await code.use((value) => ownerOfCode(call.ctx, value));
    const view = owner === null ? null : await statusOf(call, owner.consumer);
    return view === null ? refuse('code-unknown') : reads(view);
  },
});

/** The longest that somebody can say they still need: a year. */
const MOST_AHEAD = 366 * 86_400_000;

export const consumerAnswer = operation({
  name: 'case.consumerAnswer',
  summary: 'Answer as a consumer of a replaced credential: moved, not yet, or not ours',
  changes: true,
  gives: 'what the consumer is asked, and what was answered',
  input: {
    code: trackingCode(),
    answer: oneOf(CONSUMER_ANSWERS),
    when: optional(whole(0, Number.MAX_SAFE_INTEGER)),
    note: optional(text(5_000)),
  },
  subject: subjectByConsumerCode,
  async run({ code, answer, when, note }, call) {
    const loaded = await subjectCase(call);
    const owner = await code.use((value) => ownerOfCode(call.ctx, value));
    if (loaded === null || owner === null) return refuse('code-unknown');
    if (when !== null && (when < call.at || when > call.at + MOST_AHEAD)) return refuse('day-not-ahead');
    const { consumer } = owner;
    const words = answer === 'not-yet' ? withDay(when, note) : note;
    const change = await decided(call, loaded, 'answer-as-consumer', {
      facts: { consumer, answer },
      text: words === null ? null : { note: words },
    });
    return change.ok
      ? done({ change: change.value, answer: async () => afterwards(await statusOf(call, consumer)) })
      : change;
  },
  async again({ code }, call): Promise<Result<ConsumerStatusView>> {
    const owner = await code.use((value) => ownerOfCode(call.ctx, value));
    return owner === null ? refuse('code-unknown') : done(afterwards(await statusOf(call, owner.consumer)));
  },
});

async function statusOf(call: Call, consumer: ConsumerId): Promise<ConsumerStatusView | null> {
  const loaded = await subjectCase(call);
  if (loaded === null) return null;
  const letter = await consumerLetter(call.ctx, loaded, consumer);
  const one = consumersView(loaded).find((view) => view.consumer === consumer);
  if (letter === null || one === undefined) return null;
  const { name, identity, asks, by } = letter;
  return {
    name: String(name),
    identity: String(identity),
    asks: String(asks),
    by,
    answer: one.answer,
    answeredAt: one.answeredAt,
  };
}

/** Codes lead to consumers that are listed, and nobody is taken off the list. */
function afterwards(view: ConsumerStatusView | null): ConsumerStatusView {
  if (view === null) throw new Error('A consumer vanished after they had answered.');
  return view;
}

function withDay(when: Millis | null, note: SafeText | null): SafeText | null {
  if (when === null) return note;
  const day = storedText(new Date(when).toISOString().slice(0, 10));
  return joinSafe([safe`Will have moved by ${day}.`, ...(note === null ? [] : [note])], safe` `);
}
