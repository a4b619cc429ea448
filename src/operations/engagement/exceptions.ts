import { done } from '../../domain/kit/result.ts';
import { flag, id, moment, text } from '../fields.ts';
import { engagementVerb } from './verb.ts';

export const requestException = engagementVerb({
  name: 'engagement.requestException',
  verb: 'request-exception',
  summary: 'Ask that a report may leave although a credential is not proved dead, until a day',
  input: { value: id<'value'>(), until: moment(), reason: text(2_000) },
  carry: ({ value, until, reason }) => done({ facts: { value, until }, text: { reason } }),
});

export const decideException = engagementVerb({
  name: 'engagement.decideException',
  verb: 'decide-exception',
  summary: 'Grant or refuse an exception that somebody else asked for',
  input: { value: id<'value'>(), granted: flag(), reason: text(2_000) },
  carry: ({ value, granted, reason }) => done({ facts: { value, granted }, text: { reason } }),
});
