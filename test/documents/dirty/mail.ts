import type { Planter } from './planter.ts';

/** A mail with parts in base64 and quoted-printable and with an attachment (RFC 5322, RFC 2045 to 2047). */
export function mail({ text }: Planter, attached: { readonly name: string; readonly bytes: Uint8Array }): Uint8Array {
  const lines = [
    'From: Jo <jo@example.org>',
    'To: Kim <kim@example.org>',
    `Subject: =?utf-8?B?${Buffer.from(text('mail header', 'password')).toString('base64')}?=`,
    `X-Note: ${text('mail header', 'GitHub token')}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    quoted(`Hello Kim,\n${text('body', 'password')}\n${text('body', 'JWT')}\n`),
    '--part',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    folded(`<html><body><p>${text('body', 'password')}</p></body></html>`),
    '--part',
    'Content-Type: text/plain; name="notes.env"',
    'Content-Disposition: attachment; filename="notes.env"',
    'Content-Transfer-Encoding: base64',
    '',
    folded(text('attachment', 'password')),
    '--part',
    `Content-Type: application/octet-stream; name="${attached.name}"`,
    `Content-Disposition: attachment; filename="${attached.name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    folded(attached.bytes),
    '--part--',
    '',
  ];
  return new Uint8Array(Buffer.from(lines.join('\r\n')));
}

function folded(content: string | Uint8Array): string {
  return (
    Buffer.from(content)
      .toString('base64')
      .match(/.{1,76}/gu)
      ?.join('\r\n') ?? ''
  );
}

/** Quoted-printable (RFC 2045, 6.7), which breaks lines of more than 76 signs. */
function quoted(text: string): string {
  return text
    .split('\n')
    .map(
      (line) =>
        line
          .replaceAll('=', '=3D')
          .match(/(?:=..|[^=]){1,72}/gu)
          ?.join('=\r\n') ?? '',
    )
    .join('\r\n');
}
