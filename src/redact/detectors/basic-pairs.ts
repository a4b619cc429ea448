import { type Detector, anyCase, matchAt } from '../detector.ts';
import { fromBase64, printable } from '../encodings.ts';
import type { Finding } from '../finding.ts';
import { judge } from '../judge.ts';
import { isPlaceholder } from '../placeholders.ts';

const BASIC = 'https://www.rfc-editor.org/rfc/rfc7617';
const STRING = String.raw`[bBrRuUfF$@]{0,2}(?<q>\\?["'${'`'}])(?<v>(?:\\.|(?!\k<q>)[^\\\r\n]){1,200})\k<q>`;

/** Calls that take a user and a password, in that order. */
const CALLS = [
  'setbasicauth(',
  'httpbasicauth(',
  'httpdigestauth(',
  'basicauth(',
  'basic_auth(',
  'auth=(',
  'auth = (',
  'auth: (',
  'passwordauthentication(',
  'usernamepasswordcredentials(',
  'usernamepasswordcredential(',
  'usernamepasswordauthenticationtoken(',
  'plainauthprovider(',
  'plaintextauthprovider(',
  '.withcredentials(',
  '.basicauthentication(',
  '.httpbasic(',
  'credentials.basic(',
];
/** Calls that encode what they are given: `user:password` there is what goes over the line. */
const ENCODERS = ['btoa(', 'b64encode(', 'buffer.from(', 'base64encode(', 'base64.encode(', 'getbytes(', 'encode64('];
/** Commands whose option takes `user:password`. */
const CLIENTS = ['http ', 'https ', 'xh '];
const PIPED = 'echo ';
/** `'Basic ' + '…'` in code. */
const JOINED = ["basic ' +", 'basic " +', "basic ' .", 'basic " .'];

const USER = new RegExp(
  String.raw`\s{0,20}(?:[\w.$:]{1,60}|${STRING.replaceAll('<q>', '<uq>').replace('<v>', '<user>')})\s{0,10},\s{0,20}(?:\w{1,20}\s{0,2}[=:]\s{0,2})?`,
  'uy',
);
const TEXT = new RegExp(STRING, 'uy');
const OPTION = /[^\n]{0,200}?\s(?:-a|--auth)[ =]["']?(?<user>[^\s"':]{1,60}):(?<v>[^\s"']{3,100})/uy;
const PIPE =
  /(?:-[neE]{1,3} )?["']?(?<v>[A-Za-z0-9+/]{8,400}={0,2})["']?[ \t]{0,4}\|[ \t]{0,4}(?:base64|openssl base64|b64)[^\n|]{0,10}(?:-d|-D|--decode)/uy;
const PIPE_IN =
  /(?:-[neE]{1,3} )?(?<q>["']?)(?<user>[\w.@+-]{1,60}):(?<v>[^\s"'|]{3,100})\k<q>[ \t]{0,4}\|[ \t]{0,4}(?:base64|openssl|b64)/uy;

/** User and password given to code or a command that makes a Basic header of them. */
export const basicPairs: Detector = {
  name: 'basic-pairs',
  rank: 2.3,
  kinds: [
    {
      kind: 'basic-auth',
      what: 'Password that code or a command puts into a Basic authorisation header',
      source: BASIC,
      class: 'secret',
    },
  ],
  anchors: anyCase(...CALLS, ...ENCODERS, ...CLIENTS, PIPED, ...JOINED),
  look(text, at, anchor) {
    const from = at + anchor.length;
    if (CALLS.includes(anchor)) return secondArgument(text, from);
    if (ENCODERS.includes(anchor)) return joined(text, from);
    if (JOINED.includes(anchor)) return encodedPair(text, from, matchAt(QUOTED_RUN, text, from)?.groups?.['v'] ?? '');
    if (/[\w/.-]/u.test(text.charAt(at - 1))) return [];
    if (anchor === PIPED) return piped(text, from);
    const option = matchAt(OPTION, text, from - 1);
    return option === null ? [] : password(from - 1 + option[0].length, option.groups?.['v'] ?? '', false);
  },
};

function secondArgument(text: string, from: number): readonly Finding[] {
  const user = matchAt(USER, text, from);
  const value = user === null ? null : matchAt(TEXT, text, from + user[0].length);
  if (user === null || value === null) return [];
  const v = value.groups?.['v'] ?? '';
  return password(from + user[0].length + value[0].length - (value.groups?.['q'] ?? '').length, v, true);
}

/** `btoa("user:password")`: only what no format string could be. */
function joined(text: string, from: number): readonly Finding[] {
  const string = matchAt(TEXT, text, from);
  const pair = /^(?<user>[\w.@+-]{1,60}):(?<v>[^\s:{}$%]{3,100})$/u.exec(string?.groups?.['v'] ?? '');
  if (string === null || pair === null) return [];
  return password(from + string[0].length - (string.groups?.['q'] ?? '').length, pair.groups?.['v'] ?? '', true);
}

function piped(text: string, from: number): readonly Finding[] {
  const plain = matchAt(PIPE_IN, text, from);
  if (plain !== null) {
    const v = plain.groups?.['v'] ?? '';
    return password(from + plain[0].lastIndexOf(v) + v.length, v, true);
  }
  return encodedPair(text, from, matchAt(PIPE, text, from)?.groups?.['v'] ?? '');
}

const QUOTED_RUN = /[ \t]{0,4}["'](?<v>[A-Za-z0-9+/]{8,400}={0,2})["']/uy;

function encodedPair(text: string, from: number, run: string): readonly Finding[] {
  const bytes = run === '' ? null : fromBase64(run);
  const inside = bytes === null ? null : printable(bytes);
  if (inside === null || !/^[\w.@+-]{1,60}:\S{3,100}\s*$/u.test(inside)) return [];
  const start = from + text.slice(from, from + 420).indexOf(run);
  return [finding(start, start + run.length, 0.85, 'Base64 of a user and a password')];
}

function password(end: number, value: string, quoted: boolean): readonly Finding[] {
  const judged = judge(value, quoted, { kind: 'basic-auth', strength: 'strong' }, 'assigned');
  if (judged?.class !== 'secret' || isPlaceholder(value)) return [];
  return [finding(end - value.length, end, judged.confidence, 'Password beside a user where both are sent')];
}

function finding(start: number, end: number, confidence: number, why: string): Finding {
  return { detector: 'basic-pairs', kind: 'basic-auth', class: 'secret', start, end, confidence, entropy: 'low', why };
}
