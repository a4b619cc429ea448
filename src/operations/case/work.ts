import { KINDS, ROOT_CAUSES, SEVERITIES, VERDICTS, CLOCKS, PARTIES, IDENTITY_KINDS } from '../../domain/case/words.ts';
import { done } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { id, locator, name, oneOf, optional, text } from '../fields.ts';
import { randomId } from '../ids.ts';
import { notedIn } from '../noted.ts';
import { caseVerb } from './verb.ts';

const NOTE = 5_000;

export const classify = caseVerb({
  name: 'case.classify',
  verb: 'classify',
  summary: 'Decide what a case is: kind, verdict, severity and, where confirmed, the root cause',
  input: {
    kind: oneOf(KINDS),
    verdict: oneOf(VERDICTS),
    severity: oneOf(SEVERITIES),
    cause: optional(oneOf(ROOT_CAUSES)),
    note: optional(text(NOTE)),
  },
  carry: ({ kind, verdict, severity, cause, note }) =>
    done({ facts: { kind, verdict, severity, cause }, text: note === null ? null : { note } }),
});

export const linkIdentity = caseVerb({
  name: 'case.linkIdentity',
  verb: 'link-identity',
  summary: 'Link the non-human identity that a case is about; one of the same kind and name is the same identity',
  input: { kind: oneOf(IDENTITY_KINDS), name: name(), locator: optional(locator()), owner: optional(name()) },
  async carry({ kind, name: called, locator: where, owner }, { ctx }, loaded) {
    const known = await ctx.store.identityByName(kind, String(called));
    const identity = known?.identity ?? randomId<'identity'>(ctx.random);
    return done({
      facts: { identity, kind },
      text: { name: called, ...(where === null ? {} : { locator: where }), ...(owner === null ? {} : { owner }) },
      rows: {
        identities: [{ identity, case: loaded.head.id, kind, name: called, locator: where, owner, linked: true }],
      },
    });
  },
});

export const unlinkIdentity = caseVerb({
  name: 'case.unlinkIdentity',
  verb: 'unlink-identity',
  summary: 'Take an identity that was linked by mistake off a case',
  input: { identity: id<'identity'>(), reason: text(NOTE) },
  async carry({ identity, reason }, { ctx }, loaded) {
    const row = (await ctx.store.identitiesOfCase(loaded.head.id)).find((one) => one.identity === identity);
    const linked = loaded.events.find(
      ({ event }) => event.type === 'identity-linked' && event.facts.identity === identity,
    )?.event;
    if (row === undefined || linked?.type !== 'identity-linked') return refuse('unknown-identity');
    const { name: called, locator: where = null, owner = null } = linked.text;
    const gone = { identity, case: loaded.head.id, kind: row.kind, name: called, locator: where, owner, linked: false };
    return done({ facts: { identity }, text: { reason }, rows: { identities: [gone] } });
  },
});

export const identityUnknown = caseVerb({
  name: 'case.identityUnknown',
  verb: 'identity-unknown',
  summary: 'Say, with a reason, that the identity cannot be known',
  input: { reason: text(NOTE) },
  carry: ({ reason }) => done({ facts: {}, text: { reason } }),
});

export const message = caseVerb({
  name: 'case.message',
  verb: 'message',
  summary: 'Write to the reporter of one submission',
  input: { submission: id<'submission'>(), text: text(20_000) },
  async carry({ submission, text: body }, call, loaded) {
    const noted = await notedIn(call, loaded);
    return done({ facts: { submission, from: 'desk', credentials: noted.credentials }, text: { body }, noted });
  },
});

export const wait = caseVerb({
  name: 'case.wait',
  verb: 'wait',
  summary: 'Wait for the reporter, an approver or a third party; the named clock pauses meanwhile',
  input: { party: oneOf(PARTIES), clock: oneOf(CLOCKS), why: text(NOTE) },
  carry: ({ party, clock, why }) => done({ facts: { party, clock }, text: { why } }),
});

export const resume = caseVerb({
  name: 'case.resume',
  verb: 'resume',
  summary: 'Stop waiting; the clock goes on',
  input: { party: oneOf(PARTIES) },
  carry: ({ party }) => done({ facts: { party }, text: null }),
});

export const escalate = caseVerb({
  name: 'case.escalate',
  verb: 'escalate',
  summary: 'Say that this case needs more than its handler can give',
  input: { note: text(NOTE) },
  carry: ({ note }) => done({ facts: {}, text: { note } }),
});
