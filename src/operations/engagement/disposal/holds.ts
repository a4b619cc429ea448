import { done } from '../../../domain/kit/result.ts';
import { id, text } from '../../fields.ts';
import { randomId } from '../../ids.ts';
import { engagementVerb } from '../verb.ts';

/** While a hold stands, nothing that the engagement has is destroyed, whatever day it is and whoever approved. */
export const placeHold = engagementVerb({
  name: 'engagement.placeHold',
  verb: 'place-hold',
  summary: 'Place a legal hold on an engagement: it stops every disposal until it is lifted',
  input: { reason: text(2_000) },
  carry: ({ reason }, { ctx }) => done({ facts: { hold: randomId<'hold'>(ctx.random) }, text: { reason } }),
});

export const liftHold = engagementVerb({
  name: 'engagement.liftHold',
  verb: 'lift-hold',
  summary: 'Lift a legal hold; what is due is disposed of from then on',
  input: { hold: id<'hold'>(), reason: text(2_000) },
  carry: ({ hold, reason }) => done({ facts: { hold }, text: { reason } }),
});
