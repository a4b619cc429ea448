import { createTransport } from 'nodemailer';
import { isBroken, readAddress, readMailbox } from './mail/address.ts';
import { messageIdFor } from './mail/ids.ts';
import type { MailMessage, Sent } from './mail/message.ts';
import { plainText, simpleHtml } from './mail/render.ts';
import { connectionOptions } from './mail/server.ts';
import type { MailServer } from './mail/server.ts';
import { replyCode, verdictOf } from './mail/verdict.ts';

export { decodeBounce } from './mail/bounce.ts';
export { noticeMail, outcomeMail } from './mail/compose.ts';
export { consumerMail } from './mail/consumer.ts';
export { shareMail } from './mail/share.ts';
export { newLeadMail } from './mail/new-lead.ts';
export { recoveryMail } from './mail/recovery.ts';
export { testMail } from './mail/test-mail.ts';
export { outboxIdOf } from './mail/ids.ts';
export type { MailMessage, Sent } from './mail/message.ts';
export type { NoticeAbout } from './mail/words.ts';

export type MailOptions = MailServer & {
  /** `Name <address>` or an address. */
  readonly from: string;
  /** Where this installation is reached; its host stands in the Message-ID. */
  readonly publicUrl: string;
  /** Certificates (PEM) to trust besides the system's. */
  readonly ca?: string;
  /** Milliseconds: to connect and be greeted, of silence, and for one mail from first to last byte. */
  readonly patience?: { readonly connect: number; readonly silence: number; readonly whole: number };
};

export interface Mail {
  /** Makes one attempt. It answers for every fate of the mail, and rejects only for a defect of ours. */
  send(message: MailMessage): Promise<Sent>;
  /** Ends the connections at once; attempts under way come back as deferred. */
  close(): void;
}

const PATIENCE = { connect: 10_000, silence: 30_000, whole: 60_000 };

/** Opens the way out by SMTP. Connections are made when the first mail goes and kept for the next ones. */
export function openMail(options: MailOptions): Mail {
  const from = readMailbox(options.from);
  if (from === null) throw new TypeError('The sender of mails is not "Name <address>" or an address.');
  const host = new URL(options.publicUrl).hostname;
  const patience = options.patience ?? PATIENCE;
  const transport = createTransport({
    ...connectionOptions(options, options.ca),
    pool: true,
    maxConnections: 3,
    // A lost connection comes back as deferred; trying again is the outbox's decision, and is recorded.
    maxRequeues: 0,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    dnsTimeout: patience.connect,
    socketTimeout: patience.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });

  return {
    async send({ id, to, at, subject, blocks }) {
      const address = readAddress(to);
      if (address === null || isBroken(String(subject))) return { result: 'refused', code: null };
      const messageId = messageIdFor(id, host);
      const sending = transport.sendMail({
        from,
        to: { name: '', address },
        envelope: { from: from.address, to: address },
        // Bounces name the mail even where they quote nothing of it, and do not carry its text around.
        dsn: { id: messageId, return: 'headers', notify: ['failure'] },
        messageId: `<${messageId}>`,
        date: new Date(at),
        subject: String(subject),
        text: plainText(blocks),
        html: simpleHtml(blocks),
        // RFC 3834; the second is Exchange's own word for "no out-of-office answers, please".
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        signal: AbortSignal.timeout(patience.whole),
      });
      return await sending.then(({ response }): Sent => ({ result: 'accepted', code: replyCode(response) }), verdictOf);
    },
    close: () => transport.close({ force: true }),
  };
}
