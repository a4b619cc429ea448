import { fromBase64, printable } from '../encodings.ts';
import { type LineRule, lineBefore, lineDetector } from '../line-rules.ts';

const NETRC = 'https://www.gnu.org/software/inetutils/manual/html_node/The-_002enetrc-file.html';
const PGPASS = 'https://www.postgresql.org/docs/current/libpq-pgpass.html';
const SLAPD = 'https://www.openldap.org/doc/admin26/security.html';
const DOCKER = 'https://docs.docker.com/reference/cli/docker/login/';

/** Files in which programs keep credentials by position: .netrc, .pgpass, slapd.conf, Docker's config.json. */
export const credentialFiles = lineDetector('credential-files', 2.4, [
  file(
    'machine ',
    'Password of a .netrc entry',
    NETRC,
    String.raw`machine\s{1,20}(?<host>[\w.:*/-]{1,120})\s{1,20}login\s{1,20}\S{1,120}\s{1,20}(?:account\s{1,20}\S{1,60}\s{1,20})?password\s{1,20}(?<v>[^\s"'\x60<>]{1,250})(?=\s|$|\\)`,
  ),
  file(
    'machine ',
    'Password of a .netrc entry',
    NETRC,
    String.raw`machine\s{1,20}(?<host>[\w.:*/-]{1,120})\s{1,20}password\s{1,20}(?<v>[^\s"'\x60<>]{1,250})(?=\s|$|\\)`,
  ),
  file(
    'default login',
    'Password of a .netrc entry',
    NETRC,
    String.raw`default login\s{1,20}\S{1,120}\s{1,20}password\s{1,20}(?<v>[^\s"'\x60<>]{1,250})(?=\s|$|\\)`,
  ),
  ...[':5432:', ':5433:', ':6432:', ':*:'].map((anchor) => ({
    ...file(
      anchor,
      'Password of a .pgpass entry',
      PGPASS,
      String.raw`:[\d*]{1,5}:(?!\d{1,10}:)(?<db>[\w*.-]{1,64}):(?<user>[\w*.@-]{1,64}):(?<v>[^\s"']{1,200})(?=["'\\]?[ \t]{0,8}(?:\r?\n|\\n|$))`,
      isPassword,
    ),
    before: /^[ \t"'`>]{0,12}(?:[\w.-]{1,100}|\*|\[?[0-9a-f:]{3,40}\]?|\/[\w./-]{1,60})$/iu,
  })),
  ...['rootpw ', 'bindpw ', 'rootpw\t', 'bindpw\t'].map((anchor) =>
    file(
      anchor,
      'Password of a directory',
      SLAPD,
      String.raw`(?:root|bind)pw\s{1,20}"?(?<v>[^\s"]{1,250})(?="?[ \t]{0,8}(?:[\r\n#]|$))`,
      (_, text, place) => /^\s{0,8}#?\s?(?:rootpw|bindpw)/u.test(lineBefore(text, place)),
    ),
  ),
  ...['"auth"', '\\"auth\\"'].map((anchor) =>
    file(
      anchor,
      'User and password of a registry, in base64',
      DOCKER,
      String.raw`\\?"auth\\?"\s{0,8}:\s{0,8}\\?"(?<v>[A-Za-z0-9+/]{6,800}={0,2})\\?"`,
      isPair,
    ),
  ),
  ...['_auth=', '_auth ='].map((anchor) =>
    file(
      anchor,
      'User and password of a registry, in base64',
      'https://docs.npmjs.com/cli/v11/configuring-npm/npmrc',
      String.raw`_auth ?= ?"?(?<v>[A-Za-z0-9+/]{6,800}={0,2})`,
      isPair,
    ),
  ),
]);

function file(anchor: string, what: string, source: string, line: string, accepts?: LineRule['accepts']): LineRule {
  return {
    anchor,
    kind: 'stored-password',
    what,
    source,
    line: new RegExp(line, 'diyu'),
    ...(accepts === undefined ? {} : { accepts }),
  };
}

/** Rows of /etc/shadow and /etc/group have numbers or nothing there. */
function isPassword(value: string): boolean {
  return !/^[\d:*!]*$/u.test(value);
}

/** Base64 whose text is `user:password`. */
function isPair(value: string): boolean {
  const bytes = fromBase64(value);
  return bytes !== null && /^[^:]{1,100}:./u.test(printable(bytes) ?? '');
}
