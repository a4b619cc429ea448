import { safe } from '../../domain/kit/safe.ts';
import type { Millis } from '../../domain/kit/ids.ts';
import type { MailMessage } from './message.ts';
import { newLeadWords as words } from './words.ts';

/** Tells whoever belongs to an engagement that an administrator gave it a lead. Its number is all that is said of it. */
export function newLeadMail(of: {
  readonly id: string;
  readonly to: string;
  readonly at: Millis;
  readonly number: number;
}): MailMessage {
  return {
    id: of.id,
    to: of.to,
    at: of.at,
    subject: safe`E-${of.number} ${words.subject}`,
    blocks: [
      { kind: 'paragraph', text: words.lead },
      { kind: 'paragraph', text: words.why },
    ],
  };
}
