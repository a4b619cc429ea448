import type { RequestId } from '../../domain/kit/ids.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { done } from '../../domain/kit/result.ts';
import type { Context } from '../context.ts';
import { decisionSignature } from '../assertion-field.ts';
import { digest, id, oneOf, optional, text } from '../fields.ts';
import type { LoadedCase } from '../load.ts';
import { signedBy } from '../people/signing.ts';
import { decisionIn } from '../decision-in.ts';
import { caseVerb } from './verb.ts';

const NOTE = 5_000;

export const decideChange = caseVerb({
  name: 'case.decideChange',
  verb: 'decide-change',
  summary:
    'Approve or reject a change by the digest of exactly what was looked at, with a reason that everybody who reads the case sees',
  input: {
    request: id<'request'>(),
    diff: digest(),
    decision: oneOf(['approved', 'rejected']),
    reason: text(NOTE),
    signed: optional(decisionSignature()),
  },
  async carry({ request, diff, decision, reason, signed }, call, loaded) {
    const { ctx } = call;
    if (decision === 'approved' && (await isOutdated(ctx, loaded, request))) return refuse('request-outdated');
    const facts = { request, decision, diff };
    const by = await signedBy(call, decisionIn(loaded, 'change-decided', facts), signed);
    return by.ok ? done({ facts: { ...facts, ...by.value.facts }, text: { reason }, rows: by.value.rows }) : by;
  },
});

/** Whether an import shows something else by now than what a request that waits for its answer begins with. */
async function isOutdated(ctx: Context, { events, state }: LoadedCase, request: RequestId): Promise<boolean> {
  if (state.requests.find(({ id: one }) => one === request)?.state !== 'requested') return false;
  const asked = events.find(({ event }) => event.type === 'change-requested' && event.facts.request === request)?.event;
  if (asked?.type !== 'change-requested') return false;
  const { identity, before } = asked.facts;
  return (await ctx.store.identity(identity))?.entitlementDigest !== before;
}

export const withdrawChange = caseVerb({
  name: 'case.withdrawChange',
  verb: 'withdraw-change',
  summary: 'Take back a request for a change that was not carried out; only who asked for it',
  input: { request: id<'request'>(), reason: text(NOTE) },
  carry: ({ request, reason }) => done({ facts: { request }, text: { reason } }),
});

export const expireChange = caseVerb({
  name: 'case.expireChange',
  verb: 'expire-change',
  summary: 'End a request that nobody answered, or a change whose time is over: a job’s verb',
  input: { request: id<'request'>(), what: oneOf(['unanswered', 'over']) },
  carry: ({ request, what }) => done({ facts: { request, what }, text: null }),
});
