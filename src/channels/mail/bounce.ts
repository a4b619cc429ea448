import PostalMime from 'postal-mime';
import type { Attachment, Email } from 'postal-mime';

/** A delivery report that says: this mail of ours did not arrive and will not. */
export interface Bounce {
  /** Message-ID of our mail, without its brackets. Whoever sends one has to know it, and it is random. */
  readonly messageId: string;
  readonly result: 'bounced';
}

/** Reports are small, since we ask for headers only. What is longer is cut before it is parsed. */
const MOST_BYTES = 1_000_000;
const STATUS_PARTS = new Set(['message/delivery-status', 'message/global-delivery-status']);
const ORIGINAL_PARTS = new Set(['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers']);

/**
 * Reads a raw mail as a delivery status notification (RFC 3464, internationalised by RFC 6533). Null for anything
 * else: other mails, reports of delay or success, reports that do not say which mail they are about.
 */
export async function decodeBounce(raw: Uint8Array): Promise<Bounce | null> {
  const mail = await parse(raw.subarray(0, MOST_BYTES));
  const status = mail?.attachments.find(({ mimeType }) => STATUS_PARTS.has(mimeType));
  if (mail === null || status === undefined) return null;
  const [message = new Map<string, string>(), ...recipients] = fieldGroups(textOf(status));
  if (!recipients.some((fields) => fields.get('action')?.toLowerCase() === 'failed')) return null;
  const messageId = fromOriginal(mail) ?? fromEnvelope(message.get('original-envelope-id'));
  return messageId === null ? null : { messageId, result: 'bounced' };
}

/** A mail that breaks the parser's limits is not a report that we could use; nobody can do more about it. */
async function parse(raw: Uint8Array): Promise<Email | null> {
  try {
    return await PostalMime.parse(raw, { forceRfc822Attachments: true, maxNestingDepth: 20, maxHeadersSize: 200_000 });
  } catch {
    return null;
  }
}

function fromOriginal(mail: Email): string | null {
  const original = mail.attachments.find(({ mimeType }) => ORIGINAL_PARTS.has(mimeType));
  if (original === undefined) return null;
  const [headers] = fieldGroups(textOf(original));
  return bare(headers?.get('message-id') ?? '');
}

/** The envelope's id is the Message-ID, as we hand it to the server (ENVID, RFC 3461, with `+xx` for some signs). */
function fromEnvelope(id: string | undefined): string | null {
  if (id === undefined) return null;
  return bare(
    `<${id.replaceAll(/\+([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))}>`,
  );
}

function bare(messageId: string): string | null {
  return /<([^<>\s@]{1,200}@[^<>\s@]{1,253})>/u.exec(messageId)?.[1] ?? null;
}

/** Header-like fields in groups that empty lines part; names in lower case, folded lines joined, first one wins. */
function fieldGroups(text: string): readonly ReadonlyMap<string, string>[] {
  return text.replaceAll('\r\n', '\n').trimStart().split(/\n\n+/u).map(fields);
}

function fields(group: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of group.replaceAll(/\n[ \t]/gu, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name !== '' && !found.has(name)) found.set(name, line.slice(colon + 1).trim());
  }
  return found;
}

function textOf({ content }: Attachment): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
