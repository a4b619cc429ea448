import type { Millis } from '../../domain/kit/ids.ts';
import type { MailMessage } from './message.ts';
import { recoveryWords as words } from './words.ts';

/** Tells somebody that a link was made with which their password can be set anew. The link is not in it. */
export function recoveryMail(of: { readonly id: string; readonly to: string; readonly at: Millis }): MailMessage {
  return {
    id: of.id,
    to: of.to,
    at: of.at,
    subject: words.subject,
    blocks: [
      { kind: 'paragraph', text: words.lead },
      { kind: 'paragraph', text: words.why },
    ],
  };
}
