import { decideEngagement } from '../../domain/engagement/decide.ts';
import { evolveEngagement } from '../../domain/engagement/evolve.ts';
import { ENGAGEMENT_KINDS, RETENTION_CLASSES } from '../../domain/engagement/words.ts';
import { brand } from '../../domain/kit/ids.ts';
import { done } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { name, oneOf, text } from '../fields.ts';
import { hex } from '../ids.ts';
import { newHead } from '../load.ts';
import { operation } from '../operation.ts';
import { commandOf } from './decided.ts';
import { plantCanary } from './disposal/canaries.ts';
import { doers } from './doers.ts';
import { rowOf } from './row.ts';
import { draftOf } from './stream.ts';
import { notedValues } from './values.ts';
import { answer } from './verb.ts';

/** Somebody begins to work for a customer, and leads it. */
export const openEngagement = operation({
  name: 'engagement.open',
  summary: 'Open an engagement with a customer; whoever opens it leads it, and nobody else learns of it',
  changes: true,
  gives: 'the engagement',
  input: {
    name: name(),
    customer: name(),
    purpose: text(5_000),
    kind: oneOf(ENGAGEMENT_KINDS),
    retention: oneOf(RETENTION_CLASSES),
  },
  subject: (_input, ctx) =>
    Promise.resolve(done({ case: null, submission: null, engagement: brand<'stream'>(hex(ctx.random(16))) })),
  async run({ name: called, customer, purpose, kind, retention }, call) {
    const { ctx, at, actor } = call;
    const id = call.subject.engagement;
    if (id === undefined) throw new Error('An engagement is opened under an id of its own.');
    if (actor.kind !== 'person') return refuse('needs-a-person');
    const head = await newHead(ctx, id);
    const contents = await ctx.vault.takeKey();
    const { caller, system } = await doers(call, head);
    const days = ctx.settings.current().retention[retention];
    const words = { name: called, customer, purpose };
    const command = commandOf('open', caller, at, { facts: { kind, retention, contents, days }, text: words });
    const event = decideEngagement(null, command, ctx.detectors);
    if (!event.ok) return event;
    const opened = evolveEngagement(null, event.value, id);
    const canary = decideEngagement(opened, plantCanary(ctx, system, id, 0, at), ctx.detectors);
    if (!canary.ok) return canary;
    const state = evolveEngagement(opened, canary.value, id);
    return done({
      change: {
        streams: [
          {
            head,
            make: 'engagement' as const,
            drafts: [event.value, canary.value].map((one) => draftOf(one, contents)),
          },
        ],
        rows: {
          engagements: [
            { do: 'show' as const, row: rowOf(state, words, at) },
            {
              do: 'member' as const,
              row: { engagement: id, person: actor.id, role: 'lead' as const, actor: caller.id },
            },
            ...(await notedValues(call, { head })),
          ],
        },
      },
      answer: () => answer(call),
    });
  },
});
