import { done } from '../../../domain/kit/result.ts';
import { id, text } from '../../fields.ts';
import { engagementVerb } from '../verb.ts';

/** From that moment the link, pages that are open and pictures on them give nothing. */
export const revokeShare = engagementVerb({
  name: 'engagement.revokeShare',
  verb: 'revoke-share',
  summary: 'Revoke a share at once, also for whoever has it open',
  input: { share: id<'share'>(), reason: text(1_000) },
  carry: ({ share, reason }) => done({ facts: { share }, text: { reason } }),
});
