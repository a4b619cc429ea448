import { noticeMail, outcomeMail } from '../channels/mail.ts';
import type { Mail } from '../channels/mail.ts';
import type { Post } from '../operations/post.ts';

/** The mail channel as the way to reporters. */
export function postBy(mail: Mail, publicUrl: string): Post {
  const statusUrl = `${publicUrl}/status`;
  return {
    outcome: async (of) => (await mail.send(outcomeMail({ ...of, statusUrl }))).result,
    notice: async (of) => (await mail.send(noticeMail({ ...of, statusUrl }))).result,
  };
}
