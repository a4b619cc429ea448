import { done } from '../../domain/kit/result.ts';
import { refuseFields } from '../../domain/kit/refusals.ts';
import { joinSafe, safe } from '../../domain/kit/safe.ts';
import { id, list, moment, name, optional, text } from '../fields.ts';
import { randomId } from '../ids.ts';
import { identityVerb } from './say.ts';

const NOTE = 5_000;
const MOST_CONSUMERS = 200;

export const confirmOwner = identityVerb({
  name: 'identity.confirmOwner',
  type: 'owner-confirmed',
  summary: 'Say who owns an identity, as a person and if need be a team; no import overwrites it',
  input: { owner: name(), team: optional(name()) },
  say: ({ owner, team }) => done({ facts: {}, text: { owner, ...(team === null ? {} : { team }) } }),
});

export const describe = identityVerb({
  name: 'identity.describe',
  type: 'identity-described',
  summary: 'Say what an identity is for and in which environment it is used; no import overwrites it',
  input: { purpose: optional(text(2_000)), environment: optional(name()) },
  say({ purpose, environment }) {
    if (purpose === null && environment === null) {
      const says = safe`Say what it is for, or where it is used.`;
      return refuseFields([
        { field: 'purpose', says },
        { field: 'environment', says },
      ]);
    }
    return done({
      facts: {},
      text: { ...(purpose === null ? {} : { purpose }), ...(environment === null ? {} : { environment }) },
    });
  },
});

export const setConsumers = identityVerb({
  name: 'identity.setConsumers',
  type: 'consumers-set',
  summary: 'Say who uses an identity: exactly these, one name each',
  input: { consumers: list(name(), MOST_CONSUMERS) },
  say: ({ consumers }) => done({ facts: {}, text: { consumers: joinSafe(consumers, safe`\n`) } }),
});

export const explain = identityVerb({
  name: 'identity.explain',
  type: 'behaviour-explained',
  summary: 'Explain a behaviour of an identity, such as an approved automation, for at most a year',
  input: { what: text(NOTE), owner: name(), schedule: name(500), until: moment() },
  say: ({ what, owner, schedule, until }, { ctx }) =>
    done({ facts: { behaviour: randomId<'behaviour'>(ctx.random), until }, text: { what, owner, schedule } }),
});

export const endBehaviour = identityVerb({
  name: 'identity.endBehaviour',
  type: 'behaviour-ended',
  summary: 'End an explanation before its time: the same behaviour is not explained any more',
  input: { behaviour: id<'behaviour'>(), reason: text(NOTE) },
  say: ({ behaviour, reason }) => done({ facts: { behaviour }, text: { reason } }),
});

export const retire = identityVerb({
  name: 'identity.retire',
  type: 'identity-retired',
  summary: 'Say that an identity is not used any more and must not be; its trace stays',
  input: { reason: text(NOTE) },
  say: ({ reason }) => done({ facts: {}, text: { reason } }),
});
