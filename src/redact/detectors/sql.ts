import { looksChosen } from '../judge.ts';
import { type LineRule, lineDetector } from '../line-rules.ts';

const MYSQL = 'https://dev.mysql.com/doc/refman/8.4/en/create-user.html';
const POSTGRES = 'https://www.postgresql.org/docs/current/sql-createrole.html';
const ORACLE = 'https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/CREATE-USER.html';
const MSSQL = 'https://learn.microsoft.com/sql/t-sql/statements/create-login-transact-sql';

/** A literal: quotes inside are doubled, those around may be escaped for the program in which the statement stands. */
const Q = String.raw`(?:N|E|U&)?\\?(?:'(?<v1>(?:[^'\n\\]|''|\\[^'"\n]){1,250})\\?'|"(?<v2>[^"\n\\]{1,250})\\?")`;
const BARE = String.raw`(?<v>(?![Nn]?['"\\])[^\s;,'"()\\]{2,120})(?=[;,)\\]?[ \t]{0,8}(?:[\r\n"'\x60;]|$|using|default|quota|replace|profile|account|temporary|container|with|require|and)|;)`;

/** Statements of SQL dialects that set or use a password. Rows are read by `sql-rows`. */
export const sql = lineDetector('sql', 2.4, [
  sqlRule('identified by', 'Password of a database user', MYSQL, `identified by (?:values )?${Q}`, inStatement),
  sqlRule(
    'identified by',
    'Password of a database user',
    ORACLE,
    `identified by (?!values|password |externally|globally|random )${BARE}`,
    afterUser,
  ),
  sqlRule(
    'identified by password',
    'Password hash of a database user',
    MYSQL,
    `identified by password ${Q}`,
    inStatement,
  ),
  sqlRule(
    'identified with',
    'Password of a database user',
    MYSQL,
    String.raw`identified with \w{1,40} (?:by|as) (?!random )${Q}`,
  ),
  sqlRule(
    'identified with',
    'Password of a database user',
    MYSQL,
    String.raw`identified with '\w{1,40}' (?:by|as) (?!random )${Q}`,
  ),
  sqlRule(
    'set password',
    'Password of a database user',
    'https://dev.mysql.com/doc/refman/8.4/en/set-password.html',
    String.raw`set password(?: for \S{1,120})?\s{0,4}(?:=|to )\s{0,4}(?:(?:old_)?password\()?${Q}`,
  ),
  ...["password '", 'password e', 'password n'].map((anchor) =>
    sqlRule(anchor, 'Password of a database user', POSTGRES, `password ${Q}`, inStatement),
  ),
  sqlRule('password "', 'Password of a database user', POSTGRES, String.raw`password ${Q}`, inStatement),
  sqlRule("password \\'", 'Password of a database user', POSTGRES, `password ${Q}`, inStatement),
  sqlRule('password \\"', 'Password of a database user', POSTGRES, `password ${Q}`, inStatement),
  ...['password = n', 'password=n'].map((anchor) =>
    sqlRule(anchor, 'Password of a database user', MSSQL, String.raw`password\s{0,4}=\s{0,4}(?=n')${Q}`),
  ),
  ...['password = 0x', 'password=0x'].map((anchor) =>
    sqlRule(
      anchor,
      'Password hash of a database user',
      MSSQL,
      String.raw`password\s{0,4}=\s{0,4}(?<v>0x[0-9A-F]{20,300})`,
    ),
  ),
  ...["secret = '", "secret='", "secret '"].map((anchor) =>
    sqlRule(
      anchor,
      'Secret of a database credential',
      'https://learn.microsoft.com/sql/t-sql/statements/create-credential-transact-sql',
      String.raw`secret\s{0,4}=?\s{0,4}${Q}`,
      inStatement,
    ),
  ),
  sqlRule(
    'sp_addlogin',
    'Password of a database user',
    MSSQL,
    String.raw`sp_addlogin (?:@loginame\s{0,4}=\s{0,4})?N?'[^'\n]{1,80}'\s{0,4},\s{0,4}(?:@passwd\s{0,4}=\s{0,4})?${Q}`,
  ),
  sqlRule(
    'sp_password',
    'Password of a database user',
    MSSQL,
    String.raw`sp_password (?:null|'(?<v3>[^'\n]{1,120})')\s{0,4},\s{0,4}${Q}`,
  ),
  sqlRule(
    'connect to ',
    'Password given to CONNECT',
    'https://www.ibm.com/docs/en/db2/11.5?topic=statements-connect-type-1',
    String.raw`connect to [\w.$#]{1,64} user [\w.$#]{1,64} using (?:${Q}|${BARE})`,
  ),
  sqlRule(
    'connect ',
    'Password given to CONNECT',
    'https://docs.oracle.com/en/database/oracle/oracle-database/19/sqpug/CONNECT.html',
    String.raw`connect "?[\w$#.]{1,60}"?/(?:"(?<v1>[^"\n]{1,120})"|(?<v>[^\s"'/@;]{1,120}))(?:@(?=\S)|(?= as sys)|(?=;?\s{0,4}$))`,
    isOracle,
  ),
  sqlRule(
    'conn ',
    'Password given to CONNECT',
    'https://docs.oracle.com/en/database/oracle/oracle-database/19/sqpug/CONNECT.html',
    String.raw`conn "?[\w$#.]{1,60}"?/(?:"(?<v1>[^"\n]{1,120})"|(?<v>[^\s"'/@;]{1,120}))(?:@(?=\S)|(?= as sys)|(?=;?\s{0,4}$))`,
    isOracle,
  ),
  sqlRule(
    'oracle:thin:',
    'Password in the address of a database',
    'https://docs.oracle.com/en/database/oracle/oracle-database/19/jjdbc/data-sources-and-URLs.html',
    String.raw`oracle:thin:[\w$#.]{1,60}/(?<v>[^\s"'/@;]{1,120})@`,
  ),
  sqlRule(
    '.logon ',
    'Password given to LOGON',
    'https://docs.teradata.com/',
    String.raw`\.logon [\w.-]{1,64}/[\w.$#]{1,64},(?:"(?<v1>[^"\n]{1,120})"|(?<v>[^\s"';]{1,120}))`,
  ),
  ...['md5', 'sha1', 'sha2', 'sha', 'password', 'encrypt', 'old_password', 'sha256', 'crypt'].map((name) => ({
    ...sqlRule(
      `${name}('`,
      'Password whose hash is made in a statement',
      'https://dev.mysql.com/doc/refman/8.4/en/encryption-functions.html',
      String.raw`${name}\(${Q}\s{0,4}[,)]`,
    ),
    before: /(?:pass|pwd|authentication_string)\w{0,20}["'`\]]{0,2}[ \t]{0,4}={1,3}[ \t]{0,4}$/iu,
  })),
  ...['pgp_sym_encrypt', 'pgp_sym_decrypt', 'aes_encrypt', 'aes_decrypt'].map((name) =>
    sqlRule(
      `${name}(`,
      'Passphrase of an encryption in SQL',
      'https://www.postgresql.org/docs/current/pgcrypto.html',
      String.raw`${name}\((?:[^(),'\n]{1,80}|'[^'\n]{0,200}'|[\w.]{1,40}\([^()\n]{0,80}\))(?:::\w{1,20})?\s{0,4},\s{0,4}${Q}`,
    ),
  ),
  ...['encryptbypassphrase', 'decryptbypassphrase'].map((name) =>
    sqlRule(
      `${name}(`,
      'Passphrase of an encryption in SQL',
      'https://learn.microsoft.com/sql/t-sql/functions/encryptbypassphrase-transact-sql',
      String.raw`${name}\(\s{0,4}${Q}`,
    ),
  ),
  ...['password varchar', 'password nvarchar', 'pwd varchar', 'pwd nvarchar', 'password text', 'password char'].map(
    (anchor) =>
      sqlRule(
        anchor,
        'Default of a variable or column for passwords',
        POSTGRES,
        String.raw`\w{3,8} n?(?:varchar2?|text|char)(?:\s{0,2}\([\w ]{1,12}\))?(?: not null)?\s{0,4}(?:default|:?=)\s{0,4}${Q}`,
      ),
  ),
]);

function sqlRule(anchor: string, what: string, source: string, line: string, accepts?: LineRule['accepts']): LineRule {
  const blanks = line.replaceAll(/\[(?:\\.|[^\]\\])*\]| /gu, (piece) => (piece === ' ' ? String.raw`\s{1,20}` : piece));
  return {
    anchor,
    kind: 'database-password',
    what,
    source,
    line: new RegExp(blanks, 'diyu'),
    ...(accepts === undefined ? {} : { accepts }),
  };
}

/** The words in front, back to the end of the statement before, at most 400 UTF-16 units. */
function statementBefore(text: string, place: number): string {
  const window = text.slice(Math.max(0, place - 400), place);
  return window.slice(window.lastIndexOf(';') + 1);
}

function inStatement(_: string, text: string, place: number): boolean {
  return /\b(?:(?:create|alter|replace)\s+(?:or\s+replace\s+)?(?:user|role|login|group|database|public|server|shared|credential|secret|persistent|temporary|master|asymmetric|symmetric|certificate|external|catalog|endpoint|subscription)|grant\s|user\s+mapping|options\s{0,4}\()/iu.test(
    statementBefore(text, place),
  );
}

/** The user right in front. */
const TIGHT = /(?:user|role|to|exists|,)\s{1,20}\S{1,80}\s{1,20}identified\s{1,20}by\s{1,20}$/iu;

/** "USER bob IDENTIFIED BY word": in prose things are identified by something too, so the user has to stand in front of a word. */
function afterUser(value: string, text: string, place: number): boolean {
  const before = statementBefore(text, place);
  if (/[.:?!]$/u.test(value)) return false;
  return inStatement(value, text, place) && (looksChosen(value) || TIGHT.test(before));
}

/** A slash between two words is common in sentences; behind it a service or a value that somebody chose. */
function isOracle(value: string, text: string, place: number): boolean {
  return (
    text.charAt(place + value.length) === '@' ||
    text.charAt(place + value.length + 1) === '@' ||
    looksChosen(value) ||
    /^\s{1,4}as sys/iu.test(text.slice(place + value.length, place + value.length + 10))
  );
}
