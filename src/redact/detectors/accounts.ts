import { type Detector, anyCase, matchAt } from '../detector.ts';
import type { Finding } from '../finding.ts';
import { type Setting, judge } from '../judge.ts';

const SOURCE = 'docs/reference/what-we-recognise.md';

/** Words for a password as they stand in short notes, with Korean and Chinese; others are read by `names` and `prose`. */
const WORD = /(?:p\/w|pwd?|pass(?:wor[dt]|wd|code)?s?|비밀번호|비번|패스워드|암호|密码|密碼|口令)(?!\p{Ll})/iuy;
const ACCOUNT_WORD =
  /(?:\bid|user(?: ?name| ?id)?|login|account|konto|benutzer(?:name)?|utilisateur|identifiant|usuario|utente|gebruiker|usuário|계정|아이디|用户名|帐号|账号)[ \t]?\)?[ \t]?[/&:,( ][ \t]?$/iu;

/** Between the label and what it labels: a sign, an opening bracket, or a space. */
const JOINT = /\)?(?:\/\p{L}{2,12})?[ \t]{0,3}(?<sign>[:=：]|-{1,2}>|→|[-–(])?[ \t]{0,3}/uy;
/** Hosts and addresses that stand before the account: `10.0.0.5:22 `, `name@example.org mailto:… `. */
const PLACES = /(?:(?:[\w-]{1,40}[.@:][\w.@:{}-]{1,80})[ \t]{1,3}){0,3}/uy;
const PAIR =
  /(?<account>[\p{L}\p{N}_.@+-]{1,64})(?<between>[ \t]{0,2}\/{1,2}[ \t]{0,2}|[ \t]{0,2}[:,(][ \t]{0,2}|[ \t]{1,3})(?<v>[^\s"'<>()|,;/]{3,64})/uy;

/** A bracket after the word: `비밀번호(…)`, `password (default: …)`, `password for ops (ops/…)`. */
const BRACKET =
  /(?:[ \t](?:for|of|von|pour|para|per|voor)[ \t][\w.@-]{1,40})?[ \t]{0,2}\([ \t]{0,2}(?:(?:default|initial|temporary|기본)[ \t]{0,2}[:=]?[ \t]{0,2})?(?:[\w.@-]{1,40}\/)?(?<v>[^\s"'<>()|,;/]{4,64})\)/iuy;
/** `(PW)…`, `PASS-…`, `비번은 …`, `密码：…`. */
const DASH = /[ \t]?[-–][ \t]?(?:[\w.@-]{1,40}\/)?(?<v>[^\s"'<>()|,;/]{4,64})/uy;
const CLOSED = /\)[ \t]?(?<v>[^\s"'<>()|,;/:=-][^\s"'<>()|,;/]{3,63})/uy;
const AFTER_CJK = /(?:설정)?[은는이가为為是]?[ \t]?[:：=]?[ \t]{0,3}(?<v>[^\s"'<>()|,;。、]{4,64})/uy;

/** Accounts with their passwords as people jot them down: `ID/PW: ops/…`, `user (pw) ops (…)`, `비밀번호(…)`. */
export const accounts: Detector = {
  name: 'accounts',
  rank: 1.6,
  kinds: [
    {
      kind: 'password',
      what: 'Password of an account written in a note: a pair after ID/PW, in brackets, after a dash; Korean and Chinese words too',
      source: SOURCE,
      class: 'secret',
    },
  ],
  anchors: anyCase(
    ...[':', '/', '(', ')', '=', ' ', '-', ',', '는', '은'].map((sign) => `pw${sign}`),
    'p/w',
    'pwd',
    'pass',
    '비밀번호',
    '패스워드',
    ...[':', '(', ' ', '-', '은', '는', '='].flatMap((sign) => [`비번${sign}`, `암호${sign}`]),
    ...['密码', '密碼', '口令'].flatMap((word) => [':', '：', '是', '为', '為', ' ', '='].map((sign) => word + sign)),
  ),
  look(text, at) {
    const word = matchAt(WORD, text, at)?.[0];
    if (word === undefined || isInside(text, at)) return [];
    const after = at + word.length;
    const isPair = ACCOUNT_WORD.test(text.slice(Math.max(0, at - 24), at));
    const found =
      (isPair ? pairAt(text, after) : null) ??
      aloneAt(text, at, after, isCjk(word + text.charAt(after)) || word.includes('/'));
    return found === null ? [] : [found];
  },
};

/** The second of two things that stand after `ID/PW`, whatever separates them. */
function pairAt(text: string, after: number): Finding | null {
  const joint = matchAt(JOINT, text, after);
  if (joint === null || joint[0] === '') return null;
  const start = after + joint[0].length;
  const places = matchAt(PLACES, text, start)?.[0].length ?? 0;
  const pair = matchAt(PAIR, text, start + places) ?? matchAt(PAIR, text, start);
  const sign = joint.groups?.['sign'];
  // `password=a, host=b` are arguments, no account and its password
  if (pair === null || (sign === '=' && (pair.groups?.['v'] ?? '').includes('='))) return null;
  const isWritten = sign !== undefined && /[/:]/u.test(pair.groups?.['between'] ?? '');
  return finding(text, pair, isWritten ? 'assigned' : 'told', 'The second of a pair of account and password');
}

function aloneAt(text: string, at: number, after: number, cjk: boolean): Finding | null {
  const bracket = matchAt(BRACKET, text, after);
  if (bracket !== null)
    return finding(text, bracket, cjk ? 'assigned' : 'told', 'In brackets after a word for passwords');
  if (text.charAt(at - 1) === '(') {
    const closed = matchAt(CLOSED, text, after);
    if (closed !== null) return finding(text, closed, 'told', 'After a word for passwords in brackets');
  }
  const dash = matchAt(DASH, text, after);
  if (dash !== null && isMixed(dash.groups?.['v'] ?? ''))
    return finding(text, dash, 'told', 'After a word for passwords and a dash');
  const told = cjk ? matchAt(AFTER_CJK, text, after) : null;
  return told === null ? null : finding(text, told, 'told', 'After a word for passwords');
}

function finding(text: string, match: RegExpExecArray, setting: Setting, why: string): Finding | null {
  const raw = match.groups?.['v'] ?? '';
  const value = raw.replace(/[.:!?]+$/u, '');
  const judged = judge(value, false, { kind: 'password', strength: 'strong' }, setting);
  if (judged === null) return null;
  const start = match.index + match[0].lastIndexOf(raw);
  return {
    detector: 'accounts',
    kind: 'password',
    class: judged.class,
    start,
    end: start + value.length,
    confidence: judged.confidence,
    entropy: judged.entropy,
    why,
  };
}

/** In the middle of a Latin word: `compass-`, `passenger`. A sign, a space or the start of a line has to stand before. */
function isInside(text: string, at: number): boolean {
  return /[\p{Script=Latin}\p{N}]/u.test(text.charAt(at - 1)) && !isCjk(text.charAt(at));
}

function isCjk(word: string): boolean {
  return /[^\u0000-\u024f]/u.test(word);
}

/** Small and capital letters with a digit or sign, so that no compound with a dash (`pass-through`) is taken. */
function isMixed(value: string): boolean {
  return /[0-9]/u.test(value) && /\p{Ll}/u.test(value) && /[\p{Lu}#@!$%^&*]/u.test(value);
}
