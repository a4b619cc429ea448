import type { Post } from '../operations/post.ts';

export interface OpenPost {
  readonly post: Post;
  close(): void;
}

/** The mail channel as the way to reporters. Its libraries are loaded only where there is a mail server. */
export async function openPost(
  settings: { readonly url: string; readonly from: string },
  publicUrl: string,
): Promise<OpenPost> {
  const { consumerMail, newLeadMail, noticeMail, openMail, outcomeMail, recoveryMail, shareMail, testMail } =
    await import('../channels/mail.ts');
  const mail = openMail({ ...settings, publicUrl });
  const statusUrl = `${publicUrl}/status`;
  return {
    post: {
      recovery: async (of) => (await mail.send(recoveryMail(of))).result,
      newLead: async (of) => (await mail.send(newLeadMail(of))).result,
      test: async (of) => (await mail.send(testMail(of))).result,
      outcome: async (of) => (await mail.send(outcomeMail({ ...of, statusUrl }))).result,
      notice: async (of) => (await mail.send(noticeMail({ ...of, statusUrl }))).result,
      share: async (of) => (await mail.send(shareMail(of))).result,
      consumer: async ({ code, ...of }) =>
        (await mail.send(consumerMail({ ...of, movedUrl: `${publicUrl}/moved#${code}` }))).result,
    },
    close: () => mail.close(),
  };
}
