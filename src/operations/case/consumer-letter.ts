import type { ConsumerId, Millis } from '../../domain/kit/ids.ts';
import { safe } from '../../domain/kit/safe.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import { addWorkingDays } from '../../domain/policy/calendar.ts';
import { storedText } from '../codec.ts';
import type { Context } from '../context.ts';
import type { LoadedCase } from '../load.ts';
import { nameActors } from '../names.ts';

/** What a consumer is told of: whose credential is replaced, who asks, and until when they should have moved. */
export interface ConsumerLetter {
  readonly name: SafeText;
  readonly identity: SafeText;
  readonly asks: SafeText;
  readonly by: Millis;
}

/** Working days that a consumer has from when they were listed. */
const DAYS = 5;

/** Null where the case has no such consumer. */
export async function consumerLetter(
  ctx: Context,
  loaded: LoadedCase,
  consumer: ConsumerId,
): Promise<ConsumerLetter | null> {
  const listed = loaded.events.find(
    ({ event }) => event.type === 'consumer-listed' && event.facts.consumer === consumer,
  )?.event;
  if (listed?.type !== 'consumer-listed') return null;
  const [names, identities] = await Promise.all([
    nameActors(ctx, loaded.head.id, { kind: 'system' }),
    ctx.store.identitiesOfCase(loaded.head.id),
  ]);
  const linked = identities.find(({ identity }) => identity === listed.facts.identity);
  return {
    name: listed.text.name,
    identity: linked === undefined ? safe`an identity` : storedText(linked.name),
    asks: storedText(names.of(listed.actor)),
    by: addWorkingDays(listed.facts.at, DAYS, ctx.promises.calendar),
  };
}
