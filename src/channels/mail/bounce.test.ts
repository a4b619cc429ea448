import { describe, expect, test } from 'vitest';
import { decodeBounce } from './bounce.ts';

const OURS = 'row1@desk.example.org';

interface Report {
  readonly action?: string;
  readonly envelopeId?: string;
  /** The part with the mail that it is about: its type and text. */
  readonly original?: readonly [type: string, text: string];
  readonly statusType?: string;
}

describe('a bounce', () => {
  test.each(['message/rfc822', 'text/rfc822-headers', 'message/global-headers'])(
    'given a failure with the mail as %s, then it names our mail',
    async (type) => {
      expect(
        await decoded({
          original: [type, `From: desk@example.org\r\nMessage-ID:\r\n <${OURS}>\r\nSubject: x\r\n\r\nbody`],
        }),
      ).toEqual({ messageId: OURS, result: 'bounced' });
    },
  );

  test('given a failure that quotes nothing, then the envelope’s id names our mail', async () => {
    expect(await decoded({ envelopeId: 'row+31@desk.example.org' })).toEqual({ messageId: OURS, result: 'bounced' });
  });

  test('given the international form, then it is read too', async () => {
    expect(await decoded({ envelopeId: OURS, statusType: 'message/global-delivery-status' })).not.toBeNull();
  });

  test.each(['delayed', 'delivered', 'relayed', 'expanded'])(
    'given the action “%s”, then it is no bounce',
    async (action) => {
      expect(await decoded({ action, envelopeId: OURS })).toBeNull();
    },
  );

  test('given a failure about no mail that it names, then it is none of ours, and its own Message-ID is not taken for it', async () => {
    expect(await decoded({})).toBeNull();
  });

  test('given an ordinary mail that quotes a report, then it is no bounce', async () => {
    const mail = `From: a@example.org\r\nMessage-ID: <x@example.org>\r\n\r\nAction: failed\r\nOriginal-Envelope-Id: ${OURS}\r\n`;
    expect(await decodeBounce(Buffer.from(mail))).toBeNull();
  });

  test('given parts nested beyond reason, or bytes that are no mail, then it is no bounce', async () => {
    const nested = Array.from(
      { length: 400 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    ).join('');
    expect(await decodeBounce(Buffer.from(nested))).toBeNull();
    expect(await decodeBounce(Buffer.from(Array.from({ length: 4_096 }, (_, i) => (i * 197) % 256)))).toBeNull();
    expect(await decodeBounce(Buffer.alloc(0))).toBeNull();
  });
});

async function decoded(report: Report): Promise<unknown> {
  return await decodeBounce(Buffer.from(reportMail(report)));
}

/** A report with the parts and fields that RFC 3462 and RFC 3464 ask for. */
function reportMail({
  action = 'failed',
  envelopeId,
  original,
  statusType = 'message/delivery-status',
}: Report): string {
  const parts: (readonly [string, string])[] = [
    ['text/plain', 'Your mail could not be delivered.'],
    [
      statusType,
      [
        'Reporting-MTA: dns; mx.example.org',
        ...(envelopeId === undefined ? [] : [`Original-Envelope-Id: ${envelopeId}`]),
        '',
        'Final-Recipient: rfc822; reporter@example.org',
        `Action: ${action}`,
        'Status: 5.1.1',
        '',
      ].join('\r\n'),
    ],
    ...(original === undefined ? [] : [original]),
  ];
  return [
    'From: <postmaster@mx.example.org>',
    'To: desk@example.org',
    'Subject: Undelivered',
    'Message-ID: <report@mx.example.org>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="part"',
    '',
    ...parts.flatMap(([type, text]) => ['--part', `Content-Type: ${type}`, '', text]),
    '--part--',
    '',
  ].join('\r\n');
}
