import { type Detector, anyCase, matchAt } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { lineBefore, readAs } from '../line-rules.ts';
import { TALK } from './command-line.ts';

const KUBECTL = 'https://kubernetes.io/docs/reference/kubectl/generated/kubectl_create/kubectl_create_secret_generic/';
const VAULT = 'https://developer.hashicorp.com/vault/docs/commands/kv/put';
const CURL = 'https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap12.html';

const V = String.raw`(?:"(?<v1>[^"\n]{1,200})"|'(?<v2>[^'\n]{1,200})'|(?<v>(?!-{1,2}[A-Za-z])[^\s"'\x60;|&<>()[\]]{1,200}))`;
const LITERAL = new RegExp(String.raw`--from-literal[= ]["']?(?<name>[\w.-]{1,80})=${V}`, 'diyu');
const WRITTEN =
  /(?:kv (?:put|patch)|vault write)[ \t]{1,4}(?:-[\w=/.-]{1,60}[ \t]{1,4}){0,3}[\w./-]{1,160}(?=[ \t])/iuy;
const PAIR = new RegExp(String.raw`(?:[ \t]|\\\r?\n){1,20}(?<name>[\w.-]{1,80})=${V}`, 'dyu');
const FLAG = new RegExp(String.raw`-(?:password|passwd|passphrase|pass)[ \t=]{1,4}${V}`, 'diyu');

/** A flag for the name of a user, with its value. */
const USER =
  /(?:^|[\s"'])(?:--?(?:user(?:name|id)?|login|account|uid)[ \t=]|-[uU][ \t]?)[ \t]{0,4}["']?(?!(?:and|or|the|is|with|to|in|for|flag|option)\b)[\w.@$\\-]{2,80}/iu;

/** What is no secret among the pairs that are written to a store of secrets. */
const USER_NAME =
  /^(?:user(?:name)?|login|email|host(?:name)?|port|url|uri|region|ttl|type|endpoint|db(?:name)?|database|policies|token_policies|max_ttl|description)$/iu;

/** Secrets that a command is given by name: for a store of secrets, or beside the user whose they are. */
export const shellPairs: Detector = {
  name: 'shell-pairs',
  rank: 2.2,
  kinds: [
    { kind: 'command-password', what: 'Value of a secret that kubectl creates', source: KUBECTL, class: 'secret' },
    { kind: 'command-password', what: 'Value that is written to Vault', source: VAULT, class: 'secret' },
    { kind: 'command-password', what: 'Password flag beside a flag for the user', source: CURL, class: 'secret' },
  ],
  anchors: anyCase('--from-literal', 'kv put ', 'kv patch ', 'vault write ', '-password', '-passwd', '-passphrase'),
  look(text, at, anchor) {
    if (anchor === '--from-literal') {
      const match = matchAt(LITERAL, text, at);
      return match === null ? [] : valueOf(text, match, 'Value of a secret that kubectl creates');
    }
    if (anchor.startsWith('-')) return besideUser(text, at);
    const head = matchAt(WRITTEN, text, at);
    return head === null ? [] : pairs(text, at + head[0].length);
  },
};

function pairs(text: string, from: number): readonly Finding[] {
  const findings: Finding[] = [];
  let at = from;
  for (let count = 0; count < 12; count += 1) {
    const match = matchAt(PAIR, text, at);
    if (match === null) break;
    findings.push(...valueOf(text, match, 'Value that is written to Vault'));
    at += match[0].length;
  }
  return findings;
}

/** A word counts as a password only where the same command names the user; otherwise `names` judges by its looks. */
function besideUser(text: string, at: number): readonly Finding[] {
  const match = matchAt(FLAG, text, at);
  if (match === null) return [];
  const after = text.slice(at + match[0].length, at + match[0].length + 120).split(/[\n|;]/u)[0] ?? '';
  if (!USER.test(lineBefore(text, at)) && !USER.test(after)) return [];
  return valueOf(text, match, 'Password flag beside a flag for the user');
}

function valueOf(text: string, match: RegExpExecArray, what: string): readonly Finding[] {
  const groups = match.indices?.groups ?? {};
  const span = groups['v1'] ?? groups['v2'] ?? groups['v'];
  if (span === undefined || USER_NAME.test(match.groups?.['name'] ?? '')) return [];
  if (TALK.test(text.slice(...span)) || /^(?:stdin|prompt|file|env|@\S*|-)$/iu.test(text.slice(...span))) return [];
  return readAs({ detector: 'shell-pairs', kind: 'command-password', what }, text, ...span);
}
