import { createServer } from 'node:net';
import { once } from 'node:events';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { safe } from '../domain/kit/safe.ts';
import { startSmtpServer } from '../../test/support/smtp.ts';
import type { SmtpServer } from '../../test/support/smtp.ts';
import { noticeMail, openMail, outcomeMail } from './mail.ts';
import type { Mail, MailMessage, MailOptions, Sent } from './mail.ts';

const AT = Date.UTC(2026, 4, 20, 9, 12);
// Long enough for a busy machine, and short for those servers that will never answer.
const LONG = { connect: 20_000, silence: 20_000, whole: 40_000 };
const SHORT = { connect: 20_000, silence: 500, whole: 40_000 };
const OUTCOME = {
  found: safe`It was <real> & in use.`,
  did: safe`It is replaced.`,
  why: safe`A copied page.`,
  can: safe`Nothing more.`,
};

let server: SmtpServer;
let mail: Mail;

beforeAll(async () => {
  server = await startSmtpServer();
  mail = openMail(options(server, LONG));
});
afterAll(async () => {
  mail.close();
  await server.stop();
});

describe('a mail that is taken', () => {
  test('given an outcome, then the four parts arrive as text and as HTML, without a tracking code to be had', async () => {
    expect(await mail.send(message('outcome1', 'reporter@example.org'))).toEqual({ result: 'accepted', code: 250 });

    const [taken] = (await server.mails()).slice(-1);
    expect(taken?.envelope).toMatchObject({ from: 'desk@example.org', to: ['reporter@example.org'] });
    const read = await PostalMime.parse(taken?.raw ?? '');
    expect(read.subject).toBe('Your report: what came of it');
    expect(read.from).toEqual({ name: 'The desk, here', address: 'desk@example.org' });
    expect(read.messageId).toBe('<outcome1@desk.example.org>');
    expect(read.date).toBe('2026-05-20T09:12:00.000Z');
    expect(headersOf(read)).toMatchObject({ 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' });
    for (const part of Object.values(OUTCOME)) expect(read.text).toContain(String(part));
    expect(read.text).toContain('https://desk.example.org/status\n');
    expect(read.html).toContain('It was &lt;real&gt; &amp; in use.');
    expect(read.html).toContain('<a href="https://desk.example.org/status">');
  });

  test('given a retry, then it is the same mail: one Message-ID, one date', async () => {
    await mail.send(message('retry1', 'again@example.org'));
    await mail.send(message('retry1', 'again@example.org'));
    const read = await Promise.all(
      (await server.mails()).slice(-2).map(async ({ raw }) => await PostalMime.parse(raw)),
    );
    expect(new Set(read.map(({ messageId, date }) => `${messageId} ${date}`))).toEqual(
      new Set(['<retry1@desk.example.org> 2026-05-20T09:12:00.000Z']),
    );
  });

  test('given a server that can report failures, then it is told which mail it is and to send headers only', async () => {
    await mail.send(message('dsn1', 'reporter@example.org'));
    expect((await server.mails()).at(-1)?.envelope.args).toMatchObject({ RET: 'HDRS', ENVID: 'dsn1@desk.example.org' });
  });

  test('given a server with STARTTLS and a certificate of its own, then an opportunistic connection is encrypted', async () => {
    await mail.send(message('tls1', 'reporter@example.org'));
    expect((await server.mails()).at(-1)?.envelope.secure).toBe(true);
  });

  test('given many mails at once, then each arrives once', async () => {
    const before = (await server.mails()).length;
    const sent = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => await mail.send(message(`many${i}`, `r${i}@example.org`))),
    );
    expect(sent.every(({ result }) => result === 'accepted')).toBe(true);
    const ids = (await server.mails())
      .slice(before)
      .map(({ raw }) => /^Message-ID: (.+)$/imu.exec(raw.toString())?.[1]);
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
  });

  test('given a notice with a message of the desk, then it carries the words and the way to the status', async () => {
    const notice = noticeMail({
      id: 'n1',
      to: 'reporter@example.org',
      at: AT,
      statusUrl: 'https://desk.example.org/status',
      about: 'message',
      text: safe`Which wiki?`,
    });
    expect((await mail.send(notice)).result).toBe('accepted');
    const read = await PostalMime.parse((await server.mails()).at(-1)?.raw ?? '');
    expect(read.subject).toBe('Your report: a message for you');
    expect(read.text).toContain('Which wiki?');
    expect(read.text).toContain('https://desk.example.org/status');
  });
});

describe('a mail that is not taken', () => {
  test.each([
    ['450.x@example.org', 'deferred', 450],
    ['550.x@example.org', 'refused', 550],
    ['data450.x@example.org', 'deferred', 450],
    ['data550.x@example.org', 'refused', 550],
    ['drop@example.org', 'deferred', null],
    ['datadrop@example.org', 'deferred', null],
  ] as const)('given the recipient %s, then it is %s with code %s, and nothing was kept', async (to, result, code) => {
    const before = (await server.mails()).length;
    expect(await mail.send(message('fate1', to))).toEqual({ result, code });
    expect(await server.mails()).toHaveLength(before);
  });

  test.each(['hang@example.org', 'datahang@example.org'])(
    'given the recipient %s, then it is deferred when our patience ends',
    async (to) => {
      const before = (await server.mails()).length;
      expect(await attempt(server, to, SHORT)).toEqual({ result: 'deferred', code: null });
      expect(await server.mails()).toHaveLength(before);
    },
  );

  test('given a server that answers but never ends, then it is deferred when the whole takes too long', async () => {
    expect(await attempt(server, 'hang@example.org', { ...LONG, whole: 700 })).toEqual({
      result: 'deferred',
      code: null,
    });
  });

  test('given all those fates, then the next mail goes through', async () => {
    expect((await mail.send(message('after1', 'reporter@example.org'))).result).toBe('accepted');
  });

  test('given a server that is down, then it is deferred', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const address = closed.address();
    closed.close();
    await once(closed, 'close');
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await attempt({ host: '127.0.0.1', port })).toEqual({ result: 'deferred', code: null });
  });

  test('given a server that never greets, then it is deferred when our patience ends', async () => {
    const mute = await startSmtpServer('--mute');
    expect(await attempt(mute, 'reporter@example.org', { ...LONG, connect: 500 })).toEqual({
      result: 'deferred',
      code: null,
    });
    await mute.stop();
  });

  test('given that TLS is required and the certificate is nobody’s, then nothing is sent', async () => {
    const before = (await server.mails()).length;
    expect((await attempt({ ...server, tls: 'required' })).result).toBe('deferred');
    expect(await server.mails()).toHaveLength(before);
  });

  test('given that TLS is required and the server has none, then nothing is sent', async () => {
    const plain = await startSmtpServer('--no-tls');
    expect((await attempt({ ...plain, tls: 'required' })).result).toBe('deferred');
    expect(await plain.mails()).toHaveLength(0);
    expect((await attempt(plain)).result).toBe('accepted');
    await plain.stop();
  });
});

describe('hostile and unusual input', () => {
  test.each([
    ['a line end in the address', 'a@example.org\r\nBcc: b@example.org'],
    ['two addresses', 'a@example.org, b@example.org'],
    ['a command in the address', 'a@example.org>\r\nRCPT TO:<b@example.org'],
    ['a name with the address', 'B <b@example.org>'],
    ['a space', 'a b@example.org'],
    ['no domain', 'a@'],
    ['an empty address', ''],
  ])('given %s, then it is refused and the server hears nothing of it', async (_what, to) => {
    const before = (await server.mails()).length;
    expect(await mail.send(message('hostile1', to))).toEqual({ result: 'refused', code: null });
    expect(await server.mails()).toHaveLength(before);
  });

  test('given a line end in the subject, then it is refused', async () => {
    const broken = { ...message('hostile2', 'a@example.org'), subject: safe`Hello\r\nBcc: b@example.org` };
    expect(await mail.send(broken)).toEqual({ result: 'refused', code: null });
  });

  test('given header lines and a lone dot in the text, then they stay text', async () => {
    const text = safe`Bcc: b@example.org\r\n.\r\nRCPT TO:<b@example.org>`;
    await mail.send({ ...message('hostile3', 'a@example.org'), blocks: [{ kind: 'paragraph', text }] });
    const taken = (await server.mails()).at(-1);
    expect(taken?.envelope.to).toEqual(['a@example.org']);
    const read = await PostalMime.parse(taken?.raw ?? '');
    expect(read.bcc).toBeUndefined();
    expect(read.text).toContain('\n.\n');
  });

  test('given an address in another script, then it gets there', async () => {
    expect((await mail.send(message('utf1', 'jürgen@bücher.example'))).result).toBe('accepted');
    // The server writes the domain, which came as ASCII, in its own script again.
    expect((await server.mails()).at(-1)?.envelope.to).toEqual(['jürgen@bücher.example']);
  });

  test('given such an address and a server that cannot take it, then the server’s refusal is the answer', async () => {
    const old = await startSmtpServer('--no-utf8');
    expect(await attempt(old, 'jürgen@bücher.example')).toEqual({ result: 'refused', code: 553 });
    await old.stop();
  });

  test('given an id that is none, then it is a defect of ours', async () => {
    await expect(mail.send(message('a>\r\nX: y', 'a@example.org'))).rejects.toThrow(TypeError);
  });
});

function options(
  to: { readonly host: string; readonly port: number; readonly tls?: 'required' },
  patience: typeof LONG,
): MailOptions {
  return {
    host: to.host,
    port: to.port,
    ...(to.tls !== undefined && { tls: to.tls }),
    from: 'The desk, here <desk@example.org>',
    publicUrl: 'https://desk.example.org',
    patience,
  };
}

async function attempt(
  to: Parameters<typeof options>[0],
  address = 'reporter@example.org',
  patience = LONG,
): Promise<Sent> {
  const one = openMail(options(to, patience));
  try {
    return await one.send(message('attempt1', address));
  } finally {
    one.close();
  }
}

function message(id: string, to: string): MailMessage {
  return outcomeMail({ id, to, at: AT, outcome: OUTCOME, statusUrl: 'https://desk.example.org/status' });
}

function headersOf({
  headers,
}: {
  readonly headers: readonly { readonly key: string; readonly value: string }[];
}): Record<string, string> {
  return Object.fromEntries(headers.map(({ key, value }) => [key, value]));
}
