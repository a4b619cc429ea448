import type { Millis } from '../../domain/kit/ids.ts';
import { safe } from '../../domain/kit/safe.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';
import type { MailMessage } from './message.ts';
import { consumerWords as words } from './words.ts';

/** Tells somebody that a credential which they use is replaced, and asks where they are. No credential is in it, and none is asked for. */
export function consumerMail(of: {
  /** The outbox row's id. */
  readonly id: string;
  readonly to: string;
  readonly at: Millis;
  readonly identity: SafeText;
  readonly asks: SafeText;
  readonly by: Millis;
  readonly again: boolean;
  /** Where they answer, with their code after `#`. */
  readonly movedUrl: string;
}): MailMessage {
  const { id, to, at, identity, asks, by, again, movedUrl } = of;
  const lead = again ? words.again : words.lead;
  return {
    id,
    to,
    at,
    subject: again ? words.subjectAgain : words.subject,
    blocks: [
      { kind: 'paragraph', text: safe`${words.hello} ${lead}` },
      { kind: 'heading', text: words.what },
      { kind: 'paragraph', text: safe`${words.credential} ${identity}` },
      { kind: 'heading', text: words.who },
      { kind: 'paragraph', text: asks },
      { kind: 'heading', text: words.until },
      { kind: 'paragraph', text: dayOf(by) },
      { kind: 'link', text: words.link, url: movedUrl },
      { kind: 'paragraph', text: words.why },
    ],
  };
}

/** Years, months and days are numbers, so no text from outside is in it. */
export function dayOf(at: Millis): SafeText {
  const day = new Date(at);
  return safe`${day.getUTCDate()} ${words.months[day.getUTCMonth()] ?? safe``} ${day.getUTCFullYear()}`;
}
