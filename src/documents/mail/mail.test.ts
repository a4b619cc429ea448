import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { copyOf, madeCopyOf } from '../../../test/support/copy-of.ts';
import { needsPrograms, program } from '../../../test/support/servers/programs.ts';
import { SETTINGS } from '../formats.ts';

const secret = (): string => `Gull-${randomBytes(6).toString('hex')}-9!`;

/** A mail with lines that end as in mails. */
function mailOf(lines: readonly string[]): Uint8Array {
  return new Uint8Array(Buffer.from(lines.join('\r\n'), 'utf8'));
}

async function copied(bytes: Uint8Array, name = 'a.eml'): Promise<string> {
  return (await madeCopyOf(bytes, name)).toString('utf8');
}

function base64(text: string | Uint8Array): string {
  return Buffer.from(text).toString('base64');
}

const HEAD = ['From: Jo <jo@example.org>', 'To: desk@example.org', 'MIME-Version: 1.0'];

test('given a mail whose parts are packed in several ways, when it is copied, then the value is gone from all, and what holds none is as it was', async () => {
  const value = secret();
  const zip = base64(zipSync({ 'a.env': strToU8(`DB_PASSWORD=${value}\n`) }));
  const plain = base64('nothing to see here\n');
  const bytes = mailOf([
    ...HEAD,
    `Subject: =?utf-8?B?${base64(`Zugang für ${value.slice(0, 10)}`)}?= =?utf-8?B?${base64(value.slice(10))}?=`,
    'DKIM-Signature: v=1; a=rsa-sha256; d=example.org;',
    '\tb=abcdef',
    'Content-Type: multipart/mixed; boundary="=_outer"',
    '',
    'no MIME here',
    '--=_outer',
    'Content-Type: multipart/alternative; boundary=inner',
    '',
    '--inner',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    `Gr=C3=BC=C3=9Fe. The password is ${value.slice(0, 8)}=`,
    `${value.slice(8)} for now.`,
    '--inner',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    base64(`<p>The password is ${value.slice(0, 9)}<b>${value.slice(9)}</b></p>`),
    '--inner--',
    '',
    '--=_outer',
    'Content-Type: application/zip; name="set-up.zip"',
    'Content-Transfer-Encoding: base64',
    '',
    zip,
    '--=_outer',
    'Content-Type: text/plain',
    'Content-Transfer-Encoding: base64',
    '',
    plain,
    '--=_outer--',
    '',
  ]);
  const copy = await copyOf(bytes, 'a.eml');
  expect(copy).toMatchObject({ kind: 'made', dropped: ['signatures of mail servers (DKIM, ARC)'] });
  if (copy.kind !== 'made') return;
  const text = Buffer.from(copy.bytes).toString('utf8');
  expect(text).not.toContain('DKIM');
  expect(text).toContain('no MIME here\r\n--=_outer\r\n');
  expect(text).toContain('Gr=C3=BC=C3=9Fe. The password is [password #1] for now.');
  expect(text).toContain(`\r\n${plain}\r\n--=_outer--\r\n`);
  const packed = /set-up\.zip"\r\nContent-Transfer-Encoding: base64\r\n\r\n(?<body>[\w+/=\r\n]+)\r\n--/u.exec(text);
  const parts = unzipSync(new Uint8Array(Buffer.from(packed?.groups?.['body'] ?? '', 'base64')));
  expect(Buffer.from(parts['a.env'] ?? []).toString()).toBe('DB_PASSWORD=[password #1]\n');
  const subject = /Subject: =\?utf-8\?B\?(?<word>[^?]+)\?=/u.exec(text)?.groups?.['word'] ?? '';
  expect(Buffer.from(subject, 'base64').toString()).toContain('für [password #1]');
});

test('given a mail in a mail, and a header of somebody’s own, when it is copied, then both are looked into', async () => {
  const value = secret();
  const copy = await copied(
    mailOf([
      ...HEAD,
      'Content-Type: multipart/mixed; boundary=b',
      `X-Api-Password: ${value}`,
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'From: someone@example.org',
      `Subject: it is`,
      `  ${value}`,
      '',
      `and again ${value}`,
      '--b--',
    ]),
  );
  expect(copy).not.toContain(value);
  expect(copy).toContain('X-Api-Password: [password #1]\r\n');
  expect(copy).toContain('Subject: it is\r\n  [password #1]\r\n\r\nand again [password #1]\r\n--b--');
});

test('given a file of mails, when it is copied, then what is packed in each is unpacked', async () => {
  const value = secret();
  const one = (n: number): string[] => [
    `From jo@example.org Mon Jan  5 10:0${n}:00 2026`,
    ...HEAD,
    'Content-Transfer-Encoding: base64',
    '',
    base64(`the password is ${value}\n`),
    '',
  ];
  const copy = await copied(mailOf([...one(1), ...one(2)]), 'archive.mbox');
  const bodies = [...copy.matchAll(/base64\r\n\r\n(?<body>[\w+/=]+)/gu)].map(({ groups }) =>
    Buffer.from(groups?.['body'] ?? '', 'base64').toString(),
  );
  expect(bodies).toEqual(['the password is [password #1]\n', 'the password is [password #1]\n']);
});

describe('given a mail that cannot be read', () => {
  const part = (...lines: readonly string[]) =>
    mailOf([...HEAD, 'Content-Type: multipart/mixed; boundary=b', '', '--b', ...lines, '--b--', '']);
  test.each([
    [
      'encrypted with S/MIME',
      mailOf([...HEAD, 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data', '', 'MIIB']),
      'is encrypted, or signed so that its text is packed (S/MIME, PGP)',
    ],
    [
      'with a program attached',
      part(
        'Content-Type: application/octet-stream',
        'Content-Transfer-Encoding: base64',
        '',
        base64(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 0, 0, 0)),
      ),
      'holds part 1, which is of a kind that is not read (a program)',
    ],
    [
      'in uuencode',
      part('Content-Type: text/plain', 'Content-Transfer-Encoding: x-uuencode', '', 'begin 644 a', 'end'),
      'holds a part that is packed in a way that is not read',
    ],
    [
      'as Outlook keeps it',
      new Uint8Array(
        Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('__substg1.0_001A001F', 'utf16le')]),
      ),
      'is a mail as Outlook keeps it (MSG): save it as EML',
    ],
  ])('when it is %s, then it is refused with a sentence', async (_what, bytes, says) => {
    expect(await copyOf(bytes, 'a.eml')).toMatchObject({ kind: 'refused', says });
  });

  test('when a part of it may be left out, then the copy has an empty part and says so', async () => {
    const program = base64(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 0, 0, 0));
    const bytes = part('Content-Type: application/octet-stream', 'Content-Transfer-Encoding: base64', '', program);
    const copy = await copyOf(bytes, 'a.eml', { ...SETTINGS, leaveOut: true });
    expect(copy).toMatchObject({
      kind: 'made',
      leftOut: [{ says: 'part 1 is of a kind that is not read (a program)' }],
    });
    expect(copy.kind === 'made' && Buffer.from(copy.bytes).includes(program)).toBe(false);
  });

  test('when it is cut off anywhere, then there is a copy without the value or none', async () => {
    const value = secret();
    const whole = part(
      'Content-Type: text/plain',
      'Content-Transfer-Encoding: base64',
      '',
      base64(`password=${value}\n`),
    );
    for (let length = 1; length < whole.length; length += 7) {
      const copy = await copyOf(whole.subarray(0, length), 'a.eml');
      const text = copy.kind === 'made' ? Buffer.from(copy.bytes).toString() : '';
      const packed = text.split('\r\n\r\n').map((body) => Buffer.from(body, 'base64').toString());
      expect(packed.join(' ')).not.toContain(value);
    }
  });
});

/** Writes a mail with Python's `email`, or reads one and prints what stands in it. */
const WRITE = `
import sys
from email.message import EmailMessage
m = EmailMessage()
m['Subject'] = 'Zugänge: ' + sys.argv[1]
m['From'] = 'Jörg <jo@example.org>'
m.set_content('Grüße. The password is ' + sys.argv[1] + '\\n' + 'long words ' * 30)
m.add_alternative('<p>The password is <b>' + sys.argv[1] + '</b> für dich</p>', subtype='html')
m.add_attachment(('DB_PASSWORD=' + sys.argv[1] + '\\n').encode(), maintype='application', subtype='octet-stream', filename='Größe.env')
sys.stdout.buffer.write(m.as_bytes())
`;
const READ = `
import sys, email, email.policy
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
print(m['Subject'])
for p in m.walk():
    if not p.is_multipart(): print(p.get_content_type(), p.get_filename(), p.get_payload(decode=True).decode(), p.defects)
print(m.defects)
`;

test(
  'given a mail that Python has written, when it is copied, then Python reads the copy, without the value and without a fault',
  needsPrograms('python3'),
  async () => {
    const value = secret();
    const bytes = execFileSync(program('python3'), ['-c', WRITE, value]);
    const copy = await madeCopyOf(new Uint8Array(bytes), 'a.eml');
    const read = execFileSync(program('python3'), ['-c', READ], { input: copy }).toString();
    expect(read).not.toContain(value);
    expect(read).toContain('Zugänge: [password #1]');
    expect(read).toContain('Grüße. The password is [password #1]');
    expect(read).toContain('application/octet-stream Größe.env DB_PASSWORD=[password #1]\n []');
    expect(read.trimEnd().endsWith('[]')).toBe(true);
  },
);
