import type { Millis } from '../../domain/kit/ids.ts';
import type { MailMessage } from './message.ts';
import { testWords as words } from './words.ts';

/** Shows an administrator that mails leave the house and arrive. */
export function testMail(of: { readonly id: string; readonly to: string; readonly at: Millis }): MailMessage {
  return {
    ...of,
    subject: words.subject,
    blocks: [
      { kind: 'paragraph', text: words.lead },
      { kind: 'paragraph', text: words.why },
    ],
  };
}
