import type { Millis } from '../../domain/kit/ids.ts';
import { safe } from '../../domain/kit/safe.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import { dayOf } from './consumer.ts';
import type { MailMessage } from './message.ts';
import { shareWords as words } from './words.ts';

/** Gives the recipient of a share its link. Neither the report nor its name is in it, and no passphrase. */
export function shareMail(of: {
  /** The outbox row's id. */
  readonly id: string;
  readonly to: string;
  readonly at: Millis;
  readonly recipient: SafeText;
  readonly from: SafeText;
  readonly until: Millis;
  readonly link: string;
  readonly hasPassphrase: boolean;
}): MailMessage {
  const { id, to, at, recipient, from, until, link, hasPassphrase } = of;
  return {
    id,
    to,
    at,
    subject: words.subject,
    blocks: [
      { kind: 'paragraph', text: safe`${words.hello} ${recipient}, ${words.lead}` },
      { kind: 'heading', text: words.who },
      { kind: 'paragraph', text: from },
      { kind: 'heading', text: words.until },
      { kind: 'paragraph', text: dayOf(until) },
      { kind: 'link', text: words.link, url: link },
      ...(hasPassphrase ? [{ kind: 'paragraph' as const, text: words.passphrase }] : []),
      { kind: 'paragraph', text: words.why },
    ],
  };
}
