import type { Doer } from '../../domain/case/state.ts';
import { done } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import type { ConsumerId } from '../../domain/kit/ids.ts';
import { addWorkingDays } from '../../domain/policy/calendar.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import type { Command } from '../../domain/case/commands.ts';
import type { ConsumerMail } from '../../store/types.ts';
import { caseRef, email, id, name, oneOf, optional, whole } from '../fields.ts';
import { randomId } from '../ids.ts';
import type { LoadedCase } from '../load.ts';
import { operation } from '../operation.ts';
import type { Call, Change } from '../operation.ts';
import { subjectByCase } from '../subject.ts';
import { codeRow } from './consumer-code.ts';
import { retryAfter } from './retry.ts';
import { answer, caseVerb, commandOf, decidedAll, subjectCase } from './verb.ts';

export const addConsumer = operation({
  name: 'case.addConsumer',
  summary:
    'List somebody who uses a credential that is replaced; with a mail address, they are told and asked whether they have moved',
  changes: true,
  gives: 'the case as it is afterwards',
  input: {
    case: caseRef(),
    identity: id<'identity'>(),
    credential: optional(id<'credential'>()),
    name: name(),
    contact: optional(email()),
  },
  subject: subjectByCase,
  async run({ identity, credential, name: called, contact }, call) {
    const loaded = await subjectCase(call);
    if (loaded === null) return refuse('not-found');
    const consumer = randomId<'consumer'>(call.ctx.random);
    const make = (actor: Doer): readonly Command[] => [
      commandOf({
        verb: 'list-consumer',
        actor,
        at: call.at,
        facts: { consumer, identity, credential },
        text: { name: called },
      }),
      ...(contact === null ? [] : [giveContact(call, actor, consumer, contact)]),
    ];
    const rows = contact === null ? {} : mailRows(call, loaded, consumer, contact);
    const change = await decidedAll(call, loaded, make, { rows });
    return change.ok ? done({ change: change.value, answer: () => answer(call) }) : change;
  },
  again: async (_input, call) => done(await answer(call)),
});

export const contactConsumer = caseVerb({
  name: 'case.contactConsumer',
  verb: 'give-consumer-contact',
  summary: 'Give the mail address of a listed consumer: they are told there; given again, they are told again',
  input: { consumer: id<'consumer'>(), contact: email() },
  carry: ({ consumer, contact }, call, loaded) =>
    done({ facts: { consumer }, text: { contact }, rows: mailRows(call, loaded, consumer, contact) }),
});

/** Working days after which somebody who has not answered is asked once more. */
const REMIND_AFTER = 3;

/** One attempt at telling a consumer: a job's verb. The mail leaves the outbox, or comes back to it, with the event. */
export const recordConsumerDelivery = caseVerb({
  name: 'case.recordConsumerDelivery',
  verb: 'record-consumer-delivery',
  summary: 'Record one attempt at telling a consumer',
  input: {
    consumer: id<'consumer'>(),
    result: oneOf(['accepted', 'deferred', 'refused', 'bounced']),
    message: id<'outbox'>(),
    kind: oneOf(['consumer', 'consumer-reminder']),
    tries: whole(1, 1000),
  },
  carry({ consumer, result, message, kind, tries }, { ctx, at }, loaded) {
    const attempt = (loaded.state.consumers.find((one) => one.id === consumer)?.attempts ?? 0) + 1;
    const later = result === 'accepted' ? null : retryAfter(result, tries);
    const remindAt = addWorkingDays(at, REMIND_AFTER, ctx.promises.calendar);
    const reminder = mail({ ctx }, loaded, consumer, 'consumer-reminder', remindAt);
    return done({
      facts: { consumer, attempt, result },
      text: null,
      rows: {
        ...(later === null
          ? { outboxDone: [message] }
          : { outboxLater: [{ id: message, dueAt: at + later, attempts: tries }] }),
        ...(result === 'accepted' && kind === 'consumer' ? { outbox: [reminder] } : {}),
      },
    });
  },
});

/** A mail that is due at once, and what its link stands for. */
function mailRows(
  call: Call,
  loaded: LoadedCase,
  consumer: ConsumerId,
  contact: SafeText,
): NonNullable<Change['rows']> {
  return {
    consumerCodes: [codeRow(call.ctx, consumer, contact, loaded.head.id)],
    outbox: [mail(call, loaded, consumer, 'consumer', call.at)],
  };
}

function mail(
  { ctx }: Pick<Call, 'ctx'>,
  { head, state }: LoadedCase,
  consumer: ConsumerId,
  kind: ConsumerMail['kind'],
  dueAt: number,
): ConsumerMail {
  return { id: randomId<'outbox'>(ctx.random), kind, case: head.id, consumer, stage: state.stage, dueAt, attempts: 0 };
}

function giveContact({ at }: Call, actor: Doer, consumer: ConsumerId, contact: SafeText): Command {
  return commandOf({ verb: 'give-consumer-contact', actor, at, facts: { consumer }, text: { contact } });
}
