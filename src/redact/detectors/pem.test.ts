import { describe, expect, it } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';
import { find } from '../find.ts';
import { made, madeKey } from '../../../test/support/made.ts';
import { normalise } from '../normalise.ts';

const key = madeKey('RSA PRIVATE KEY');
const oneLine = key.replaceAll('\n', '\\n');
const indented = key
  .split('\n')
  .map((line) => `      ${line}`)
  .join('\n');
const body = key.split('\n').slice(1, -1);
const each = (around: (line: string, i: number) => string, with_ = '\n'): string =>
  key.split('\n').map(around).join(with_);
const cut = madeKey().split('\n').slice(0, 4).join('\n');

describe('private keys', () => {
  recognises(
    {
      'a key between other lines': [`before\n${key}\nafter`, key, 'private-key'],
      'a key on one line with escapes': [JSON.stringify({ key }), oneLine, 'private-key'],
      'an indented key in YAML': [`tls:\n  key: |\n${indented}\n  name: x`, indented.trim(), 'private-key'],
      'a key in a quoted mail': [
        key
          .split('\n')
          .map((line) => `> ${line}`)
          .join('\n'),
        key
          .split('\n')
          .map((line) => `> ${line}`)
          .join('\n')
          .slice(2),
      ],
      'an encrypted key': [madeKey('ENCRYPTED PRIVATE KEY'), madeKey('ENCRYPTED PRIVATE KEY'), 'encrypted-private-key'],
      'an OpenSSH key': [madeKey('OPENSSH PRIVATE KEY'), madeKey('OPENSSH PRIVATE KEY')],
      'an OpenPGP key': [madeKey('PGP PRIVATE KEY BLOCK'), madeKey('PGP PRIVATE KEY BLOCK')],
      'a key joined by a program': [each((line) => `"${line}\\n"`, ' +\n  '), body[3] ?? ''],
      'a key joined in PHP': [each((line) => `'${line}'`, ' . "\\n" .\n'), body[3] ?? ''],
      'a key in comments': [each((line) => `// ${line}`), body[3] ?? ''],
      'a key with numbers of lines': [each((line, i) => `${i + 1}: ${line}`), body[3] ?? ''],
      'a key in a patch that takes it out': [each((line) => `-${line}`), body[3] ?? ''],
      'a key in a page': [each((line) => `${line}<br>`), body[3] ?? ''],
      'a key with escapes of JSON': [key.replaceAll('\n', '\\u000a'), key.replaceAll('\n', '\\u000a')],
      'a key in an attribute': [key.replaceAll('\n', '&#10;'), key.replaceAll('\n', '&#10;')],
      'a key with spaces for line ends': [key.replaceAll('\n', ' '), key.replaceAll('\n', ' ')],
      'a key in an array': [JSON.stringify(key.split('\n')), body[3] ?? ''],
      'a key whose beginning is missing': [
        key.split('\n').slice(2).join('\n'),
        body.slice(1).join('\n'),
        'private-key',
      ],
      'an OpenPGP key with headers': [
        `-----BEGIN PGP PRIVATE KEY BLOCK-----\nVersion: 2\n\n${body.join('\n')}\n=abcd\n-----END PGP PRIVATE KEY BLOCK-----`,
        body.join('\n'),
      ],
      'a key of the commercial SSH': [
        `---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: "x"\n${body.join('\n')}\n---- END SSH2 ENCRYPTED PRIVATE KEY ----`,
        body.join('\n'),
        'encrypted-private-key',
      ],
      'a key that was cut off': [`${cut}\nThat is all that I have.`, cut],
    },
    {
      'a public key': madeKey('PUBLIC KEY'),
      'a certificate': madeKey('CERTIFICATE'),
      'the frame alone': '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
      'the end alone': 'The last line is\n-----END PRIVATE KEY-----\n',
      'an OpenPGP message': `-----BEGIN PGP MESSAGE-----\n\n${made('alnum', 64)}\n=abcd\n-----END PGP MESSAGE-----`,
      'a line about keys': 'A file begins with -----BEGIN PRIVATE KEY----- and a line end.',
    },
  );

  it('stops at words behind a key that was cut off', () => {
    const text = `${cut}\nThat is all.`;
    expect(find(text).map((finding) => text.slice(finding.end))).toEqual(['\nThat is all.']);
  });

  it('is one value however it is written', () => {
    const forms = [key, oneLine, key.replaceAll('\n', '\r\n'), indented, `"${oneLine}"`].map(normalise);
    expect(new Set(forms).size).toBe(1);
    expect(normalise(madeKey('RSA PRIVATE KEY', 5))).not.toBe(forms[0]);
  });

  it('reads a key of many lines whole', () => {
    const long = madeKey('PRIVATE KEY', 200);
    expect(find(`${made('hex', 4)} ${long}`).map((finding) => finding.end - finding.start)).toEqual([long.length]);
  });
});
