import type { Result } from '../../../domain/kit/result.ts';
import { refuse } from '../../../domain/kit/refusals.ts';
import type { Answered, Attempt, ProviderSays } from '../../../authn/provider.ts';
import { secret } from '../../fields.ts';
import { operation } from '../../operation.ts';
import type { Ran } from '../../operation.ts';
import type { Secret } from '../../secret.ts';
import type { CameBack } from './came-back.ts';
import { comeIn } from './come-in.ts';
import { onceHash } from './keyed.ts';
import { proveThere } from './prove-there.ts';
import type { SignOn } from './sign-on.ts';
import { readTicket, TICKET_MS } from './ticket.ts';

export const signInAtProvider = operation({
  name: 'people.signInAtProvider',
  summary: 'Come back from the identity provider with its answer',
  changes: true,
  gives: 'the person; a session cookie is set',
  input: { ticket: secret(1, 500), answer: secret(1, 8_000) },
  digestsSecrets: false,
  async run({ ticket, answer }, call): Promise<Result<Ran<CameBack>>> {
    const { ctx, at } = call;
    if (ctx.signOn === null) return refuse('provider-none');
    const errand = ticket.use((value) => readTicket(ctx, value, at));
    if (errand === null) return refuse('provider-answer-wrong');
    const name = onceHash(ctx, 'answer', errand.attempt.state);
    if (await ctx.store.wasUsed(name)) return refuse('provider-answer-wrong');
    const said = await finishedOnce(ctx.signOn, answer, errand.attempt);
    if (!said.ok) return refuse(said.reason);
    const once = [
      { do: 'once', name, until: errand.begunAt + TICKET_MS },
      { do: 'forget', at },
    ] as const;
    return errand.session === null
      ? comeIn(call, ctx.signOn, said.value, { to: errand.to, once })
      : proveThere(call, said.value, { ...errand, session: errand.session, once });
  },
});

/** What the provider said to one call: a code counts once, so deciding anew, because somebody changed meanwhile, asks nobody again. */
const finished = new WeakMap<Secret, Promise<Answered<ProviderSays>>>();

function finishedOnce({ provider }: SignOn, answer: Secret, attempt: Attempt): Promise<Answered<ProviderSays>> {
  const before = finished.get(answer);
  if (before !== undefined) return before;
  const asked = answer.use((parameters) => provider.finish(attempt, parameters));
  finished.set(answer, asked);
  return asked;
}
