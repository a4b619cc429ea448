import { ENTRY_ORIGINS, EXIT_STATES, PLACE_KINDS } from '../../domain/engagement/words.ts';
import { done } from '../../domain/kit/result.ts';
import { id, name, oneOf, text } from '../fields.ts';
import { randomId } from '../ids.ts';
import { engagementVerb } from './verb.ts';

export const addEntry = engagementVerb({
  name: 'engagement.addEntry',
  verb: 'add-entry',
  summary: 'Enter an identity that was seen, borrowed or created in the engagement, and who owns it',
  input: { name: name(300), owner: name(), origin: oneOf(ENTRY_ORIGINS) },
  carry: ({ name: called, owner, origin }, { ctx }) =>
    done({ facts: { entry: randomId<'entry'>(ctx.random), origin }, text: { name: called, owner } }),
});

export const listPlace = engagementVerb({
  name: 'engagement.listPlace',
  verb: 'list-place',
  summary: 'Say where the credential of an identity was kept meanwhile: code, a ticket, a share, a chat',
  input: { entry: id<'entry'>(), kind: oneOf(PLACE_KINDS), where: name(1_000) },
  carry: ({ entry, kind, where }, { ctx }) =>
    done({ facts: { entry, place: randomId<'place'>(ctx.random), kind }, text: { where } }),
});

export const clearPlace = engagementVerb({
  name: 'engagement.clearPlace',
  verb: 'clear-place',
  summary: 'Say how you know that a place holds a credential no more; a search by fingerprint says it by itself',
  input: { entry: id<'entry'>(), place: id<'place'>(), says: text(2_000) },
  carry: ({ entry, place, says }) => done({ facts: { entry, place, cleared: 'statement' }, text: { says } }),
});

export const recordExit = engagementVerb({
  name: 'engagement.recordExit',
  verb: 'record-exit',
  summary: 'Say what became of an identity at the end, with what shows it; the last word counts',
  input: { entry: id<'entry'>(), exit: oneOf(EXIT_STATES), proof: text(5_000) },
  carry: ({ entry, exit, proof }) => done({ facts: { entry, exit }, text: { proof } }),
});
