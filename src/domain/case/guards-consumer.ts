import { refuse } from '../kit/refusals.ts';
import type { Refusal } from '../kit/refusals.ts';
import type { Command } from './commands.ts';
import type { Consumer } from './consumer.ts';
import type { Core } from './core.ts';

type Verdict = { readonly ok: false; readonly refusal: Refusal } | null;
type Of<V extends Command['verb']> = Extract<Command, { verb: V }>;

export function listing(core: Core, { facts }: Of<'list-consumer'>): Verdict {
  if (core.work.consumers.some(({ id }) => id === facts.consumer)) return refuse('already-done');
  if (!core.work.identities.includes(facts.identity)) return refuse('unknown-identity');
  const { credential } = facts;
  const isKnown = credential === null || core.work.credentials.some(({ id }) => id === credential);
  return isKnown ? null : refuse('unknown-credential');
}

export function contacting(core: Core, { facts }: Of<'give-consumer-contact'>): Verdict {
  return find(core, facts.consumer) === null ? refuse('unknown-consumer') : null;
}

/** Only who left an address can be told. */
export function sending(core: Core, { facts }: Of<'record-consumer-delivery'>): Verdict {
  const consumer = find(core, facts.consumer);
  return consumer === null || !consumer.hasContact ? refuse('unknown-consumer') : null;
}

/** An answer can change, from `not-yet` to `moved` above all; the same one twice says nothing. */
export function answering(core: Core, { facts }: Of<'answer-as-consumer'>): Verdict {
  const consumer = find(core, facts.consumer);
  if (consumer === null) return refuse('unknown-consumer');
  return consumer.answer === facts.answer ? refuse('already-done') : null;
}

function find(core: Core, id: string): Consumer | null {
  return core.work.consumers.find((one) => one.id === id) ?? null;
}
