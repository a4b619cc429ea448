import { looksChosen } from '../judge.ts';
import { lineBefore, lineDetector } from '../line-rules.ts';
import { meaningOf } from '../names.ts';
import { ARGUMENT, ARGUMENTS, commandRule } from './command-line.ts';

const MAN = 'https://manpages.debian.org/bookworm/';
const MS = 'https://learn.microsoft.com/windows-server/administration/windows-commands/';
const IMPACKET = 'https://github.com/fortra/impacket';
const ORACLE = 'https://docs.oracle.com/en/database/oracle/oracle-database/19/sqpug/starting-SQL-Plus.html';

const WORD = String.raw`(?:"[^"\n]{1,80}"|'[^'\n]{1,80}'|[^\s"'|;&]{1,80})`;

const IMPACKET_TOOLS = [
  'secretsdump',
  'psexec',
  'wmiexec',
  'smbexec',
  'atexec',
  'dcomexec',
  'getuserspns',
  'getnpusers',
  'getadusers',
  'gettgt',
  'lookupsid',
  'samrdump',
  'mssqlclient',
  'rpcdump',
  'addcomputer',
];

/** Commands in which the place of an argument, or a sign inside it, makes it a password. */
export const shellPositions = lineDetector('shell-positions', 2.2, [
  commandRule(
    'htpasswd',
    'htpasswd -b',
    `${MAN}apache2-utils/htpasswd.1.en.html`,
    String.raw`htpasswd[ \t]{1,4}(?:-[a-zA-Z5]{1,6}[ \t]{1,4}(?:\d{1,4}[ \t]{1,4})?){0,4}(?<=[ \t]-[a-zA-Z5]{0,5}n[a-zA-Z5]{0,5}[ \t]{1,4}(?:\d{1,4}[ \t]{1,4})?)${WORD}[ \t]{1,4}${ARGUMENT}`,
  ),
  commandRule(
    'htpasswd',
    'htpasswd -b',
    `${MAN}apache2-utils/htpasswd.1.en.html`,
    String.raw`htpasswd[ \t]{1,4}(?:-[a-zA-Z5]{1,6}[ \t]{1,4}){0,3}-[a-zA-Z5]{0,5}b[a-zA-Z5]{0,5}[ \t]{1,4}(?:-[a-zA-Z5]{1,6}[ \t]{1,4}){0,3}${WORD}[ \t]{1,4}${WORD}[ \t]{1,4}${ARGUMENT}`,
  ),
  commandRule(
    'net user',
    'net user',
    `${MS}net-user`,
    String.raw`net user[ \t]{1,4}${WORD}[ \t]{1,4}(?!/|\*)${ARGUMENT}(?=[ \t]{1,4}/|[ \t]{0,4}(?:["'\x60]|\r?\n|$))`,
  ),
  commandRule(
    'net use',
    'net use',
    `${MS}net-use`,
    String.raw`net use[ \t](?:[^\n]{0,80}?[ \t])?\\\\\S{1,100}[ \t]{1,4}(?!/|\*)${ARGUMENT}[ \t]{1,4}/u`,
  ),
  ...['add_user', 'change_password', 'authenticate_user'].map((verb) =>
    commandRule(
      `rabbitmqctl ${verb}`,
      'rabbitmqctl',
      'https://www.rabbitmq.com/docs/man/rabbitmqctl.8',
      String.raw`rabbitmqctl[ \t]{1,4}${verb}[ \t]{1,4}${WORD}[ \t]{1,4}${ARGUMENT}`,
    ),
  ),
  commandRule(
    'samba-tool',
    'samba-tool',
    `${MAN}samba-common-bin/samba-tool.8.en.html`,
    String.raw`samba-tool[ \t]{1,4}user[ \t]{1,4}(?:create|add)[ \t]{1,4}${WORD}[ \t]{1,4}(?!-)${ARGUMENT}`,
  ),
  commandRule(
    'wpa_passphrase',
    'wpa_passphrase',
    `${MAN}wpasupplicant/wpa_passphrase.8.en.html`,
    String.raw`wpa_passphrase[ \t]{1,4}${WORD}[ \t]{1,4}${ARGUMENT}(?=[ \t]{0,4}(?:\r?\n|$|[>|;]))`,
  ),
  commandRule(
    'rclone obscure',
    'rclone obscure',
    'https://rclone.org/commands/rclone_obscure/',
    String.raw`rclone obscure[ \t]{1,4}${ARGUMENT}`,
  ),
  commandRule(
    'mysqladmin',
    'mysqladmin',
    'https://dev.mysql.com/doc/refman/8.4/en/mysqladmin.html',
    String.raw`mysqladmin[ \t]${ARGUMENTS}[ \t](?:old-)?password[ \t]{1,4}${ARGUMENT}`,
  ),
  {
    ...commandRule(
      'mysql',
      'mysql -p',
      'https://dev.mysql.com/doc/refman/8.4/en/connecting.html',
      String.raw`mysql(?:dump)?[ \t]${ARGUMENTS}[ \t]-p[ \t]{1,4}${ARGUMENT}`,
    ),
    accepts: isUnlikeName,
  },
  ...['mc alias set', 'mc config host add'].map((anchor) =>
    commandRule(
      anchor,
      'mc',
      'https://min.io/docs/minio/linux/reference/minio-mc/mc-alias-set.html',
      String.raw`${anchor}[ \t]{1,4}${WORD}[ \t]{1,4}\S{4,120}[ \t]{1,4}${WORD}[ \t]{1,4}${ARGUMENT}`,
    ),
  ),
  {
    ...commandRule(
      'vault login',
      'vault login',
      'https://developer.hashicorp.com/vault/docs/commands/login',
      String.raw`vault login[ \t]{1,4}(?:-no-print[ \t]{1,4}|token=)?(?!-)${ARGUMENT}(?=[ \t]{0,4}(?:\r?\n|$|["'\x60|;&]))`,
    ),
    // a sentence writes the product's name with a capital
    exact: true,
  },
  ...['smbclient', 'rpcclient', 'winexe', 'smbget', 'smbtree', 'nmblookup', 'net rpc', 'net ads', 'pth-winexe'].map(
    (command) =>
      commandRule(
        command,
        command,
        `${MAN}smbclient/smbclient.1.en.html`,
        String.raw`${command}[ \t]${ARGUMENTS}(?<=[ \t])(?:-U|--user(?:name)?)[ \t=]{0,4}["']?[^\s"'%]{1,80}%(?<v>[^\s"']{1,120})`,
      ),
  ),
  ...['lftp', 'ncftpget', 'ncftpput'].map((command) =>
    commandRule(
      command,
      command,
      `${MAN}lftp/lftp.1.en.html`,
      String.raw`${command}[ \t]${ARGUMENTS}(?<=[ \t])(?:-u|--user)[ \t=]{0,4}["']?[^\s"',]{1,80},(?<v>[^\s"']{1,120})`,
    ),
  ),
  ...IMPACKET_TOOLS.map((tool) => ({
    ...commandRule(
      tool,
      'a tool of Impacket',
      IMPACKET,
      String.raw`[A-Za-z]{3,14}(?:\.py)?[ \t]${ARGUMENTS}(?<=[ \t"'])(?:[\w.-]{1,80}/)?[\w.$-]{1,80}:["']?(?!/)(?<v>[^\s"'@]{1,120}?)["']?(?=@[\w.-]{1,100}|["']?[ \t]{1,4}-(?:request|dc-ip))`,
    ),
    before: /(?:^|[\s/(])(?:impacket-)?$/u,
  })),
  ...['sqlplus', 'expdp', 'impdp', 'sqlldr', 'sqlcl', 'rman target', 'exp userid=', 'imp userid='].map((command) => ({
    ...commandRule(
      command,
      command,
      ORACLE,
      String.raw`${command}(?:[ \t]|(?<==))${ARGUMENTS}(?<=[ \t=])["']?[\w$#.]{1,60}/(?:"(?<v1>[^"\n]{1,120})"|(?<v>[^\s"'/@]{1,120}))(?=@|["']?(?:[ \t]|\r?\n|$|\\))`,
    ),
    accepts: (value: string, text: string, place: number) =>
      !/^(?:nolog|as)$/iu.test(value) && !/\/[\w$#.-]{1,60}\/$/u.test(lineBefore(text, place)),
  })),
  {
    ...commandRule(
      'setx ',
      'setx',
      `${MS}setx`,
      String.raw`setx[ \t]{1,4}(?:/[mM][ \t]{1,4})?"?[\w.-]{1,64}"?[ \t]{1,4}${ARGUMENT}`,
    ),
    accepts: isNamedSecret,
  },
]);

/** `mysql -p shop` asks for the password and opens `shop`; only what no database is called is one. */
function isUnlikeName(value: string): boolean {
  return value.length >= 6 && /[!@#$%^&*+?]/u.test(value) && looksChosen(value) && !value.startsWith('$');
}

/** The variable's name in front has to promise a credential. */
function isNamedSecret(_: string, text: string, place: number): boolean {
  const name = /(?<name>[\w.-]{1,64})["']?[ \t]{1,4}["']?$/u.exec(lineBefore(text, place))?.groups?.['name'];
  return name !== undefined && meaningOf(name)?.strength === 'strong';
}
