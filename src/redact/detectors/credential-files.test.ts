import { describe } from 'vitest';
import { made } from '../../../test/support/made.ts';
import { recognises } from '../../../test/support/recognises.ts';
import { toBase64, utf8 } from '../encodings.ts';

const plain = 'otterland';
const pair = toBase64(utf8(`bob:${plain}`));
const [lm, nt] = [made('hex', 32, 3), made('hex', 32, 4)];

describe('files that hold credentials by position', () => {
  recognises(
    {
      'a line of netrc': [`machine api.corp login bob password ${plain}`, plain, 'stored-password'],
      'lines of netrc': [`machine api.corp\n  login bob\n  password ${plain}\n`, plain, 'stored-password'],
      'the default of netrc': [`default login bob password ${plain}`, plain, 'stored-password'],
      pgpass: [`db.corp:5432:shop:bob:${plain}`, plain, 'stored-password'],
      'pgpass with stars': [`*:*:*:bob:${plain}\n`, plain, 'stored-password'],
      'slapd.conf': [`rootdn "cn=x"\nrootpw ${plain}\n`, plain, 'stored-password'],
      'a hash of a directory': [
        `userPassword: {SSHA}${made('alnum', 32)}`,
        `{SSHA}${made('alnum', 32)}`,
        'password-hash',
      ],
      htpasswd: [`bob:{SHA}${made('alnum', 27)}=`, `{SHA}${made('alnum', 27)}=`, 'password-hash'],
      'a registry of Docker': [`{"auths": {"r.corp": {"auth": "${pair}"}}}`, pair, 'stored-password'],
      'a registry of npm': [`//r.corp/:_auth=${pair}`, pair, 'stored-password'],
      'an LM hash': [`Administrator:500:${lm}:${nt}:::`, lm, 'password-hash'],
      'an NT hash': [`Administrator:500:aad3b435b51404eeaad3b435b51404ee:${nt}:::`, nt, 'password-hash'],
      'a row of smbpasswd': [
        `bob:1000:${'X'.repeat(32)}:${nt.toUpperCase()}:[U          ]:LCT-5F000000:`,
        nt.toUpperCase(),
        'password-hash',
      ],
      'an answer of an NTLM log-in': [
        `bob::CORP:${made('hex', 16)}:${nt}:${made('hex', 90)}`,
        `${nt}:${made('hex', 90)}`,
        'password-hash',
      ],
    },
    {
      'a row of shadow without a password': 'daemon:*:18375:0:99999:7:::\nbin:*:2:2:Owner:/bin:/sbin/nologin',
      'a group': 'sudo:*:27:bob\n_www:*:70:70:World Wide Web Server:/Library:/usr/bin/false',
      'ports of a container': '0.0.0.0:5432:5432\n- "127.0.0.1:5432:5432"',
      'a sentence': 'The machine learning login page asks for a password twice. rootpw is set by rootpw directive',
      'a flag': '{"auth": "required", "x": {"auth": "bearer"}}',
      'hashes of the empty password': 'Guest:501:aad3b435b51404eeaad3b435b51404ee:31d6cfe0d16ae931b73c59d7e0c089c0:::',
      'a digest of a file': `file.txt:12:${made('hex', 32)}\nmd5:${made('hex', 32)}`,
    },
  );
});
