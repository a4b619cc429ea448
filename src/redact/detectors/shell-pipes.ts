import { type Detector, anyCase, exactly, matchAt } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { readAs } from '../line-rules.ts';

const SUDO = 'https://manpages.debian.org/bookworm/sudo/sudo.8.en.html';
const EXPECT = 'https://manpages.debian.org/bookworm/expect/expect.1.en.html';

/** Commands that read a password from their input. */
const READERS = [
  '--password-stdin',
  'sudo -s',
  'sudo -k -s',
  'sudo -p',
  'chpasswd',
  'passwd --stdin',
  '| passwd',
  'smbpasswd',
  '| kinit',
  'cryptsetup',
  'docker secret create',
  'podman secret create',
  'vncpasswd -f',
  'gpg --passphrase-fd 0',
  'su -c',
  'openssl passwd',
  'pw-stdin',
  'with-token',
  'mkpasswd',
];

const PIPED =
  /(?:echo|printf|print|write-output|write-host|cat)[ \t]{1,4}(?:-[neE]{1,3}[ \t]{1,4}){0,2}(?:(?:"%s(?:\\n)?"|'%s(?:\\n)?'|%s)[ \t]{1,4})?(?:"(?<v1>[^"\n|]{1,120})"|'(?<v2>[^'\n|]{1,120})'|(?<v>[^\s"'|;&<>]{1,120}))[ \t]{0,4}\|[ \t]{0,4}[^|\n;]{0,80}$/diu;
const HERE = /<<<[ \t]{0,4}(?:"(?<v1>[^"\n]{1,120})"|'(?<v2>[^'\n]{1,120})'|(?<v>[^\s"'|;&<>]{1,120}))/duy;
const TAKES_HERE =
  /(?:sudo[ \t][^\n|;]{0,20}-S|--stdin|--password-stdin|chpasswd|\bkinit|cryptsetup|smbpasswd|\bpasswd|vncpasswd|passphrase-fd[ \t=]0)[^\n|;]{0,60}$/u;
const SENT =
  /(?:send|send_user|sendline|send_line|send_command|write|exp_send)(?:[ \t]{1,4}(?:--[ \t]{1,4})?|\()b?(?<q>["'])(?<v>[^"'\n\\]{1,80})(?:\\r|\\n){0,2}\k<q>/diuy;
const ASKED = /(?:assw|passwor|assphrase|passwd)[^\n]{0,60}(?:\r?\n[^\n]{0,20})?$/iu;

/** Passwords that reach a command by a pipe or a here-string, or that a script types when it is asked. */
export const shellPipes: Detector = {
  name: 'shell-pipes',
  rank: 2.2,
  kinds: [
    { kind: 'command-password', what: 'Password piped into a command', source: SUDO, class: 'secret' },
    {
      kind: 'command-password',
      what: 'Password that a script types when it is asked',
      source: EXPECT,
      class: 'secret',
    },
  ],
  anchors: [...anyCase(...READERS, 'send "', "send '", 'send -- "', 'sendline(', 'exp_send '), ...exactly('<<<')],
  look(text, at, anchor) {
    if (anchor === '<<<') return here(text, at);
    if (anchor.startsWith('send') || anchor.startsWith('exp_')) return sent(text, at);
    const to = anchor.startsWith('|') ? at + 1 : at;
    const before = text.slice(Math.max(0, at - 200), to);
    const line = before.slice(before.lastIndexOf('\n') + 1);
    const match = PIPED.exec(line);
    return match === null ? [] : firstOf(text, match, to - line.length, 'Password piped into a command');
  },
};

function here(text: string, at: number): readonly Finding[] {
  const match = matchAt(HERE, text, at);
  if (match === null || !TAKES_HERE.test(text.slice(Math.max(0, at - 120), at))) return [];
  return firstOf(text, match, 0, 'Password handed to a command as a here-string');
}

function sent(text: string, at: number): readonly Finding[] {
  const match = matchAt(SENT, text, at);
  if (match === null || !ASKED.test(text.slice(Math.max(0, at - 120), at))) return [];
  return firstOf(text, match, 0, 'Password that a script types when it is asked');
}

/** Of `user:password` what follows the colon; of a password that is told twice the first. */
function firstOf(text: string, match: RegExpExecArray, offset: number, what: string): readonly Finding[] {
  const groups = match.indices?.groups ?? {};
  const span = groups['v'] ?? groups['v1'] ?? groups['v2'];
  if (span === undefined) return [];
  const value = text.slice(span[0] + offset, span[1] + offset);
  const named =
    /chpasswd/iu.test(text.slice(offset + span[1], offset + span[1] + 80)) ||
    /chpasswd[^\n]{0,20}$/u.test(text.slice(Math.max(0, span[0] + offset - 40), span[0] + offset));
  const skipped = named ? value.indexOf(':') + 1 : 0;
  const twice = value.indexOf(String.raw`\n`);
  const start = span[0] + offset + skipped;
  const end = twice > skipped ? span[0] + offset + twice : span[1] + offset;
  return readAs({ detector: 'shell-pipes', kind: 'command-password', what }, text, start, end);
}
