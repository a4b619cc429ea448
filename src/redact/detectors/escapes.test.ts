import { describe } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';
import { made } from '../../../test/support/made.ts';

const plain = `otter${made('digits', 3)}`;
const token = made('alnum', 40, 3);
const mail = (body: string): string => `Subject: x\nContent-Transfer-Encoding: quoted-printable\n\n${body}\n`;
const hex = Array.from(`password=${plain}`, (sign) => `\\x${sign.charCodeAt(0).toString(16)}`).join('');

describe('escapes', () => {
  recognises(
    {
      'names and signs in JSON': [`{\\u0022password\\u0022:\\u0022${plain}\\u0022}`, plain, 'password'],
      'a whole assignment in hex': [`"${hex}"`, hex.slice(-plain.length * 4)],
      'a reference to a character in a value': [`password: ${plain}&#33;x`, `${plain}&#33;x`],
      'quotes of HTML by number': [`password=&#34;${plain}&#34;`, plain],
    },
    {
      'an alphabet in escapes': '"\\u0041\\u0042\\u0043\\u0044 \\x41\\x42"',
      'words with references': 'The user&#39;s password &#8211; see &#34;help&#34;',
    },
  );
});

describe('quoted-printable', () => {
  recognises(
    {
      'a password over a soft line end': [mail(`The password: Otter7=\n!crab9 is new`), 'Otter7=\n!crab9'],
      'a token over a soft line end': [
        mail(`api_key: ${token.slice(0, 20)}=\r\n${token.slice(20)}`),
        `${token.slice(0, 20)}=\r\n${token.slice(20)}`,
      ],
      'a password with a letter beyond ASCII': [mail('Passwort: Gr=C3=BCn7!x'), 'Gr=C3=BCn7!x'],
      'an equals sign': [mail(`password=3D${plain}`), plain],
    },
    { 'plain words': mail('Your new pass=\nport is ready: bring the old one.=20') },
  );
});

describe('secrets of authenticators', () => {
  const base32 = made('base32', 16, 4);
  const groups = base32.replaceAll(/.{4}(?!$)/gu, '$& ');
  recognises(
    {
      'groups of four': [`TOTP secret: ${groups}`, groups, 'totp-secret'],
      'a key to type in': [`Or enter this setup key: ${made('base32', 32)}`, made('base32', 32)],
      'a key on the next line': [`2FA key\n${groups.toLowerCase()}\n`, groups.toLowerCase()],
    },
    {
      'words about it': 'TOTP secret: keep this safe from view, your setup key: never share',
      'a name': 'totp_secret = user.totp_secret',
    },
  );
});
