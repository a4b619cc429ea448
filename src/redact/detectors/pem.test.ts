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
      'a key that was cut off': [`${cut}\nThat is all that I have.`, cut],
    },
    {
      'a public key': madeKey('PUBLIC KEY'),
      'a certificate': madeKey('CERTIFICATE'),
      'the frame alone': '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
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
