import { done } from '../../domain/kit/result.ts';
import { text } from '../fields.ts';
import { engagementVerb } from './verb.ts';

export const beginClosing = engagementVerb({
  name: 'engagement.beginClosing',
  verb: 'begin-closing',
  summary: 'Begin to close an engagement: what is missing is listed until nothing is',
  input: {},
  carry: () => done({ facts: {}, text: {} }),
});

export const resumeReporting = engagementVerb({
  name: 'engagement.resumeReporting',
  verb: 'resume-reporting',
  summary: 'Go back to reporting: something has to be written or changed still',
  input: { reason: text(2_000) },
  carry: ({ reason }) => done({ facts: {}, text: { reason } }),
});

export const closeEngagement = engagementVerb({
  name: 'engagement.close',
  verb: 'close',
  summary: 'Close an engagement: from now on its time of retention runs',
  input: {},
  carry: () => done({ facts: {}, text: {} }),
});
