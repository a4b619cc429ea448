import type { Millis } from '../../domain/kit/ids.ts';
import type { SafeText } from '../../domain/kit/safe-text.ts';

/** A mail before it is written out. Whatever a person wrote in it is safe text. */
export interface MailMessage {
  /** The outbox row's id: letters, digits, `-`, `.`, `_`, at most 64. The Message-ID is made from it. */
  readonly id: string;
  readonly to: string;
  /** When it was put into the outbox; a retry carries the same date. */
  readonly at: Millis;
  readonly subject: SafeText;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'heading'; readonly text: SafeText }
  | { readonly kind: 'paragraph'; readonly text: SafeText }
  /** `url` is an address of our own. */
  | { readonly kind: 'link'; readonly text: SafeText; readonly url: string };

/**
 * What became of one attempt. `accepted`: the server took the responsibility for it. `deferred`: try again later.
 * `refused`: the server said that it never will. `code` is the SMTP reply code (RFC 5321), null where none came.
 */
export interface Sent {
  readonly result: 'accepted' | 'deferred' | 'refused';
  readonly code: number | null;
}
