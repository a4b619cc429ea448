import { shapeTable } from '../shapes.ts';

const CRYPT = 'https://manpages.debian.org/bookworm/libcrypt-dev/crypt.5.en.html';

/** Hashes of passwords, which can be guessed offline and are credentials where they are accepted as such. */
export const hashes = shapeTable('password-hashes', [
  ['password-hash', 'Password hash (MD5-crypt)', CRYPT, '$1$', /\$1\$[A-Za-z0-9./]{1,8}\$[A-Za-z0-9./]{22}/y],
  [
    'password-hash',
    'Password hash (Apache MD5)',
    'https://httpd.apache.org/docs/2.4/misc/password_encryptions.html',
    '$apr1$',
    /\$apr1\$[A-Za-z0-9./]{1,8}\$[A-Za-z0-9./]{22}/y,
  ],
  ...['$2a$', '$2b$', '$2y$', '$2x$'].map(
    (anchor) =>
      ['password-hash', 'Password hash (bcrypt)', CRYPT, anchor, /\$2[abxy]\$[0-9]{2}\$[A-Za-z0-9./]{53}/y] as const,
  ),
  [
    'password-hash',
    'Password hash (SHA-256-crypt)',
    CRYPT,
    '$5$',
    /\$5\$(?:rounds=[0-9]{1,9}\$)?[A-Za-z0-9./]{1,16}\$[A-Za-z0-9./]{43}/y,
  ],
  [
    'password-hash',
    'Password hash (SHA-512-crypt)',
    CRYPT,
    '$6$',
    /\$6\$(?:rounds=[0-9]{1,9}\$)?[A-Za-z0-9./]{1,16}\$[A-Za-z0-9./]{86}/y,
  ],
  [
    'password-hash',
    'Password hash (yescrypt)',
    CRYPT,
    '$y$',
    /\$y\$[A-Za-z0-9./]{1,12}\$[A-Za-z0-9./]{1,86}\$[A-Za-z0-9./]{43}/y,
  ],
  [
    'password-hash',
    'Password hash (Cisco type 8)',
    'https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html',
    '$8$',
    /\$8\$[A-Za-z0-9./]{14}\$[A-Za-z0-9./]{43}/y,
  ],
  [
    'password-hash',
    'Password hash (Cisco type 9)',
    'https://www.cisco.com/c/en/us/support/docs/security-vpn/remote-authentication-dial-user-service-radius/107614-64.html',
    '$9$',
    /\$9\$[A-Za-z0-9./]{14}\$[A-Za-z0-9./]{43}/y,
  ],
  [
    'password-hash',
    'Password hash (Argon2)',
    'https://www.rfc-editor.org/rfc/rfc9106',
    '$argon2',
    /\$argon2(?:id|i|d)\$v=[0-9]{1,3}\$m=[0-9]{1,9},t=[0-9]{1,4},p=[0-9]{1,4}\$[A-Za-z0-9+/]{8,100}\$[A-Za-z0-9+/]{16,200}/y,
  ],
  ['password-hash', 'Password hash (phpass)', 'https://www.openwall.com/phpass/', '$P$', /\$P\$[A-Za-z0-9./]{31}/y],
  [
    'kerberos-hash',
    'Kerberos ticket part that can be guessed offline',
    'https://www.rfc-editor.org/rfc/rfc4757',
    '$krb5',
    /\$krb5(?:asrep|tgs|pa)\$[0-9]{1,2}\$[^\s"']{40,4000}/y,
  ],
]);
