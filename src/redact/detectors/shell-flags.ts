import { type LineRule, lineDetector } from '../line-rules.ts';
import { ARGUMENT, ARGUMENTS, commandRule } from './command-line.ts';

const MAN = 'https://manpages.debian.org/bookworm/';
const MS = 'https://learn.microsoft.com/windows-server/administration/windows-commands/';
const KALI = 'https://www.kali.org/tools/';

/** Flags that take a password under a letter, by the names of the commands. Upper and lower case mean different things. */
const FLAGS: readonly (readonly [commands: string, flag: string, source: string])[] = [
  ['ldapadd ldapmodify ldapdelete ldapwhoami ldapmodrdn ldapcompare', String.raw`-w[ \t]{0,4}`, `${MAN}ldap-utils/`],
  ['ldappasswd', String.raw`-[was][ \t]{0,4}`, `${MAN}ldap-utils/ldappasswd.1.en.html`],
  ['openssl', String.raw`-k[ \t]{1,4}`, `${MAN}openssl/openssl-enc.1ssl.en.html`],
  ['zip unzip zipcloak', String.raw`-P[ \t]{0,4}`, `${MAN}zip/zip.1.en.html`],
  ['7z 7za 7zr', String.raw`-p`, `${MAN}p7zip-full/7z.1.en.html`],
  ['unrar rar', String.raw`-h?p(?!-)`, `${MAN}unrar-free/unrar-free.1.en.html`],
  ['ssh-keygen', String.raw`-[NP][ \t]{1,4}`, `${MAN}openssh-client/ssh-keygen.1.en.html`],
  ['xfreerdp xfreerdp3 wfreerdp', String.raw`/p:`, `${MAN}freerdp2-x11/xfreerdp.1.en.html`],
  ['rdesktop', String.raw`-p[ \t]{1,4}`, `${MAN}rdesktop/rdesktop.1.en.html`],
  ['crackmapexec cme nxc netexec', String.raw`(?:-p|-H|--password|--hash)[ \t]{1,4}`, `${KALI}netexec/`],
  ['evil-winrm', String.raw`(?:-p|-H)[ \t]{1,4}`, `${KALI}evil-winrm/`],
  [
    'smbmap bloodhound-python certipy ldapdomaindump kerbrute enum4linux-ng hydra medusa',
    String.raw`-p[ \t]{1,4}(?!list|file)`,
    `${KALI}smbmap/`,
  ],
  ['ipmitool', String.raw`-P[ \t]{1,4}`, `${MAN}ipmitool/ipmitool.1.en.html`],
  [
    'snmpwalk snmpget snmpset snmpbulkwalk snmpgetnext snmptrap snmpbulkget',
    String.raw`(?:-c[ \t]{0,4}(?!public\b)|-[AX][ \t]{1,4})`,
    `${MAN}snmp/snmpcmd.1.en.html`,
  ],
  [
    'mosquitto_pub mosquitto_sub mosquitto_rr',
    String.raw`-P[ \t]{1,4}`,
    `${MAN}mosquitto-clients/mosquitto_pub.1.en.html`,
  ],
  ['useradd usermod', String.raw`(?:-p|--password)[ \t]{1,4}`, `${MAN}passwd/useradd.8.en.html`],
  ['cqlsh', String.raw`-p[ \t]{0,4}`, 'https://cassandra.apache.org/doc/latest/cassandra/managing/tools/cqlsh.html'],
  ['bcp osql isql', String.raw`-P[ \t]{0,4}`, 'https://learn.microsoft.com/sql/tools/bcp-utility'],
  [
    'oc podman buildah skopeo',
    String.raw`login[ \t](?:[^\n|;&]){0,200}?(?<=[ \t])-p[ \t]{1,4}`,
    'https://docs.openshift.com/container-platform/latest/cli_reference/',
  ],
  [
    'helm',
    String.raw`registry login[ \t](?:[^\n|;&]){0,200}?(?<=[ \t])-p[ \t]{1,4}`,
    'https://helm.sh/docs/helm/helm_registry_login/',
  ],
  ['schtasks', String.raw`/(?:rp|p|RP|P)[ \t]{1,4}`, `${MS}schtasks-create`],
  ['signtool', String.raw`/p[ \t]{1,4}`, 'https://learn.microsoft.com/windows/win32/seccrypto/signtool'],
  ['certutil', String.raw`-p[ \t]{1,4}`, `${MS}certutil`],
  ['cmdkey', String.raw`/pass:`, `${MS}cmdkey`],
  ['wmic', String.raw`/password:`, 'https://learn.microsoft.com/windows-server/administration/windows-commands/wmic'],
  [
    'keytool jarsigner',
    String.raw`-(?:src|dest|new)?(?:store|key)pass(?::env)?[ \t]{1,4}`,
    'https://docs.oracle.com/en/java/javase/21/docs/specs/man/keytool.html',
  ],
  ['gpg gpg2', String.raw`--passphrase[ \t=]{1,4}`, `${MAN}gpg/gpg.1.en.html`],
  [
    'plink pscp psftp winscp kitty',
    String.raw`-pw[ \t]{1,4}`,
    'https://the.earth.li/~sgtatham/putty/latest/htmldoc/Chapter3.html',
  ],
  ['dsadd dsmod', String.raw`-pwd[ \t]{1,4}`, `${MS}dsadd-user`],
  ['swaks', String.raw`-ap[ \t]{1,4}`, 'https://jetmore.org/john/code/swaks/'],
  ['sendemail sendEmail', String.raw`-xp[ \t]{1,4}`, `${MAN}sendemail/sendEmail.1.en.html`],
  ['vncpasswd x11vnc', String.raw`-passwd[ \t]{1,4}`, `${MAN}x11vnc/x11vnc.1.en.html`],
  ['doctl', String.raw`-t[ \t]{1,4}`, 'https://docs.digitalocean.com/reference/doctl/reference/auth/init/'],
  [
    'mongodump mongorestore mongoexport mongoimport',
    String.raw`-p[ \t=]{1,4}`,
    'https://www.mongodb.com/docs/database-tools/mongodump/',
  ],
  [
    'gh',
    String.raw`secret set[ \t](?:[^\n|;&]){0,120}?(?<=[ \t])(?:-b|--body)[ \t=]{1,4}`,
    'https://cli.github.com/manual/gh_secret_set',
  ],
  ['pdftk', String.raw`(?:user_pw|owner_pw|input_pw)[ \t]{1,4}`, `${MAN}pdftk-java/pdftk.1.en.html`],
  ['qpdf', String.raw`--encrypt[ \t]{1,4}`, `${MAN}qpdf/qpdf.1.en.html`],
  ['neo4j-admin', String.raw`set-initial-password[ \t]{1,4}`, 'https://neo4j.com/docs/operations-manual/current/'],
  ['cypher-shell', String.raw`-p[ \t]{1,4}`, 'https://neo4j.com/docs/operations-manual/current/cypher-shell/'],
  ['wmiexec smbexec psexec atexec dcomexec secretsdump', String.raw`-p[ \t]{1,4}`, `${KALI}impacket/`],
  [
    'netsh',
    String.raw`wlan[ \t](?:[^\n|;&]){0,160}?key(?:Material)?=`,
    'https://learn.microsoft.com/windows-server/networking/technologies/netsh/',
  ],
  [
    'nmcli',
    String.raw`(?:password|wifi-sec\.psk|802-11-wireless-security\.psk|802-1x\.password)[ \t]{1,4}`,
    `${MAN}network-manager/nmcli.1.en.html`,
  ],
];

/** Commands that take the password behind a word without a hyphen or slash. */
const WORDS: ReadonlySet<string> = new Set(['pdftk', 'neo4j-admin', 'netsh', 'nmcli']);

/** Commands that take a password by a flag, whatever the password looks like. */
export const shellFlags = lineDetector('shell-flags', 2.2, [
  ...FLAGS.flatMap(([commands, flag, source]) => commands.split(' ').map((command) => byFlag(command, flag, source))),
  ...[
    'unlock-keychain',
    'add-generic-password',
    'add-internet-password',
    'create-keychain',
    'set-key-partition-list',
  ].map((verb) =>
    commandRule(
      verb,
      'security',
      'https://ss64.com/mac/security.html',
      String.raw`${verb}[ \t]${ARGUMENTS}(?<=[ \t])-[pwkP][ \t]{1,4}${ARGUMENT}`,
    ),
  ),
  commandRule(
    'openssl',
    'openssl',
    `${MAN}openssl/openssl-enc.1ssl.en.html`,
    String.raw`openssl[ \t]${ARGUMENTS}[ \t]-(?:K|hmac|macopt[ \t]{1,4}(?:hex)?key:)[ \t]{0,4}${ARGUMENT}`,
  ),
  ...['-passin', '-passout', '-pass', '-ks-pass', '-key-pass'].map((flag) => ({
    ...commandRule(
      `${flag} pass:`,
      'a command that names its source',
      `${MAN}openssl/openssl-passphrase-options.1ssl.en.html`,
      `${flag} pass:${ARGUMENT}`,
    ),
    before: /./u,
  })),
  ...['-hashes', '/ntlm:', '/rc4:', '/aes256:', '/aes128:'].map((flag) => ({
    ...commandRule(
      flag,
      'a command in place of a password',
      `${KALI}impacket/`,
      String.raw`${flag}[ \t=]{0,4}:?(?<v>(?:[0-9a-fA-F]{32}:)?[0-9a-fA-F]{32,64})(?![0-9a-fA-F])`,
      'password-hash',
    ),
    before: /[ \t-]$/u,
  })),
]);

function byFlag(command: string, flag: string, source: string): LineRule {
  // three characters at least make an anchor, and `rar` stands in every library
  const anchor = command.length < 4 ? `${command} ` : command;
  const rule = commandRule(
    anchor,
    command,
    source,
    String.raw`${command}(?:\.py|\.exe)?[ \t]${ARGUMENTS}(?<=[ \t])${flag}${ARGUMENT}`,
  );
  // `gh ` and `zip` stand in the words of every text, but no flag behind them
  return WORDS.has(command) ? rule : { ...rule, needs: 'flag' };
}
