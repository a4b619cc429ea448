import { done } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { randomId } from '../ids.ts';
import { operation } from '../operation.ts';
import { rowOf } from '../people/register.ts';
import { houseEntry } from './stream.ts';

/** Only to one's own address, so that nobody is mailed who did not ask for it. */
export const testMail = operation({
  name: 'house.testMail',
  summary: 'Send a mail to oneself, to see that the mail server takes it',
  changes: true,
  gives: 'the address that it went to',
  input: {},
  async run(_input, call) {
    const { ctx, at } = call;
    const me = await rowOf(ctx, call.actor);
    if (me === null) return refuse('not-signed-in');
    if (ctx.post === null) return refuse('no-mail-server');
    const result = await ctx.post.test({ id: randomId(ctx.random), to: me.email, at });
    if (result !== 'accepted') return refuse('mail-not-taken');
    const stream = await houseEntry(call, { type: 'mail-tested', facts: { result }, text: null });
    return done({ change: { streams: [stream] }, answer: () => Promise.resolve({ to: me.email }) });
  },
});
