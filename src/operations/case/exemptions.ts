import type { Action, Exemption, Work } from '../../domain/case/state.ts';
import { done } from '../../domain/kit/result.ts';
import { refuse } from '../../domain/kit/refusals.ts';
import { decisionSignature } from '../assertion-field.ts';
import { id, list, moment, oneOf, optional, text } from '../fields.ts';
import { randomId } from '../ids.ts';
import { signedBy } from '../people/signing.ts';
import { decisionIn } from '../decision-in.ts';
import { caseVerb } from './verb.ts';

const NOTE = 5_000;

export const requestExemption = caseVerb({
  name: 'case.requestExemption',
  verb: 'request-exemption',
  summary:
    'Ask to leave something as it is for a time, with a justification and compensating controls; or to extend that, which is a review of its own',
  input: {
    actions: optional(list(id<'action'>(), 100)),
    credentials: optional(list(id<'credential'>(), 100)),
    until: moment(),
    justification: text(NOTE),
    controls: text(NOTE),
    extends: optional(id<'exemption'>()),
  },
  carry({ actions, credentials, until, justification, controls, extends: before }, { ctx }, { state }) {
    const earlier = before === null ? null : state.exemptions.find((one) => one.id === before);
    if (earlier === undefined) return refuse('unknown-exemption');
    // an extension goes on with what the earlier one covers, where nothing else is said
    const covered = earlier === null ? [] : stillCovered(earlier, state);
    return done({
      facts: {
        exemption: randomId<'exemption'>(ctx.random),
        actions: actions ?? covered,
        credentials: credentials ?? earlier?.credentials ?? [],
        until,
        ...(before === null ? {} : { extends: before }),
      },
      text: { justification, controls },
    });
  },
});

export const decideExemption = caseVerb({
  name: 'case.decideExemption',
  verb: 'decide-exemption',
  summary: 'Approve or reject an exemption, with a reason that everybody who reads the case sees',
  input: {
    exemption: id<'exemption'>(),
    decision: oneOf(['approved', 'rejected']),
    reason: text(NOTE),
    signed: optional(decisionSignature()),
  },
  async carry({ exemption, decision, reason, signed }, call, loaded) {
    const facts = { exemption, decision };
    const by = await signedBy(call, decisionIn(loaded, 'exemption-decided', facts), signed);
    return by.ok ? done({ facts: { ...facts, ...by.value.facts }, text: { reason }, rows: by.value.rows }) : by;
  },
});

export const endExemption = caseVerb({
  name: 'case.endExemption',
  verb: 'end-exemption',
  summary: 'End an exemption: revoked by a person, expired by the clock',
  input: { exemption: id<'exemption'>(), how: oneOf(['expired', 'revoked']) },
  carry: ({ exemption, how }) => done({ facts: { exemption, how }, text: null }),
});

/** The actions that an exemption covers by now, or covered until it ran out and that are open again. */
function stillCovered(earlier: Exemption, { actions }: Work): Exemption['actions'] {
  const isOpen = ({ state }: Action): boolean =>
    state.state === 'exempted'
      ? state.exemption === earlier.id
      : state.state === 'planned' || state.state === 'executed';
  return earlier.actions.filter((one) => actions.some((action) => action.id === one && isOpen(action)));
}
