import { type Detector, anyCase } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { isPlaceholder } from '../placeholders.ts';

interface Command {
  readonly anchor: string;
  readonly what: string;
  readonly source: string;
  /** Finds the value in the command line, which is at most 600 characters; group `v` is the value. */
  readonly pattern: RegExp;
  readonly group?: 'pair';
}

const QUOTED = String.raw`(?:"(?<v1>[^"\n]{1,200})"|'(?<v2>[^'\n]{1,200})'|(?<v>[^\s"';|&]{1,200}))`;

/** Commands that take a password without a name that says so. */
const COMMANDS: readonly Command[] = [
  {
    anchor: 'curl',
    what: 'curl --user',
    source: 'https://curl.se/docs/manpage.html#-u',
    group: 'pair',
    pattern:
      /(?<=\s)(?:-[a-zA-Z]{0,6}u|--user|--proxy-user|-U)(?:[ \t=]+|(?=["']))(?<v>(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[^\s"'\\;|&]{1,200}){1,4})/dgu,
  },
  {
    anchor: 'wget',
    what: 'wget --password',
    source: 'https://www.gnu.org/software/wget/manual/wget.html',
    pattern: new RegExp(String.raw`\s--(?:http-|ftp-|proxy-)password[= ]${QUOTED}`, 'dgu'),
  },
  ...['mysql', 'mariadb'].map((anchor) => ({
    anchor,
    what: 'mysql -p',
    source: 'https://dev.mysql.com/doc/refman/8.4/en/connecting.html',
    pattern: new RegExp(String.raw`\s-p(?=[^\s\d]|\d{4})${QUOTED}`, 'dgu'),
  })),
  {
    anchor: 'sshpass',
    what: 'sshpass -p',
    source: 'https://manpages.debian.org/bookworm/sshpass/sshpass.1.en.html',
    pattern: new RegExp(String.raw`\s-p\s?${QUOTED}`, 'dgu'),
  },
  {
    anchor: 'psexec',
    what: 'PsExec -p',
    source: 'https://learn.microsoft.com/sysinternals/downloads/psexec',
    pattern: new RegExp(String.raw`\s-p\s${QUOTED}`, 'dgu'),
  },
  {
    anchor: 'docker login',
    what: 'docker login -p',
    source: 'https://docs.docker.com/reference/cli/docker/login/',
    pattern: new RegExp(String.raw`\s-p\s?${QUOTED}`, 'dgu'),
  },
  {
    anchor: 'podman login',
    what: 'podman login -p',
    source: 'https://docs.podman.io/en/latest/markdown/podman-login.1.html',
    pattern: new RegExp(String.raw`\s-p\s?${QUOTED}`, 'dgu'),
  },
  {
    anchor: 'az login',
    what: 'az login -p',
    source: 'https://learn.microsoft.com/cli/azure/reference-index#az-login',
    pattern: new RegExp(String.raw`\s-p\s?${QUOTED}`, 'dgu'),
  },
  {
    anchor: 'ldapsearch',
    what: 'ldapsearch -w',
    source: 'https://www.openldap.org/software/man.cgi?query=ldapsearch',
    pattern: new RegExp(String.raw`\s-w\s?${QUOTED}`, 'dgu'),
  },
  {
    anchor: 'redis-cli',
    what: 'redis-cli -a',
    source: 'https://redis.io/docs/latest/develop/tools/cli/',
    pattern: new RegExp(String.raw`\s-a\s${QUOTED}`, 'dgu'),
  },
  {
    anchor: 'mongo',
    what: 'mongosh -p',
    source: 'https://www.mongodb.com/docs/mongodb-shell/reference/options/',
    pattern: new RegExp(String.raw`\s-p\s${QUOTED}`, 'dgu'),
  },
  {
    anchor: 'sqlcmd',
    what: 'sqlcmd -P',
    source: 'https://learn.microsoft.com/sql/tools/sqlcmd/sqlcmd-utility',
    pattern: new RegExp(String.raw`\s-P\s?${QUOTED}`, 'dgu'),
  },
  {
    anchor: 'convertto-securestring',
    what: 'ConvertTo-SecureString',
    source: 'https://learn.microsoft.com/powershell/module/microsoft.powershell.security/convertto-securestring',
    pattern: new RegExp(
      String.raw`(?<=^(?:\s{1,4}-(?:String|AsPlainText|Force)){0,3}\s{1,4}(?:-S(?:tring)?\s)?)(?!-)${QUOTED}(?=\s{1,4}-)`,
      'dgiu',
    ),
  },
  {
    anchor: 'net user',
    what: 'net user',
    source: 'https://learn.microsoft.com/windows-server/administration/windows-commands/net-user',
    pattern: new RegExp(String.raw`^\s{1,4}[^\s/"*]{1,40}\s{1,4}(?![/*])${QUOTED}(?=\s{1,4}/)`, 'dgiu'),
  },
  {
    anchor: 'chpasswd',
    what: 'chpasswd',
    source: 'https://manpages.debian.org/bookworm/passwd/chpasswd.8.en.html',
    pattern: new RegExp(String.raw`<<<\s{0,4}["']?[\w.-]{1,40}:${QUOTED}`, 'dgu'),
  },
  {
    anchor: 'net use',
    what: 'net use',
    source: 'https://learn.microsoft.com/windows-server/administration/windows-commands/net-use',
    pattern: new RegExp(String.raw`\s/user:\S{1,80}\s${QUOTED}`, 'dgiu'),
  },
  {
    anchor: 'networkcredential(',
    what: 'NetworkCredential',
    source: 'https://learn.microsoft.com/dotnet/api/system.net.networkcredential',
    pattern: /\([^,()\n]{1,100},\s{0,4}(?<v>"[^"\n]{1,200}")/dgu,
    group: 'pair',
  },
  {
    anchor: 'directoryentry(',
    what: 'DirectoryEntry',
    source: 'https://learn.microsoft.com/dotnet/api/system.directoryservices.directoryentry',
    pattern: /\([^,()\n]{1,100},\s{0,20}"[^"\n]{1,100}",\s{0,20}(?<v>"[^"\n]{1,200}")/dgu,
    group: 'pair',
  },
];

/** Passwords on the command line. */
export const commands: Detector = {
  name: 'commands',
  rank: 2.2,
  kinds: COMMANDS.map(({ what, source }) => ({
    kind: 'command-password',
    what: `Password given to ${what}`,
    source,
    class: 'secret',
  })),
  anchors: anyCase(...COMMANDS.map((command) => command.anchor)),
  look(text, at, anchor) {
    const command = COMMANDS.find((one) => one.anchor === anchor);
    return command === undefined ? [] : inLine(command, text, at);
  },
};

function inLine(command: Command, text: string, at: number): readonly Finding[] {
  const reach = text.slice(at + command.anchor.length - (command.anchor.endsWith('(') ? 1 : 0), at + 600);
  // A backslash before the line end continues the command; a second command of the same name is looked at by itself.
  const stop = /(?<![\\,])\r?\n/u.exec(reach)?.index ?? reach.length;
  const line = reach.slice(0, stop);
  const from = at + command.anchor.length - (command.anchor.endsWith('(') ? 1 : 0);
  const again = line.toLowerCase().indexOf(command.anchor);
  const findings: Finding[] = [];
  for (const match of (again === -1 ? line : line.slice(0, again)).matchAll(command.pattern)) {
    const span = match.indices?.groups?.['v'] ?? match.indices?.groups?.['v1'] ?? match.indices?.groups?.['v2'];
    if (span !== undefined) findings.push(...password(command, text, from + span[0], from + span[1]));
  }
  return findings;
}

/** Of `user:password`, in quotes or not, the part after the colon. */
function password(command: Command, text: string, from: number, to: number): readonly Finding[] {
  let start = from;
  let end = to;
  while (start < end && /["']/u.test(text.charAt(start))) start += 1;
  while (end > start && /["']/u.test(text.charAt(end - 1))) end -= 1;
  if (command.what.startsWith('curl')) {
    const colon = text.slice(start, end).indexOf(':');
    if (colon === -1) return [];
    const name = text.slice(start, start + colon).replaceAll(/["']/gu, '');
    start += colon + 1;
    while (start < end && /["']/u.test(text.charAt(start))) start += 1;
    // `-u key:` gives an API key as the name, with no password.
    if (start >= end && name.length >= 12) [start, end] = [start - 1 - name.length, start - 1];
  }
  const value = text.slice(start, end).replace(/^\{([^{}]*)\}$/u, '$1');
  if (value.endsWith('>') && text.slice(from, start).includes('<')) return [];
  if (value.length < 2) return [];
  const blank = isPlaceholder(value);
  return [
    {
      detector: 'commands',
      kind: 'command-password',
      class: blank ? 'placeholder' : 'secret',
      start,
      end,
      confidence: blank ? 0.5 : 0.85,
      why: blank
        ? `Stands where ${command.what} takes a password, but is a blank to fill in`
        : `Password given to ${command.what}`,
      entropy: 'low',
    },
  ];
}
