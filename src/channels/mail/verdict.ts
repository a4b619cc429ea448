import type { Sent } from './message.ts';

/** Replies that say "sign in first" or "not with this password": our set-up is wrong, not the recipient (RFC 4954). */
const ABOUT_US = new Set([530, 534, 535, 538]);
/** Commands that are about this message; a refusal of any other is about the connection and may pass. */
const ABOUT_THE_MESSAGE = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);

/** What a failed attempt means. An error that does not come from sending is a defect and is thrown on. */
export function verdictOf(error: unknown): Sent {
  const { code, responseCode, command } = partsOf(error);
  if (responseCode === undefined) return { result: 'deferred', code: null };
  // 503 says that the session was in the wrong state, not that the message is unwanted (RFC 5321, 4.2.2).
  const forGood = responseCode >= 500 && responseCode !== 503 && !ABOUT_US.has(responseCode);
  const refused = forGood && code !== 'EAUTH' && ABOUT_THE_MESSAGE.has(command ?? '');
  return { result: refused ? 'refused' : 'deferred', code: responseCode };
}

/** The reply code in front of a server's last answer. */
export function replyCode(response: string): number | null {
  const digits = /^[2-5][0-9]{2}/u.exec(response);
  return digits === null ? null : Number(digits[0]);
}

interface Parts {
  readonly code: string;
  readonly responseCode: number | undefined;
  readonly command: string | undefined;
}

/** nodemailer gives each error a `code`, and the reply's number and command where a reply caused it. */
function partsOf(error: unknown): Parts {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error;
  return {
    code: error.code,
    responseCode: 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : undefined,
    command: 'command' in error && typeof error.command === 'string' ? error.command : undefined,
  };
}
