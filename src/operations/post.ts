import type { Millis } from '../domain/kit/ids.ts';
import type { SafeText } from '../domain/kit/safe-text.ts';
import type { Stage } from '../domain/case/words.ts';

export type SendResult = 'accepted' | 'deferred' | 'refused';
export interface Envelope {
  readonly id: string;
  readonly to: string;
  readonly at: Millis;
}

/** The way to the mailboxes of reporters and consumers. Each call is one attempt and says what became of it. */
export interface Post {
  /** Says nothing but that mail arrives. */
  test(of: Envelope): Promise<SendResult>;
  /** Tells somebody that a recovery link for them was made; the link is not in it. */
  recovery(of: Envelope & { readonly until: Millis }): Promise<SendResult>;
  /** Tells whoever belongs to an engagement that an administrator gave it a lead; nothing but its number is said of it. */
  newLead(of: Envelope & { readonly number: number }): Promise<SendResult>;
  outcome(
    of: Envelope & { readonly outcome: Readonly<Record<'found' | 'did' | 'why' | 'can', SafeText>> },
  ): Promise<SendResult>;
  /** A stage that was reached, or a message of the desk with its words. */
  notice(
    of: Envelope & { readonly about: Exclude<Stage, 'told'> | 'message'; readonly text?: SafeText },
  ): Promise<SendResult>;
  /** Gives somebody the link of a report that is shared with them. A passphrase is never in a mail. */
  share(
    of: Envelope & {
      readonly recipient: SafeText;
      readonly from: SafeText;
      readonly until: Millis;
      readonly link: string;
      readonly hasPassphrase: boolean;
    },
  ): Promise<SendResult>;
  /** Tells a consumer that a credential which they use is replaced; `again` once more, since they have not answered. */
  consumer(
    of: Envelope & {
      readonly identity: SafeText;
      readonly asks: SafeText;
      readonly by: Millis;
      readonly code: string;
      readonly again: boolean;
    },
  ): Promise<SendResult>;
}
